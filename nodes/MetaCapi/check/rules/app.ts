import { isPlainObject } from '../../event/json';
import type { Rule } from '../rule';

const FLAGS = [
	['advertiser_tracking_enabled', 'Advertiser Tracking Enabled'],
	['application_tracking_enabled', 'Application Tracking Enabled'],
] as const;

/** What an app event needs (M 13: V12, M 3.5). */
export const APP_RULES: readonly Rule[] = [
	{
		id: 'V12',
		actionSources: ['app'],
		check({ event }, { problems }) {
			const appData = isPlainObject(event.app_data) ? event.app_data : {};
			for (const [key, label] of FLAGS) {
				if (appData[key] === 0 || appData[key] === 1) continue;
				problems.push({
					field: label,
					message: `'${label}' is missing: Meta wants to know it of every app event`,
					advice: `Map app_data.${key} as true or false`,
				});
			}
			const { extinfo } = appData;
			if (isDeviceInfo(extinfo)) return;
			problems.push({
				field: 'Extended Device Info',
				message:
					"'Extended Device Info' is missing or incomplete: it has 16 places, of which the first (a2 for Android, i2 for iOS) and the fifth (version of the operating system) must be filled",
				advice: 'Map app_data.extinfo as a list of 16 texts; leave unknown places empty',
			});
		},
	},
];

function isDeviceInfo(value: unknown): boolean {
	if (!Array.isArray(value) || value.length !== 16) return false;
	const platform: unknown = value[0];
	const systemVersion: unknown = value[4];
	return (
		(platform === 'a2' || platform === 'i2') &&
		typeof systemVersion === 'string' &&
		systemVersion !== ''
	);
}

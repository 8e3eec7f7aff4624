import { isPlainObject } from '../../event/json';
import type { Problem } from '../../event/warning';
import { DEVICE_FIELDS, DEVICE_INFO_LABEL, TRACKING_FLAGS } from '../../fields/app-data-fields';
import type { Rule } from '../rule';

const DEVICE_INFO = `'${DEVICE_INFO_LABEL}'`;

/** What an app event needs (M 13: V12, M 3.5). */
export const APP_RULES: readonly Rule[] = [
	{
		id: 'V12',
		actionSources: ['app'],
		check({ event }, { problems }) {
			const appData = isPlainObject(event.app_data) ? event.app_data : {};
			for (const { key, label } of TRACKING_FLAGS) {
				// One that can't be read was refused as a value.
				const isRefused = problems.some(({ field }) => field === label);
				if (appData[key] === 0 || appData[key] === 1 || isRefused) continue;
				problems.push({
					field: label,
					message: `'${label}' is missing: Meta wants to know it of every app event`,
					advice: `Map '${label}' (app_data.${key}) as true or false`,
				});
			}
			problems.push(...deviceProblems(appData.extinfo));
		},
	},
];

function deviceProblems(deviceInfo: unknown): readonly Problem[] {
	if (!Array.isArray(deviceInfo)) {
		return [
			{
				field: DEVICE_INFO_LABEL,
				message: `${DEVICE_INFO} is missing: Meta wants to know the device of every app event`,
				advice:
					"Map 'Device Platform' (iOS or Android) and 'OS Version', or app_data.extinfo as a list of 16 texts",
			},
		];
	}
	if (deviceInfo.length !== DEVICE_FIELDS.length) {
		const length =
			deviceInfo.length > DEVICE_FIELDS.length
				? 'more than 16 places'
				: `${deviceInfo.length} places instead of 16`;
		return [
			{
				field: DEVICE_INFO_LABEL,
				message: `${DEVICE_INFO} has ${length}`,
				advice: 'Map app_data.extinfo as a list of 16 texts; leave unknown places empty',
			},
		];
	}
	const [platform, , , , version]: readonly unknown[] = deviceInfo;
	const problems: Problem[] = [];
	if (platform !== 'a2' && platform !== 'i2') {
		problems.push({
			field: 'Device Platform',
			message: `'Device Platform' ${platform === '' ? 'is missing' : 'is none that Meta knows'}: it is the first place of ${DEVICE_INFO}`,
			advice:
				"Map 'Device Platform' as iOS or Android, or begin app_data.extinfo with i2 (iOS) or a2 (Android)",
		});
	}
	if (typeof version !== 'string' || version === '') {
		problems.push({
			field: 'OS Version',
			message: `'OS Version' is missing: it is the fifth place of ${DEVICE_INFO} and must be filled`,
			advice: "Map 'OS Version', such as 18.1, or fill the fifth place of app_data.extinfo",
		});
	}
	return problems;
}

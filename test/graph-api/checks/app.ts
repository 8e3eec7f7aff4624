import { isObject } from '../json';
import type { EventCheck } from './event-check';
import { required, wrongValue } from './event-check';

const trackingFlags = ['advertiser_tracking_enabled', 'application_tracking_enabled'] as const;
const flagValues: ReadonlySet<unknown> = new Set([0, 1, true, false]);
/** Android and iOS (M 3.5). */
const deviceInfoVersions: ReadonlySet<unknown> = new Set(['a2', 'i2']);
const deviceInfoLength = 16;
const systemVersionPosition = 4;

/** App events carry both tracking flags and the 16 texts of `extinfo` (M 3.5). */
export const checkApp: EventCheck = ({ event }) => {
	if (event.action_source !== 'app') return undefined;
	const appData = event.app_data;
	if (!isObject(appData)) return required('app_data');
	for (const flag of trackingFlags) {
		if (appData[flag] === undefined) return required('app_data', flag);
		if (!flagValues.has(appData[flag])) return wrongValue('0 or 1', 'app_data', flag);
	}
	if (appData.extinfo === undefined) return required('app_data', 'extinfo');
	return isDeviceInfo(appData.extinfo) ? undefined : { reason: 'deviceInfoWrong' };
};

function isDeviceInfo(value: unknown): boolean {
	return (
		Array.isArray(value) &&
		value.length === deviceInfoLength &&
		value.every((entry) => typeof entry === 'string') &&
		deviceInfoVersions.has(value[0]) &&
		value[systemVersionPosition] !== ''
	);
}

import type { UnknownObject } from '../event/json';
import { objectAt, textAt } from './payload-parts';

/** How Segment's libraries name the two systems Meta knows, in lower case (M 3.5, place 0). */
const PLATFORMS: ReadonlyMap<string, string> = new Map([
	['android', 'a2'],
	['ios', 'i2'],
	['ipados', 'i2'],
	['iphone os', 'i2'],
]);

/**
 * What Meta wants to know of the device of a mobile call: `app_data`, and the advertising id.
 *
 * Nothing when the system or its version is not known: then it can be no app event (M 3.5).
 */
export function appDataOf(call: UnknownObject): UnknownObject {
	const platform = platformOf(call);
	const version = textAt(call, 'context.os.version');
	if (platform === undefined || version === undefined) return {};
	const device = objectAt(call, 'context.device');
	const mayTrack = device.adTrackingEnabled === true || device.trackingStatus === 'authorized';
	return {
		app_data: {
			// Unknown counts as refused: permission must be given (iOS 14.5).
			advertiser_tracking_enabled: mayTrack ? 1 : 0,
			application_tracking_enabled: 1,
			extinfo: deviceInfo(call, platform, version),
		},
		...(mayTrack && { advertising_id: device.advertisingId }),
	};
}

function platformOf(call: UnknownObject): string | undefined {
	// A phone's browser may name its system too, but it is on a page (RudderStack's says so itself).
	if (textAt(call, 'context.page.url') !== undefined || call.channel === 'web') return undefined;
	const names = [textAt(call, 'context.os.name'), textAt(call, 'context.device.type')];
	for (const name of names) {
		const platform = PLATFORMS.get(name?.toLowerCase() ?? '');
		if (platform !== undefined) return platform;
	}
	return undefined;
}

/** The 16 places of the extended device info; an unknown one is empty (M 3.5). */
function deviceInfo(call: UnknownObject, platform: string, version: string): readonly string[] {
	const at = (path: string) => textAt(call, `context.${path}`) ?? '';
	return [
		platform,
		at('app.namespace'),
		at('app.version'),
		at('app.build'),
		version,
		at('device.model'),
		at('locale').replace('-', '_'),
		'',
		at('network.carrier'),
		at('screen.width'),
		at('screen.height'),
		at('screen.density'),
		'',
		'',
		'',
		at('timezone'),
	];
}

import type { UnknownObject } from '../event/json';
import { listOf } from '../event/json-text';
import { DEVICE_FIELDS } from '../fields/app-data-fields';
import { isEmptyWord } from '../fields/empty-words';
import { reducedName } from '../fields/reduced-name';
import { refusedCopy } from './json-copy';
import { wellFormed } from './well-formed';

const MAX_LENGTH = 200;

/** How systems are called, and the two words Meta has for them (M 3.5, place 0). */
const PLATFORMS: ReadonlyMap<string, string> = new Map([
	['a2', 'a2'],
	['android', 'a2'],
	['androidos', 'a2'],
	['i2', 'i2'],
	['ios', 'i2'],
	['ipados', 'i2'],
	['iphoneos', 'i2'],
	['iphone', 'i2'],
	['ipad', 'i2'],
]);

/** The system's name before its version: `Android 14`, `iOS 18.1`. */
const SYSTEM_AND_VERSION = /^([a-z][a-z ]{1,18}[a-z]) ?(\d[\w.]{0,30})$/i;

/** Reads a given `extinfo`: every place as text, an unknown one empty, the system under Meta's word; of another length it is left for the check to refuse. */
export function readDeviceInfo(given: unknown): unknown {
	const places = listOf(given);
	if (places === undefined) return refusedCopy(given);
	return Array.from(places.slice(0, DEVICE_FIELDS.length + 1), (place, index) => {
		const text = textOf(place);
		return index === PLATFORM ? (platformNamed(text) ?? text) : text;
	});
}

/**
 * Fills the 16 places from plain fields of `app_data` (`device_model`, `os_version`); `undefined` when there is none.
 *
 * The system is told by its own field, else by the version (`iOS 18.1`), whichever names it.
 */
export function deviceInfoFrom(appData: UnknownObject): readonly string[] | undefined {
	const places = DEVICE_FIELDS.map(({ key }) => textOf(appData[key]));
	if (places.every((text) => text === '')) return undefined;
	const [platform = '', , , , version = ''] = places;
	const byVersion = SYSTEM_AND_VERSION.exec(version);
	const byPlatform = SYSTEM_AND_VERSION.exec(platform);
	const system =
		platformNamed(platform) ?? platformNamed(byPlatform?.[1]) ?? platformNamed(byVersion?.[1]);
	const bare = platformNamed(byVersion?.[1]) === undefined ? version : (byVersion?.[2] ?? version);
	const told = bare === '' && platformNamed(byPlatform?.[1]) !== undefined ? byPlatform?.[2] : bare;
	return places.map((text, index) => {
		if (index === PLATFORM) return system ?? text;
		if (index === VERSION) return told ?? '';
		return index === LOCALE ? text.replace('-', '_') : text;
	});
}

const PLATFORM = 0;
const VERSION = 4;
const LOCALE = 6;

function platformNamed(text: string | undefined): string | undefined {
	return text === undefined ? undefined : PLATFORMS.get(reducedName(text));
}

function textOf(value: unknown): string {
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
	if (typeof value !== 'string' || value.length > MAX_LENGTH || isEmptyWord(value)) return '';
	return wellFormed(value.trim());
}

import type { UnknownObject } from '../../event/json';
import { labelOf } from '../../fields/labels';
import type { Notes } from '../notes';
import { containsEmail } from './find-email';
import type { KnownNames } from './find-name';
import { holdsPhone, isPhone, type KnownPhones, phonesLater } from './find-phone';
import { mayBePersonal } from './may-be-personal';
import { scrubCustomData } from './scrub-custom-data';
import { scrubUrl } from './scrub-url';

/** The parts of an event that are sent unhashed and hold free text. */
export interface PlainParts {
	readonly customData: UnknownObject;
	readonly page: string | undefined;
	readonly referrer: string | undefined;
}

/** Longer lists are nobody's phones, however long a hostile item says that they are. */
const MOST_PHONES = 1_000;

/** The phone numbers of an item, as it wrote them and as they are hashed; read when they are asked for. */
export function phonesOf(given: unknown, normalised: readonly string[]): KnownPhones {
	return phonesLater(() => {
		const written: readonly unknown[] = Array.isArray(given)
			? given.slice(0, MOST_PHONES)
			: [given];
		return [...normalised, ...written.filter((phone) => typeof phone === 'string')];
	});
}

/** Removes e-mail addresses, phone numbers and names of people from what is sent unhashed, with warnings (SPEC 6). */
export function keepPersonOut(
	parts: PlainParts,
	phones: KnownPhones,
	names: KnownNames,
	notes: Notes,
): PlainParts {
	const { value, warnings } = scrubCustomData(parts.customData, phones, undefined, names);
	if (warnings.length > 0) notes.warnings.push(...warnings);
	return {
		customData: value,
		page: scrubbed(parts.page, 'event_source_url', phones, notes),
		referrer: scrubbed(parts.referrer, 'referrer_url', phones, notes),
	};
}

/** The same for a part that is copied as it is, such as `app_data`; nothing left is no part. */
export function keepPersonOutOf(
	part: UnknownObject | undefined,
	section: string,
	phones: KnownPhones,
	notes: Notes,
): UnknownObject | undefined {
	if (part === undefined) return undefined;
	const { value, warnings } = scrubCustomData(part, phones, section);
	notes.warnings.push(...warnings);
	return Object.keys(value).length === 0 ? undefined : value;
}

function scrubbed(
	url: string | undefined,
	path: string,
	phones: KnownPhones,
	notes: Notes,
): string | undefined {
	if (url === undefined) return undefined;
	const { url: clean, warnings } = scrubUrl(url, labelOf(path), phones);
	notes.warnings.push(...warnings);
	return clean;
}

/** Tells whether an id or name is or holds an e-mail address or a phone number (SPEC 3.7). */
export function holdsPersonalData(text: string, phones: KnownPhones): boolean {
	if (!mayBePersonal(text)) return false;
	return containsEmail(text) || isPhone(text, phones, () => false) || holdsPhone(text, phones);
}

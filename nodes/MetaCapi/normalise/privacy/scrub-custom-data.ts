import { isPlainObject } from '../../event/json';
import type { UnknownObject } from '../../event/json';
import type { Warning } from '../../event/warning';
import { CUSTOM_DATA, fieldOf, isWithin } from './custom-data-place';
import type { Place } from './custom-data-place';
import { CUSTOM_DATA_FIELD_BY_KEY } from '../../fields/custom-data-fields';
import { containsEmail } from './find-email';
import { type KnownNames, NO_NAMES } from './find-name';
import { holdsPhone, isPhone, isPhoneName } from './find-phone';
import type { KnownPhones } from './find-phone';
import { isIdName } from './id-names';
import { isIdentifierName, isPersonObject, type Surroundings } from './identifier-names';
import { mayBePersonal } from './may-be-personal';
import { scrubUrl } from './scrub-url';

/** Nested deeper, or holding more values, an event is no honest one; what can't be looked at is not sent. */
const DEEPEST = 12;
const MOST_VALUES = 100_000;

/** A result stays readable: further removals are counted, not listed. */
const MOST_WARNINGS = 20;

/** What was taken out of `custom_data`, and what is left. */
export interface ScrubbedCustomData {
	/** The given object itself when nothing was removed. */
	readonly value: UnknownObject;
	readonly warnings: readonly Warning[];
}

/** A page in a property of the user's own: its parameters are read as those of the event's page. */
const ADDRESS = /^https?:\/\//i;

type Reason = 'email' | 'phone' | 'name' | 'deep' | 'person' | 'identifier';

const TOO_MANY =
	'There are too many values to check for email addresses and phone numbers; the rest was removed.';

const SENTENCES = {
	email: 'It held an email address, which must not reach Meta unhashed, so it was removed.',
	phone: 'It held a phone number, which must not reach Meta unhashed, so it was removed.',
	name: 'It has an entry whose name is an email address or phone number; that entry was removed.',
	person: "It held a person's name, which must not reach Meta unhashed, so it was removed.",
	identifier:
		"Its name says that it tells who a person is, which must not reach Meta unhashed, so it was removed; map it as the customer's field instead.",
	deep: 'It is nested too deeply to be checked for email addresses and phone numbers, so it was removed.',
} as const satisfies Readonly<Record<Reason, string>>;

/** The one walk over one event's `custom_data`; removed values are `undefined`, as JSON leaves them out. */
class Scrubbing {
	readonly warnings: Warning[] = [];
	private unlisted = 0;
	private overflowed = false;
	private values = 0;

	constructor(
		private readonly phones: KnownPhones,
		private readonly whole: string,
		private readonly names: KnownNames,
		/** Only the properties of `custom_data` are the user's own. */
		private readonly hasOwnNames: boolean,
	) {}

	object(object: UnknownObject, place: Place | undefined, depth: number): UnknownObject {
		let changes: Map<string, unknown> | undefined;
		for (const key of Object.keys(object)) {
			const value = object[key];
			const clean = this.entry(key, value, place, depth);
			if (clean === value) continue;
			changes ??= new Map();
			changes.set(key, clean);
		}
		if (changes === undefined) return object;
		const made = changes;
		// From entries, so that a key named __proto__ stays a key.
		return Object.fromEntries(
			Object.entries(object)
				.map(([key, value]) => [key, made.has(key) ? made.get(key) : value] as const)
				.filter(([, value]) => value !== undefined),
		);
	}

	finished(): readonly Warning[] {
		const more = `${this.unlisted} more values were removed for the same reasons.`;
		const messages = [...(this.unlisted > 0 ? [more] : []), ...(this.overflowed ? [TOO_MANY] : [])];
		return [...this.warnings, ...messages.map((message) => ({ field: this.whole, message }))];
	}

	private entry(key: string, value: unknown, above: Place | undefined, depth: number): unknown {
		if (mayBePersonal(key) && this.isPersonalName(key)) return this.removed('name', above);
		if (this.hasOwnNames && isTelling(value) && isNamedLikeIdentifier(key, above)) {
			return this.removed('identifier', { above, key });
		}
		return this.value(value, above, key, depth);
	}

	private isPersonalName(key: string): boolean {
		return (
			containsEmail(key) || isPhone(key, this.phones, () => false) || holdsPhone(key, this.phones)
		);
	}

	private value(
		value: unknown,
		above: Place | undefined,
		key: string | number,
		depth: number,
	): unknown {
		this.values += 1;
		if (typeof value === 'string') return this.text(value, above, key);
		if (typeof value !== 'object' || value === null) return value;
		const place = { above, key };
		if (depth >= DEEPEST) return this.removed('deep', place);
		if (this.values > MOST_VALUES) return this.removedUnseen();
		if (Array.isArray(value)) return this.list(value, place, depth + 1);
		return isPlainObject(value) ? this.object(value, place, depth + 1) : value;
	}

	private list(list: readonly unknown[], place: Place, depth: number): readonly unknown[] {
		let clean: unknown[] | undefined;
		for (let index = 0; index < list.length; index += 1) {
			const entry = list[index];
			const cleanEntry = this.value(entry, place, index, depth);
			if (clean === undefined && cleanEntry === entry) continue;
			clean ??= list.slice(0, index);
			if (cleanEntry !== undefined) clean.push(cleanEntry);
		}
		return clean ?? list;
	}

	private text(text: string, above: Place | undefined, key: string | number): unknown {
		if (this.values > MOST_VALUES) return this.removedUnseen();
		if (this.names.isIn(text)) return this.removed('person', { above, key });
		if (!mayBePersonal(text)) return text;
		const place = { above, key };
		if (containsEmail(text)) return this.removed('email', place);
		if (isWithin(place, isIdName)) return text;
		const isPersonal =
			isPhone(text, this.phones, () => isWithin(place, isPhoneName)) ||
			holdsPhone(text, this.phones) ||
			(ADDRESS.test(text) && scrubUrl(text, '', this.phones).url !== text);
		return isPersonal ? this.removed('phone', place) : text;
	}

	private removedUnseen(): undefined {
		this.overflowed = true;
		return undefined;
	}

	private removed(reason: Reason, place: Place | undefined): undefined {
		if (this.warnings.length < MOST_WARNINGS) {
			this.warnings.push({ field: fieldOf(place), message: SENTENCES[reason] });
		} else {
			this.unlisted += 1;
		}
		return undefined;
	}
}

/** What may tell who somebody is: not yes or no, no empty value, and no digest, which is no open text. */
function isTelling(value: unknown): boolean {
	if (typeof value === 'string') return value.trim() !== '' && !DIGEST.test(value);
	return typeof value === 'number' || (typeof value === 'object' && value !== null);
}

const DIGEST = /^[0-9a-f]{64}$/i;

/** `name.first` says with its object's name what neither says alone. */
function isNamedLikeIdentifier(key: string, above: Place | undefined): boolean {
	if (isIdentifierName(key, surroundingsOf(above))) return true;
	return typeof above?.key === 'string' && isIdentifierName(`${above.key} ${key}`, 'thing');
}

function surroundingsOf(above: Place | undefined): Surroundings {
	if (above === undefined) return 'event';
	return isWithin(above, isPersonObject) ? 'person' : 'thing';
}

const NO_WARNINGS: readonly Warning[] = [];

/** Whether nothing is nested and no name or text is worth a closer look: nearly all events, in a tenth of the time. */
function isSurelyClean(
	customData: UnknownObject,
	names: KnownNames,
	hasOwnNames: boolean,
): boolean {
	for (const key in customData) {
		const value = customData[key];
		const isKnown = hasOwnNames && CUSTOM_DATA_FIELD_BY_KEY.has(key);
		if (!isKnown && (mayBePersonal(key) || (hasOwnNames && isIdentifierName(key, 'event'))))
			return false;
		if (typeof value === 'string') {
			if (mayBePersonal(value) || names.isIn(value)) return false;
		} else if (typeof value === 'object') return false;
	}
	return true;
}

/**
 * Takes e-mail addresses, phone numbers, the customer's name and what is named like an identifier out of
 * `custom_data`, at any depth, with a warning for each (SPEC 6, M 6.1).
 *
 * A text that holds an email address anywhere goes as a whole. Ids and JSON numbers are never phone numbers. Work is
 * bounded, and doing it again changes nothing. `section` names another part of the event that is copied as it is.
 */
export function scrubCustomData(
	customData: UnknownObject,
	phones: KnownPhones,
	section?: string,
	names: KnownNames = NO_NAMES,
): ScrubbedCustomData {
	const hasOwnNames = section === undefined;
	if (isSurelyClean(customData, names, hasOwnNames))
		return { value: customData, warnings: NO_WARNINGS };
	const scrubbing = new Scrubbing(phones, section ?? CUSTOM_DATA, names, hasOwnNames);
	const place = section === undefined ? undefined : { above: undefined, key: section };
	const value = scrubbing.object(customData, place, 0);
	return { value, warnings: scrubbing.finished() };
}

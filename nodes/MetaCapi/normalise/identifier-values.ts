import { isPlainObject, type UnknownObject } from '../event/json';
import type { Hasher } from '../hash/hasher';
import type { IdentifierField } from './identifier-fields';
import type { IdentifierContext, IdentifierOutcome } from './identifiers/outcome';
import type { Notes } from './notes';
import { NO_PHONES } from './privacy/find-phone';
import { holdsPersonalData } from './privacy/keep-person-out';

/** Values of one identifier that are looked at: more are no person's. */
const MAX_VALUES = 20;

const SEPARATOR = /[;|,]/;

/** Between two phone numbers; within one it stands behind an area code, which is shorter. */
const SLASH = ' / ';
const SHORTEST_PHONE = 7;

/** Entries under which an object holds the value it is about: `{ "type": "work", "value": "…" }`. */
const VALUE_ENTRIES = ['value', 'email', 'address', 'phone', 'number'] as const;

/** How identifiers are treated (SPEC 2.2). */
export interface IdentifierSettings {
	readonly dropBadIdentifiers: boolean;
	readonly externalId: 'asIs' | 'hash';
}

/** The usable values of one identifier. */
export interface IdentifierValues {
	/** As they are sent, each once. */
	readonly sent: readonly string[];
	/** Normalised and not hashed, for what depends on them; never sent where the field is hashed. */
	readonly plain: readonly string[];
	/** Whether a value came already hashed. */
	readonly hasDigest: boolean;
}

/** An identifier that is not there. */
export const NO_VALUES: IdentifierValues = { sent: [], plain: [], hasDigest: false };

/**
 * Normalises and hashes the values of one identifier (M 4).
 *
 * What can't be used is left out with a warning, or makes the event invalid where the user wants that; it is never
 * hashed wrong in silence.
 */
export function readIdentifier(
	field: IdentifierField,
	given: unknown,
	settings: IdentifierSettings,
	context: IdentifierContext,
	hasher: Hasher,
	notes: Notes,
): IdentifierValues {
	if (given === undefined || given === null) return NO_VALUES;
	const plain =
		typeof given === 'string' && field.hash === 'always'
			? readPlainText(field, given, context)
			: undefined;
	if (plain === undefined) return readValues(field, given, settings, context, hasher, notes);
	return plain === ''
		? NO_VALUES
		: { sent: [hasher.hash(plain)], plain: [plain], hasDigest: false };
}

/**
 * The way of nearly every value: one text that is plainly right, about which there is nothing to say; `undefined` for
 * any other, which {@link readValues} then reads from the beginning. Tests hold the two against each other.
 *
 * Gives the text as it is sent, empty for one that says nothing. It makes no lists and no copies, and remembers digests
 * of what many customers share: 12 µs of an event (SPEC 8).
 */
export function readSingleText(
	field: IdentifierField,
	text: string,
	settings: IdentifierSettings,
	context: IdentifierContext,
	hasher: Hasher,
): string | undefined {
	const isSentAsIs = field.hash === 'never';
	if (field.hash === 'choice' && settings.externalId === 'asIs') return undefined;
	const memory = memoryFor(field, context, hasher);
	const known = memory?.get(text);
	if (known !== undefined) return known;
	const plain = readPlainText(field, text, context);
	if (plain === undefined || plain === '' || isSentAsIs) return plain;
	const digest = hasher.hash(plain);
	memory?.set(text, digest);
	return digest;
}

function memoryFor(field: IdentifierField, { country }: IdentifierContext, hasher: Hasher) {
	switch (field.remembered) {
		case undefined:
			return undefined;
		case 'byText':
			return hasher.memoryOf(field.index);
		case 'byTextAndCountry':
			return hasher.memoryOf(field.index, country ?? '');
	}
}

/** The same before it is hashed. */
export function readPlainText(
	field: IdentifierField,
	text: string,
	context: IdentifierContext,
): string | undefined {
	if (field.splits && mayHoldSeveral(text)) return undefined;
	const outcome = field.normalise(text, context);
	if (outcome.type === 'empty') return '';
	const isPlain =
		outcome.type === 'value' && outcome.form === 'plain' && outcome.warning === undefined;
	return isPlain ? outcome.value : undefined;
}

/** Reads any value: a list, several values in one text, one with remarks, one that can't be used. */
export function readValues(
	field: IdentifierField,
	given: unknown,
	settings: IdentifierSettings,
	context: IdentifierContext,
	hasher: Hasher,
	notes: Notes,
): IdentifierValues {
	const { path } = field;
	if (Array.isArray(given) && given.length > MAX_VALUES)
		notes.warn(path, `only the first ${MAX_VALUES} values were used`);
	const sent: string[] = [];
	const plain: string[] = [];
	let hasDigest = false;
	for (const outcome of readOutcomes(field, given, context)) {
		if (outcome.type === 'empty') continue;
		if (outcome.type === 'unusable') {
			if (settings.dropBadIdentifiers && outcome.isDamaged !== true)
				notes.warn(path, `left out. ${outcome.reason}`);
			else notes.refuseValue(path, outcome.reason);
			continue;
		}
		if (outcome.warning !== undefined) notes.warn(path, outcome.warning);
		if (outcome.form === 'digest') hasDigest = true;
		else plain.push(outcome.value);
		const mustHide = isPersonalAsIs(field, outcome, settings, context);
		if (mustHide) notes.warn(path, HASHED_ALL_THE_SAME);
		const value = mustHide
			? hasher.hash(outcome.value)
			: sentForm(field, outcome, settings, hasher);
		if (!sent.includes(value)) sent.push(value);
		if (!field.list) break;
	}
	return { sent, plain, hasDigest };
}

const HASHED_ALL_THE_SAME =
	'hashed in spite of the option, since it is or holds an email address or phone number. Map an id that is neither';

/** What is sent as it is must not tell who the customer is (SPEC 6). */
function isPersonalAsIs(
	field: IdentifierField,
	outcome: Extract<IdentifierOutcome, { type: 'value' }>,
	{ externalId }: IdentifierSettings,
	context: IdentifierContext,
): boolean {
	return (
		field.hash === 'choice' &&
		externalId === 'asIs' &&
		outcome.form === 'plain' &&
		holdsPersonalData(outcome.value, context.ownPhones ?? NO_PHONES)
	);
}

function sentForm(
	field: IdentifierField,
	outcome: Extract<IdentifierOutcome, { type: 'value' }>,
	{ externalId }: IdentifierSettings,
	hasher: Hasher,
): string {
	const stays =
		field.hash === 'never' ||
		outcome.form === 'digest' ||
		(field.hash === 'choice' && externalId === 'asIs');
	return stays ? outcome.value : hasher.hash(outcome.value);
}

function readOutcomes(
	field: IdentifierField,
	given: unknown,
	context: IdentifierContext,
): readonly IdentifierOutcome[] {
	if (!Array.isArray(given)) return readOne(field, given, context);
	return given.slice(0, MAX_VALUES).flatMap((value: unknown) => readOne(field, value, context));
}

function readOne(
	field: IdentifierField,
	given: unknown,
	context: IdentifierContext,
): readonly IdentifierOutcome[] {
	const { normalise } = field;
	const value = isPlainObject(given) ? valueWithin(given) : given;
	if (!field.splits || typeof value !== 'string') return [normalise(value, context)];
	const parts = value.length < 1000 ? partsOf(field, value) : [];
	if (parts.length > 1 && parts.length <= MAX_VALUES) {
		// Only where every part is right by itself: a comma may also be a part of the value.
		const outcomes = parts.map((part) => normalise(part, context));
		if (outcomes.every((outcome) => outcome.type === 'value')) return outcomes;
	}
	return [normalise(value, context)];
}

/** Whether a text holds anything that may part values: native searches, at a quarter of a loop's time (SPEC 8). */
function mayHoldSeveral(text: string): boolean {
	return text.includes(';') || text.includes('|') || text.includes(',') || text.includes(SLASH);
}

function partsOf(field: IdentifierField, value: string): readonly string[] {
	if (SEPARATOR.test(value)) return value.split(SEPARATOR);
	if (field.key !== 'ph' || !value.includes(SLASH)) return [];
	const parts = value.split(SLASH);
	return parts.every((part) => part.replace(/\D+/g, '').length >= SHORTEST_PHONE) ? parts : [];
}

function valueWithin(object: UnknownObject): unknown {
	const key = VALUE_ENTRIES.find((entry) => object[entry] !== undefined);
	return key === undefined ? object : object[key];
}

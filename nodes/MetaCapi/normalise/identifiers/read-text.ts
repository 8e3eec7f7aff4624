import { isMeaningless } from './meaningless-words';
import { damaged, EMPTY, unusable } from './outcome';
import type { IdentifierOutcome } from './outcome';

const NOT_TEXT = unusable(
	'This holds a list, a group of fields or yes/no; map the field inside that is text.',
);
const OBJECT_AS_TEXT = unusable(
	'This is a group of fields that was turned into text on the way; map the field inside that is text.',
);
const TEMPLATE = unusable(
	'This is a placeholder that was never filled in; in n8n, switch the field to Expression, or map the field itself.',
);
const TOO_LONG = unusable(
	'This is far too long for this field; map the field that holds nothing else.',
);
const NOT_FINITE = unusable('This is not a number that can be written out; map it as text.');
const IMPRECISE = damaged(
	'This number is too big to be exact as a number, its last digits may have changed; map it as text.',
);

/** Format characters that no keyboard shows but copying brings along: zero-width space, marks of direction, BOM. */
const INVISIBLE: ReadonlySet<number> = new Set([
	0xad, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e,
	0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff,
]);

const OPENING_BRACKET = 91;
const OPENING_BRACE = 123;
const DOLLAR = 36;
const EQUALS = 61;

/** How templates of n8n, mail programs and scripts mark what is to be filled in. */
const PLACEHOLDER = /^(?:=?\{\{[^{}]*\}\}|\$\{[^{}]*\})$/;

/** Trims white space and, at the edges, invisible characters too. */
function trimmed(text: string): string {
	let result = text.trim();
	// No invisible character is in ASCII, where nearly every text begins and ends.
	if (result.charCodeAt(0) < 0xad && result.charCodeAt(result.length - 1) < 0xad) return result;
	while (INVISIBLE.has(result.charCodeAt(0))) result = result.slice(1).trim();
	while (INVISIBLE.has(result.charCodeAt(result.length - 1))) result = result.slice(0, -1).trim();
	return result;
}

function textOfNumber(value: number): string | IdentifierOutcome {
	if (Number.isNaN(value)) return EMPTY;
	if (!Number.isFinite(value)) return NOT_FINITE;
	// Beyond 2^53 neighbouring ids become the same number (SPEC 3.7, M 13 V22).
	return Math.abs(value) > Number.MAX_SAFE_INTEGER ? IMPRECISE : String(value);
}

/**
 * A raw value as trimmed text of at most `longest` characters (M 4.3 R0.1, R0.2); an outcome where there is none.
 *
 * The bound keeps every later pattern cheap, whatever a hostile item holds (SPEC 6).
 */
export function readText(raw: unknown, longest: number): string | IdentifierOutcome {
	switch (typeof raw) {
		case 'string': {
			// A long text can't be trimmed piece by piece, and nothing that long is an identifier.
			if (raw.length > longest + 1000) return raw.trim() === '' ? EMPTY : TOO_LONG;
			const text = trimmed(raw);
			if (text === '' || isMeaningless(text)) return EMPTY;
			if (text.length > longest) return TOO_LONG;
			const first = text.charCodeAt(0);
			// A look at one character spares nearly all texts the comparisons.
			if (first === OPENING_BRACKET && text === '[object Object]') return OBJECT_AS_TEXT;
			const mayBePlaceholder = first === OPENING_BRACE || first === DOLLAR || first === EQUALS;
			if (mayBePlaceholder && PLACEHOLDER.test(text)) return TEMPLATE;
			return text;
		}
		case 'number':
			return textOfNumber(raw);
		case 'bigint': {
			const text = raw.toString();
			return text.length > longest ? TOO_LONG : text;
		}
		case 'undefined':
			return EMPTY;
		case 'boolean':
		case 'function':
		case 'symbol':
			return NOT_TEXT;
		case 'object':
			return raw === null ? EMPTY : NOT_TEXT;
	}
}

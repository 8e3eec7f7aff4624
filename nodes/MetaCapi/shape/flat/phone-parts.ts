import type { UnknownObject } from '../../event/json';
import { isPlainObject } from '../../event/json';
import { reducedName } from '../../fields/reduced-name';

/** The names of a phone number's parts, in the order in which they are dialled. */
const PARTS: readonly ReadonlySet<string>[] = [
	new Set(['countrycode', 'countrycallingcode', 'callingcode', 'dialcode', 'ddi', 'country']),
	new Set(['areacode', 'area', 'ddd']),
	new Set(['number', 'phonenumber', 'nationalnumber', 'subscribernumber']),
];

const CALLING_CODE = /^(?:\+|00)?[1-9]\d{0,2}$/;
const COMPLETE = /^\s*\+/;
const DIGIT = /\d/;

/** No part is longer. */
const LONGEST = 30;

/** Kinds of phone in one object: `phones: { mobile_phone: {…}, home_phone: {…} }`. */
const MOST_KINDS = 5;

/**
 * Puts a phone number together whose parts stand in an object: `{ ddi: '55', ddd: '11', number: '…' }`; a list where
 * there are several. `undefined` for an object with a number alone, which is read where it stands.
 */
export function phoneOfParts(object: UnknownObject): unknown {
	const whole = joined(object);
	if (whole !== undefined) return whole;
	const kinds = Object.values(object).slice(0, MOST_KINDS);
	const phones = kinds.flatMap((kind) => (isPlainObject(kind) ? (joined(kind) ?? []) : []));
	return phones.length === 0 ? undefined : phones;
}

function joined(object: UnknownObject): string | undefined {
	const names = Object.keys(object);
	if (names.length > LONGEST) return undefined;
	const [code, area, number] = PARTS.map((words) => {
		for (const name of names) {
			const value = object[name];
			if (
				!words.has(reducedName(name)) ||
				!(typeof value === 'string' || typeof value === 'number')
			)
				continue;
			const part = String(value).trim().slice(0, LONGEST);
			// A country may be named by its code of letters.
			if (DIGIT.test(part)) return part;
		}
		return '';
	});
	if (!number || !(code || area)) return undefined;
	if (COMPLETE.test(number)) return number;
	const calling = code && CALLING_CODE.test(code) ? `+${code.replace(/^(?:\+|00)/, '')}` : '';
	return [calling, area, number].filter((part) => part).join(' ');
}

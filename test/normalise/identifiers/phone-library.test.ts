import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/examples.mobile.json';
import {
	loadPhoneLibrary,
	type PhoneLibrary,
} from '../../../nodes/MetaCapi/normalise/identifiers/phone-library';
import { normalisePhone } from '../../../nodes/MetaCapi/normalise/identifiers/phone';
import { nationalNumberOf } from '../../../nodes/MetaCapi/normalise/identifiers/number-plan';
import {
	countryOfPhone,
	phoneMayBelongTo,
} from '../../../nodes/MetaCapi/normalise/identifiers/phone-country';
import { callingCodeOf } from '../../../nodes/MetaCapi/normalise/identifiers/international-phone';
import { context } from './context';

let phones: PhoneLibrary;

beforeAll(async () => {
	phones = await loadPhoneLibrary();
});

/** Kosovo is no ISO country, so no customer has it (M appendix C). */
const COUNTRIES = getCountries().filter((country) => country !== 'XK');

describe('the quick number plan', () => {
	it.each(COUNTRIES)(
		'reads every notation of an example number of %s as the library does',
		(code) => {
			const example = getExampleNumber(code, examples);
			const known = context({ phones, country: code.toLowerCase() });
			const expected = { type: 'value', value: example?.number.slice(1), form: 'plain' };
			const notations = [
				example?.formatNational(),
				example?.formatInternational(),
				example?.number,
				example?.number.slice(1),
				`00${example?.number.slice(1)}`,
				`${example?.formatNational()} ext. 12`,
				example?.getURI(),
			];
			for (const notation of notations.slice(0, 5)) {
				expect(normalisePhone(notation, known)).toEqual(expected);
			}
			const isTiny = (example?.nationalNumber.length ?? 0) < 5;
			if (!isTiny) expect(normalisePhone(notations[5], known)).toEqual(expected);
		},
	);

	it.each(COUNTRIES)('agrees with the library on the neighbours of an example of %s', (code) => {
		const plan = phones.plan(code.toLowerCase());
		const example = getExampleNumber(code, examples)?.nationalNumber ?? '';
		for (let last = 0; last < 40; last += 1) {
			const digits = example.slice(0, -2) + String(last * 2 + 10);
			const parsed = parsePhoneNumberFromString(digits, code);
			const mine = plan === undefined ? undefined : nationalNumberOf(plan, digits);
			if (parsed?.isValid() === true && parsed.country === code) {
				expect(mine).toBe(parsed.nationalNumber);
			}
		}
	});
});

describe('the country of an international number', () => {
	it.each(COUNTRIES)('of %s may be that country', (code) => {
		const digits = getExampleNumber(code, examples)?.number.slice(1) ?? '';
		expect(phoneMayBelongTo(digits, code.toLowerCase(), phones)).toBe(true);
		expect(phones.countriesOf(callingCodeOf(digits))).toContain(code.toLowerCase());
	});

	it.each([
		['14155550132', 'us', true],
		['14165550123', 'us', false],
		['14165550123', 'ca', true],
		['17875550123', 'us', false],
		['17875550123', 'pr', true],
		['18005550123', 'us', true],
		['18005550123', 'ca', true],
		['447700900123', 'gb', true],
		['441481960000', 'gb', false],
		['390669812345', 'va', true],
		['390669812345', 'it', false],
		['393331234567', 'it', true],
		['79161234567', 'ru', true],
		['77011234567', 'ru', false],
		['77011234567', 'kz', true],
		['590590271234', 'gp', true],
		['590590271234', 'mf', true],
		['5511987654321', 'br', true],
		['5511987654321', 'us', false],
		['999123456', 'us', false],
	] as const)('%s and %s: %p', (digits, country, expected) => {
		expect(phoneMayBelongTo(digits, country, phones)).toBe(expected);
	});

	it('is told where the number tells it, and only there', () => {
		expect(countryOfPhone('5511987654321', phones)).toBe('br');
		expect(countryOfPhone('14165550123', phones)).toBe('ca');
		expect(countryOfPhone('447700900123', phones)).toBeUndefined();
		expect(countryOfPhone('18005550123', phones)).toBeUndefined();
		expect(countryOfPhone('999123456', phones)).toBeUndefined();
	});
});

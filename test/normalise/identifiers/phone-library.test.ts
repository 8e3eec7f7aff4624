import fc from 'fast-check';
import {
	type CountryCode,
	getCountries,
	getExampleNumber,
	parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/examples.mobile.json';
import {
	loadPhoneLibrary,
	type PhoneLibrary,
} from '../../../nodes/MetaCapi/normalise/identifiers/phone-library';
import { normalisePhone } from '../../../nodes/MetaCapi/normalise/identifiers/phone';
import {
	isSurelyValid,
	nationalNumberOf,
} from '../../../nodes/MetaCapi/normalise/identifiers/number-plan';
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

describe('a number that is surely valid', () => {
	it.each(COUNTRIES)('of %s is valid for the library, and read as it is', (code) => {
		const plan = phones.plan(phones.countriesOf(callingCodeOf(digitsOf(code)))[0] ?? '');
		fc.assert(
			fc.property(neighbours(digitsOf(code)), (digits) => {
				if (plan === undefined || !isSurelyValid(plan, digits)) return;
				const parsed = parsePhoneNumberFromString(`+${digits}`);
				expect([parsed?.number, parsed?.isValid()]).toEqual([`+${digits}`, true]);
			}),
		);
	});

	it.each([
		['us', '14155550132', true],
		['us', '10155550132', false],
		['us', '1415555013', false],
		['gb', '447400123456', true],
		['gb', '4407400123456', false],
		['br', '5511987654321', true],
		['br', '55119876543', false],
		['mx', '525512345678', true],
		['de', '4915123456789', true],
		['de', '14155550132', false],
	])('in the plan of %s: %s %s', (country, digits, expected) => {
		const plan = phones.plan(country);
		expect(plan && isSurelyValid(plan, digits)).toBe(expected);
	});
});

function digitsOf(code: CountryCode): string {
	return getExampleNumber(code, examples)?.number.slice(1) ?? '';
}

/** Numbers near a real one: other digits at the end or anywhere, one more or less. */
function neighbours(digits: string): fc.Arbitrary<string> {
	const change = fc.tuple(fc.nat(digits.length - 1), fc.stringMatching(/^\d{0,2}$/));
	return fc
		.array(change, { minLength: 1, maxLength: 4 })
		.map((changes) =>
			changes.reduce(
				(text, [place, other]) => text.slice(0, place) + other + text.slice(place + 1),
				digits,
			),
		);
}

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

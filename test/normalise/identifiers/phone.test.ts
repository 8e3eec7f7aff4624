import {
	loadPhoneLibrary,
	type PhoneLibrary,
} from '../../../nodes/MetaCapi/normalise/identifiers/phone-library';
import { normalisePhone } from '../../../nodes/MetaCapi/normalise/identifiers/phone';
import { context, remarkOf, textOf } from './context';

let phones: PhoneLibrary;

beforeAll(async () => {
	phones = await loadPhoneLibrary();
});

function read(raw: unknown, country?: string) {
	return normalisePhone(raw, context(country === undefined ? { phones } : { phones, country }));
}

const BY_COUNTRY = {
	br: [
		['(11) 98765-4321', '5511987654321'],
		['011 98765-4321', '5511987654321'],
		['0 15 11 98765-4321', '5511987654321'],
		['0xx11 3456-7890', '551134567890'],
		['(11) 3456-7890 ramal 12', '551134567890'],
		['5511987654321', '5511987654321'],
		['55987654321', '5555987654321'],
		['+55 011 98765-4321', '5511987654321'],
		['5511987654321.0', '5511987654321'],
	],
	de: [
		['0151 12345678', '4915112345678'],
		['4915112345678', '4915112345678'],
		['+49 (0)151 12345678', '4915112345678'],
		['+49 ( 0 ) 151 12345678', '4915112345678'],
		['+49 0151 12345678', '4915112345678'],
		['030/1234-567 Durchwahl 12', '49301234567'],
		['0049 30 1234567', '49301234567'],
		['04921 12345', '49492112345'],
	],
	us: [
		['(415) 555-0132', '14155550132'],
		['1-415-555-0132', '14155550132'],
		['14155550132', '14155550132'],
		['4155550132;ext=99', '14155550132'],
		['(415) 555-0132 x123', '14155550132'],
		['011 44 20 7183 8750', '442071838750'],
		['00 44 20 7183 8750', '442071838750'],
	],
	in: [
		['98765 43210', '919876543210'],
		['09876543210', '919876543210'],
		['919876543210', '919876543210'],
		['9198765432', '919198765432'],
	],
	mx: [
		['55 1234 5678', '525512345678'],
		['044 55 1234 5678', '525512345678'],
		['01 55 1234 5678', '525512345678'],
		['525512345678', '525512345678'],
		['+52 1 55 1234 5678', '5215512345678'],
	],
	fr: [
		['06 12 34 56 78', '33612345678'],
		['33612345678', '33612345678'],
		['+33 (0)6 12 34 56 78', '33612345678'],
	],
	gb: [
		['07911 123456', '447911123456'],
		['(0)20 7183 8750', '442071838750'],
		['447911123456', '447911123456'],
	],
	it: [
		['06 6982 1234', '390669821234'],
		['+39 06 6982 1234', '390669821234'],
		['339 123 4567', '393391234567'],
	],
	ar: [['011 15 2345-6789', '5491123456789']],
	au: [
		['0412 345 678', '61412345678'],
		['0011 44 20 7183 8750', '442071838750'],
	],
	jp: [
		['０９０－１２３４－５６７８', '819012345678'],
		['010 1 415 555 0132', '14155550132'],
	],
	kr: [
		['0082 10 1234 5678', '821012345678'],
		['001 1 415 555 0132', '14155550132'],
	],
	ru: [
		['8 (916) 123-45-67 доб. 12', '79161234567'],
		['9161234567', '79161234567'],
	],
	ae: [['٠٥٠١٢٣٤٥٦٧', '971501234567']],
	ci: [['+225 07 07 12 34 56', '2250707123456']],
	ca: [['416-555-0123', '14165550123']],
	jm: [['4155550132', '14155550132']],
} as const;

const ROWS = Object.entries(BY_COUNTRY).flatMap(([country, rows]) =>
	rows.map(([raw, digits]) => [country, raw, digits] as const),
);

const REFUSED: readonly (readonly [raw: unknown, country: string | undefined, what: string])[] = [
	['98765-4321', 'br', 'a Brazilian number without area code'],
	['555-0132', 'us', 'a US number without area code'],
	['+1 800 FLOWERS', undefined, 'letters for digits'],
	['+1 800 555 LAWN', undefined, 'letters for its last digits'],
	['1-800-555-LAWN', 'us', 'letters for its last digits in the country'],
	['(11) 98765-4321 / 3456-7890', 'br', 'two numbers in one'],
	['1234567 or 7654321', undefined, 'two numbers with a word between them'],
	['+49 30 1234567, 030 7654321', undefined, 'two numbers with a comma between them'],
	['12345 Apt 44', 'us', 'too short a number with a remark'],
	['jane1234567@mail2.example.com', undefined, 'an email address'],
	['5.51199E+12', undefined, 'a number that a spreadsheet shortened'],
	['+1234567890123456', undefined, 'more digits than any number has'],
	[true, undefined, 'yes/no'],
	[{}, undefined, 'an object'],
	[2 ** 60, undefined, 'a number beyond 2^53'],
];

describe('a phone number', () => {
	it.each(ROWS)('of a customer in %s: %s becomes %s', (country, raw, digits) => {
		expect(read(raw, country)).toEqual({ type: 'value', value: digits, form: 'plain' });
	});

	it.each([
		['(+44) 20 7183 8750', '442071838750'],
		['Tel: +44 20 7183 8750', '442071838750'],
		['p:+14155550132', '14155550132'],
		['tel:+1-415-555-0132;ext=12', '14155550132'],
		['whatsapp:+14155550132', '14155550132'],
		['5511987654321@s.whatsapp.net', '5511987654321'],
		['5511987654321:12@s.whatsapp.net', '5511987654321'],
		['+49-(0)-30-123456', '4930123456'],
	])('in international form needs no country: %s', (raw, digits) => {
		expect(read(raw)).toEqual({ type: 'value', value: digits, form: 'plain' });
	});

	it.each([
		['+1 310 555 1234,,99#', undefined, '13105551234'],
		['+1 310 555 1234,,1234567#', undefined, '13105551234'],
		['+1 310 555 1234;99', undefined, '13105551234'],
		['310 555 1234 #99', 'us', '13105551234'],
		['310 555 1234*99', 'us', '13105551234'],
		['+1 310 555 1234 ext. 99', undefined, '13105551234'],
		['+1 310 555 1234 (home)', undefined, '13105551234'],
		['+55 11 98765-4321 Maria', undefined, '5511987654321'],
		['310,555,1234', 'us', '13105551234'],
		['(0xx11) 98765-4321', 'br', '5511987654321'],
	])('ends where its extension begins: %s', (raw, country, digits) => {
		expect(read(raw, country)).toEqual({ type: 'value', value: digits, form: 'plain' });
	});

	it.each([
		['+49 30 12345678 Apt 4', undefined, '493012345678'],
		['+49 30 12345678 Apt 4 ext 5', undefined, '493012345678'],
		['0151 12345678 nach 18 Uhr', 'de', '4915112345678'],
		['310 555 1234 room 12', 'us', '13105551234'],
	])('loses a remark behind it, with a warning: %s', (raw, country, digits) => {
		const outcome = read(raw, country);
		expect(textOf(outcome)).toBe(digits);
		expect(remarkOf(outcome)).toContain('What follows the number was left out');
	});

	it('is not cut where a sign may part its groups and no country tells its length', () => {
		expect(textOf(read('555-123-4567#123'))).toBe('5551234567123');
		expect(textOf(read('555-123-4567#123', 'us'))).toBe('15551234567');
		expect(textOf(read('555-123-4567 #123'))).toBe('5551234567');
	});

	it('keeps what else is to be said of it when it loses a remark', () => {
		expect(remarkOf(read('020 7183 8750 flat 4'))).toMatch(/Default Country.*What follows/);
	});

	it('prefers the own country to the default', () => {
		const known = context({ phones, country: 'gb', defaultCountry: 'us' });
		expect(textOf(normalisePhone('020 7183 8750', known))).toBe('442071838750');
		expect(
			textOf(normalisePhone('(415) 555-0132', context({ phones, defaultCountry: 'us' }))),
		).toBe('14155550132');
	});

	it('without any country is taken as it is, with a warning that asks for one', () => {
		const outcome = read('020 7183 8750');
		expect(textOf(outcome)).toBe('2071838750');
		expect(remarkOf(outcome)).toContain('Default Country');
	});

	it('without the phone library is taken as it is, with the same warning', () => {
		const outcome = normalisePhone('020 7183 8750', context({ country: 'gb' }));
		expect(textOf(outcome)).toBe('2071838750');
		expect(remarkOf(outcome)).toContain('country code');
	});

	it('of another country without its + is recognised, with a warning', () => {
		const outcome = read('5511987654321', 'us');
		expect(textOf(outcome)).toBe('5511987654321');
		expect(remarkOf(outcome)).toContain('international');
	});

	it('that is possible at home and in use abroad is the one in use, with a warning', () => {
		const india = context({ phones, country: 'in' });
		const abroad = normalisePhone('442079460018', india);
		expect(textOf(abroad)).toBe('442079460018');
		expect(remarkOf(abroad)).toContain('taken as international');
		expect(textOf(normalisePhone('9812345678', india))).toBe('919812345678');
		expect(textOf(normalisePhone('919812345678', india))).toBe('919812345678');
	});

	it.each(REFUSED)('is refused with advice: %p of %s (%s)', (raw, country) => {
		const outcome = read(raw, country);
		expect(outcome.type).toBe('unusable');
		expect(remarkOf(outcome)).toMatch(/map|add|format/);
	});

	it.each(['', '   ', 'N/A', 'null', '-', 'não informado', null, undefined, Number.NaN])(
		'is empty when it says nothing: %p',
		(raw) => {
			expect(read(raw, 'br')).toEqual({ type: 'empty' });
		},
	);

	it('keeps no value in its advice', () => {
		expect(remarkOf(read('98765-4321', 'br'))).not.toMatch(/\d{4}/);
	});
});

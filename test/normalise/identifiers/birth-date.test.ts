import { DateTime } from 'luxon';
import { normaliseBirthDate } from '../../../nodes/MetaCapi/normalise/identifiers/birth-date';
import { context, NOBODY, remarkOf, textOf } from './context';

const REFUSED: readonly (readonly [raw: unknown, what: string])[] = [
	['29/02/1991', 'a day that is missing in the calendar'],
	['01.02.90', 'a year of two digits'],
	['1899-12-31', 'a year before 1900'],
	['2030-01-01', 'a day to come'],
	['01 Dec 1990 12:00', 'a month as a word'],
	['31 de dezembro de 1990', 'a month as a word'],
	['636681600', 'a timestamp as text'],
	[636681600, 'a timestamp'],
	[32874, 'a day of a spreadsheet'],
	['123456', 'six digits'],
	[true, 'yes/no'],
	[new Date(Number.NaN), 'an invalid date'],
];

describe('a date of birth', () => {
	it.each([
		['1990-12-31', '19901231'],
		['31/12/1990', '19901231'],
		['12/31/1990', '19901231'],
		['1990-12-31T00:00:00.000Z', '19901231'],
		['1990-12-31 00:00:00', '19901231'],
		['1990-12-31T00:00:00+02:00', '19901231'],
		['19901231T000000', '19901231'],
		['1990年12月31日', '19901231'],
		['３１/１２/１９９０', '19901231'],
		[19901231, '19901231'],
		[{ year: 1990, month: 12, day: 31 }, '19901231'],
		[new Date('1990-12-31T00:00:00Z'), '19901231'],
		[DateTime.fromISO('1990-12-31', { zone: 'Europe/Berlin' }), '19901231'],
		['29/02/1992', '19920229'],
	])('%p becomes %s without a warning', (raw, expected) => {
		expect(normaliseBirthDate(raw, NOBODY)).toEqual({
			type: 'value',
			value: expected,
			form: 'plain',
		});
	});

	it.each([
		['us', 'auto', '19900504', false],
		['br', 'auto', '19900405', false],
		['de', 'auto', '19900405', false],
		['ph', 'auto', '19900504', false],
		['ca', 'auto', '19900504', true],
		['hu', 'auto', '19900405', true],
		[undefined, 'auto', '19900504', true],
		['br', 'mdy', '19900504', false],
		['us', 'dmy', '19900405', false],
		[undefined, 'dmy', '19900405', false],
	] as const)('05/04/1990 of a customer in %s, order %s: %s', (country, dateOrder, day, warned) => {
		const known = context(country === undefined ? { dateOrder } : { dateOrder, country });
		const outcome = normaliseBirthDate('05/04/1990', known);
		expect(textOf(outcome)).toBe(day);
		expect(remarkOf(outcome)?.includes('swapped') ?? false).toBe(warned);
	});

	it('has no order to guess when day and month are the same or the year comes first', () => {
		expect(remarkOf(normaliseBirthDate('04/04/1990', NOBODY))).toBeUndefined();
		expect(remarkOf(normaliseBirthDate('1990/05/04', NOBODY))).toBeUndefined();
	});

	it('gives a Date the same day and warning as its text', () => {
		const date = new Date('1990-05-03T22:00:00Z');
		const outcome = normaliseBirthDate(date, NOBODY);
		expect(outcome).toEqual(normaliseBirthDate(date.toISOString(), NOBODY));
		expect(remarkOf(outcome)).toContain('time zone');
	});

	it.each(REFUSED)('is refused: %p (%s)', (raw) => {
		expect(normaliseBirthDate(raw, NOBODY).type).toBe('unusable');
	});

	it.each(['0000-00-00', '0000-00-00 00:00:00', '00/00/0000', 'null', ''])('%p is empty', (raw) => {
		expect(normaliseBirthDate(raw, NOBODY)).toEqual({ type: 'empty' });
	});

	it('survives an object whose entries throw', () => {
		const hostile = {
			get year(): number {
				throw new Error('hostile');
			},
		};
		expect(normaliseBirthDate(hostile, NOBODY).type).toBe('unusable');
	});
});

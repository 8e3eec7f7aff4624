import fc from 'fast-check';
import { DateTime } from 'luxon';

import { readEventTime } from '../../../nodes/MetaCapi/normalise/values/event-time';
import notations from './event-time-notations.json';

interface Notation {
	readonly input: unknown;
	readonly timezone?: string;
	readonly dateOrder?: string;
	readonly country?: string;
	readonly format?: string;
	readonly time?: string;
	readonly warning?: string;
	readonly refused?: string;
	readonly empty?: boolean;
}

const rows: readonly Notation[] = notations;
const BERLIN = { timezone: 'Europe/Berlin', dateOrder: 'auto' } as const;

function read({ input, timezone = 'Europe/Berlin', dateOrder, country, format }: Notation) {
	return readEventTime(input, {
		timezone,
		dateOrder: dateOrder === 'dmy' || dateOrder === 'mdy' ? dateOrder : 'auto',
		...(country === undefined ? {} : { country }),
		...(format === undefined ? {} : { format }),
	});
}

describe('the time of an event', () => {
	it.each(rows.filter((row) => row.time !== undefined))('is read: $input as $time', (row) => {
		const value = Date.parse(row.time ?? '') / 1000;
		const warning: unknown = expect.stringContaining(row.warning ?? '');
		expect(read(row)).toEqual(
			row.warning === undefined ? { type: 'value', value } : { type: 'value', value, warning },
		);
	});

	it.each(rows.filter((row) => row.refused !== undefined))(
		'is refused with advice: $input',
		(row) => {
			const reason: unknown = expect.stringContaining(row.refused ?? '');
			expect(read(row)).toEqual({ type: 'unusable', reason });
		},
	);

	it.each(rows.filter((row) => row.empty))('is empty: $input', (row) => {
		expect(read(row)).toEqual({ type: 'empty' });
	});

	it('covers at least 90 notations', () => {
		expect(rows.length).toBeGreaterThanOrEqual(90);
	});

	it('is read from objects that hold a time', () => {
		const time = DateTime.fromISO('2026-04-05T14:30:00.500Z');
		const dayJs = { toDate: () => time.toJSDate() };
		for (const object of [time, time.toJSDate(), dayJs, { toMillis: () => time.toMillis() }]) {
			expect(readEventTime(object, BERLIN)).toEqual({ type: 'value', value: 1_775_399_400 });
		}
	});

	it('is not read from objects whose time is none', () => {
		const throwing = {
			getTime: () => {
				throw new TypeError('no');
			},
		};
		const proxy = new Proxy(
			{},
			{
				get: () => {
					throw new TypeError('no');
				},
			},
		);
		for (const object of [new Date(Number.NaN), throwing, proxy, { getTime: 5 }, () => 5]) {
			expect(readEventTime(object, BERLIN).type).toBe('unusable');
		}
	});

	it('never throws and never leaves the years 2000 to 2099', () => {
		const formats = fc.option(fc.string({ maxLength: 20 }), { nil: undefined });
		const notation = fc.stringMatching(
			/^\d{1,4}[-/. T]\d{1,2}[-/. T][\da-z]{1,4}[ T:.+-]?[\d:APMZz+-]{0,12}$/,
		);
		const input = fc.oneof(fc.anything(), fc.double(), fc.string(), notation);
		fc.assert(
			fc.property(input, formats, (value, format) => {
				const outcome = readEventTime(value, format === undefined ? BERLIN : { ...BERLIN, format });
				if (outcome.type !== 'value') return;
				expect(Number.isInteger(outcome.value)).toBe(true);
				expect(outcome.value).toBeGreaterThanOrEqual(946_684_800);
				expect(outcome.value).toBeLessThan(4_102_444_800);
			}),
			{ numRuns: 2000 },
		);
	});

	it('agrees with luxon on every notation with zone that luxon writes', () => {
		const seconds = fc.integer({ min: 946_684_800, max: 4_102_444_799 });
		const zones = fc.constantFrom('UTC', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland');
		fc.assert(
			fc.property(seconds, zones, (second, zone) => {
				const time = DateTime.fromSeconds(second, { zone });
				const texts = [
					time.toISO(),
					time.toISO({ format: 'basic' }),
					time.toISOWeekDate() === null ? null : time.toFormat("kkkk-'W'WW-c'T'HH:mm:ssZZ"),
					time.toRFC2822(),
					time.toHTTP(),
					time.toSQL(),
					time.toJSDate().toString(),
					String(time.toMillis()),
				];
				for (const text of texts) {
					expect([text, readEventTime(text, BERLIN)]).toEqual([
						text,
						{ type: 'value', value: second },
					]);
				}
			}),
		);
	});

	it('costs no time when it is megabytes long', () => {
		for (const hostile of [
			'1'.repeat(1e7),
			'1:'.repeat(5e6),
			' '.repeat(1e7) + 'x',
			'('.repeat(1e7),
		]) {
			expect(readEventTime(hostile, BERLIN).type).toBe('unusable');
			expect(readEventTime(hostile, { ...BERLIN, format: 'yyyy' }).type).toBe('unusable');
		}
	});
});

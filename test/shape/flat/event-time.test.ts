import { rawOf } from '../../read/support/prepare';

function timeOf(item: Readonly<Record<string, unknown>>): unknown {
	return rawOf(item, 'flat').event_time;
}

describe('the time of a row', () => {
	it('is put together from a date and a time of day in two columns', () => {
		expect(timeOf({ Date: '25/03/2026', Time: '14:30' })).toBe('25/03/2026 14:30');
		expect(timeOf({ 'Order Time': '2:30 pm', Date: '2026-03-25' })).toBe('2026-03-25 2:30 pm');
	});

	it('is put together when the spreadsheet wrote the date as midnight', () => {
		expect(timeOf({ Date: '2026-03-25T00:00:00.000Z', Time: '14:30' })).toBe('2026-03-25 14:30');
	});

	it('takes no time of day that belongs to the date of something else, as an appointment’s', () => {
		const booking = { dateCreated: '2026-03-25', date: '2026-06-17', time: '10:15' };
		expect(timeOf(booking)).toBe('2026-03-25');
		expect(timeOf({ dateCreated: '2026-03-25', time: '10:15' })).toBe('2026-03-25 10:15');
	});

	it('stays as it is when the date holds a time of day already', () => {
		expect(timeOf({ created_at: '2026-03-25T10:11:12Z', Time: '14:30' })).toBe(
			'2026-03-25T10:11:12Z',
		);
	});

	it('is that of another column where it is the same day and says when', () => {
		const order = { order_date: '2026-11-20', order_time: '2026-11-20T10:10:10Z' };
		expect(timeOf(order)).toBe('2026-11-20T10:10:10Z');
		expect(timeOf({ ...order, order_time: '2026-11-21T10:10:10Z' })).toBe('2026-11-20');
	});

	it('is a time of day alone only where there is no date', () => {
		expect(timeOf({ Time: '14:30' })).toBe('14:30');
	});

	it('is that of the sale before that of the record', () => {
		expect(timeOf({ created_at: '2026-03-24', 'Order Date': '2026-03-25' })).toBe('2026-03-25');
	});

	it('is in the zone that its column’s name tells, unless it names one itself', () => {
		expect(timeOf({ 'Created (UTC)': '2026-11-19 10:20' })).toBe('2026-11-19 10:20 UTC');
		expect(timeOf({ created_at_utc: '2026-11-19T10:20:30' })).toBe('2026-11-19T10:20:30 UTC');
		expect(timeOf({ createdAtUtc: '2026-11-19T10:20:30-05:00' })).toBe('2026-11-19T10:20:30-05:00');
		expect(timeOf({ 'Created (UTC)': '2026-11-19' })).toBe('2026-11-19');
		expect(timeOf({ 'Created (Local)': '2026-11-19 10:20' })).toBeUndefined();
	});

	it('is in the zone of the column that is named as its zone, and of no other', () => {
		const payment = { Date: '11/19/2026', Time: '10:20:30', TimeZone: 'PST' };
		expect(timeOf(payment)).toBe('11/19/2026 10:20:30 PST');
		expect(timeOf({ ...payment, TimeZone: 'Pacific Time (US & Canada)' })).toBe(
			'11/19/2026 10:20:30',
		);
		const conversion = { conversion_time: '2026-11-19 10:20', email: 'a@b.co' };
		expect(timeOf({ ...conversion, conversion_time_zone: 'America/New_York' })).toBe(
			'2026-11-19 10:20 America/New_York',
		);
		expect(timeOf({ ...conversion, timezone: 'America/New_York' })).toBe('2026-11-19 10:20');
	});

	it('may be an object that holds a time, but no other object', () => {
		expect(timeOf({ created_at: { _seconds: 1779990000, _nanoseconds: 0 } })).toEqual({
			_seconds: 1779990000,
			_nanoseconds: 0,
		});
		expect(timeOf({ date: { note: 'soon' } })).toBeUndefined();
	});
});

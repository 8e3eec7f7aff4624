import { readUsage } from '../../nodes/MetaCapi/interpret/read-usage';

const NOW = Date.UTC(2026, 10, 21, 12, 0, 0);
const read = (headers: Readonly<Record<string, string>>) => readUsage(headers, NOW);
const business = (...entries: readonly unknown[]) => ({
	'x-business-use-case-usage': JSON.stringify({ '1234567': entries }),
});

describe('the pause that headers ask for', () => {
	it.each([
		['30', 30_000],
		[' 5 ', 5_000],
		['1.5', 1_500],
		['Sat, 21 Nov 2026 12:00:45 GMT', 45_000],
	])('Retry-After: %s', (value, pause) => {
		expect(read({ 'retry-after': value })).toEqual({ askedPause: pause });
	});

	it.each([
		'',
		'0',
		'-5',
		'soon',
		'Infinity',
		'1e9',
		'Sat, 21 Nov 2026 11:59:45 GMT',
		'2026-11-22',
		'Sat, 99 Nov 2026 12:00:45 GMT',
	])('Retry-After: %p asks for none', (value) => {
		expect(read({ 'retry-after': value })).toEqual({});
	});

	it('the estimate of the business is in minutes, and the longest of several counts', () => {
		expect(
			read(
				business(
					{ type: 'ads_insights', call_count: 3, estimated_time_to_regain_access: 2 },
					{ type: 'ads_management', call_count: 100, estimated_time_to_regain_access: 7 },
				),
			),
		).toEqual({ askedPause: 420_000, percent: 100 });
	});

	it('an estimate of nought asks for none', () => {
		expect(read(business({ call_count: 12, estimated_time_to_regain_access: 0 }))).toEqual({
			percent: 12,
		});
	});

	it('the reset of an ad account is in seconds and counts only when it is used up', () => {
		const account = (percent: number) => ({
			'x-ad-account-usage': JSON.stringify({ acc_id_util_pct: percent, reset_time_duration: 100 }),
		});
		expect(read(account(100))).toEqual({ askedPause: 100_000, percent: 100 });
		expect(read(account(9.67))).toEqual({ percent: 9.67 });
	});

	it('of several headers the longest pause counts', () => {
		expect(
			read({ 'retry-after': '30', ...business({ estimated_time_to_regain_access: 1 }) }).askedPause,
		).toBe(60_000);
	});
});

describe('the share of the limits that headers tell of', () => {
	it('is the highest of all figures', () => {
		expect(
			read({ 'x-app-usage': '{"call_count":28,"total_cputime":15,"total_time":85}' }).percent,
		).toBe(85);
	});

	it.each([
		'',
		'{',
		'[]',
		'null',
		'7',
		'{"call_count":"85"}',
		'{"call_count":-1}',
		'{"1":[null,7]}',
		`{"a":"${'x'.repeat(30_000)}"}`,
	])('is unknown with the header %.30p', (header) => {
		expect(read({ 'x-app-usage': header, 'x-business-use-case-usage': header })).toEqual({});
	});
});

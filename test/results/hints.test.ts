import { figure, summarise } from '../../nodes/MetaCapi/results/hints';
import { invalid, record } from './record';

const accepted = record({ outcome: { status: 'accepted', warnings: [] } });
const skipped = record({ verdict: { type: 'skipped', message: 'No consent', advice: '' } });

const times = (count: number, one: ReturnType<typeof record>) =>
	Array.from({ length: count }, () => one);

describe('the hint of a run', () => {
	it('is none when all went well', () => {
		expect(summarise([accepted, accepted], false)).toEqual([]);
	});

	it('counts by cause, most frequent first', () => {
		const records = [...times(1197, accepted), invalid('One'), ...times(2, invalid('Two.'))];
		expect(summarise(records, false)).toEqual(['3 of 1,200 events failed: 2 × Two; 1 × One']);
	});

	it('takes causes together that differ in numbers only', () => {
		const records = [8, 9, 8].map((days) => invalid(`The event is ${days} days old, more than 7`));
		expect(summarise(records, false)).toEqual([
			'3 of 3 events failed: 3 × The event is … days old, more than 7',
		]);
		expect(summarise([invalid('8 days old'), invalid('8 hours old')], false)).toEqual([
			'2 of 2 events failed: 1 × 8 days old; 1 × 8 hours old',
		]);
	});

	it('counts an event for each of its causes and once in all', () => {
		expect(summarise([invalid('One', 'Two')], false)).toEqual([
			'1 of 1 event failed: 1 × One; 1 × Two',
		]);
	});

	it('tells what was skipped in a line of its own', () => {
		expect(summarise([skipped, accepted], false)).toEqual([
			'1 of 2 events was skipped: 1 × No consent',
		]);
		expect(summarise([skipped, skipped, invalid('One')], false)).toEqual([
			'1 of 3 events failed: 1 × One',
			'2 of 3 events were skipped: 2 × No consent',
		]);
	});

	it('names five causes and counts the others', () => {
		const records = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((cause) => invalid(cause));
		expect(summarise(records, false)[0]).toMatch(/1 × e; 2 more causes$/);
		expect(summarise(records.slice(0, 6), false)[0]).toMatch(/1 × e; 1 more cause$/);
	});

	it('cuts long causes', () => {
		const [line = ''] = summarise([invalid('x'.repeat(1000))], false);
		expect(line.length).toBeLessThan(200);
	});

	it('takes an event without outcome for unsent, but for ready in a preview', () => {
		expect(summarise([record()], false)).toHaveLength(1);
		expect(summarise([record()], true)).toEqual([]);
	});
});

describe('a figure', () => {
	it.each([
		[0, '0'],
		[999, '999'],
		[1000, '1,000'],
		[1234567, '1,234,567'],
	])('%i is %s', (number, text) => {
		expect(figure(number)).toBe(text);
	});
});

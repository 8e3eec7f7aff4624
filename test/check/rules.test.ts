import { RULES } from '../../nodes/MetaCapi/check/check-event';
import type { UnknownObject } from '../../nodes/MetaCapi/event/json';
import { at, changed, prepareOne, refusalOf } from '../channels/support/channel-run';
import { sampleEvent } from '../graph-api/client';
import rows from './rules.json';

/** One line of M 13 (or the place of M that asks for more), with an event that breaks it and its near miss. */
interface Row {
	readonly rule: string;
	readonly title: string;
	/** The sample of M 7 that is changed. */
	readonly sample: string;
	readonly bad: UnknownObject;
	readonly near: UnknownObject;
	/** `sent`: mended or sent with a warning. */
	readonly verdict: string;
	/** The field that is named, and all of them where it is not one. */
	readonly field?: string;
	readonly fields?: readonly string[];
	readonly also?: readonly string[];
	/** Words of the message or the warning, and of the advice. */
	readonly says?: string;
	readonly advises?: string;
	/** What is sent in some fields; null: nothing. */
	readonly sent?: UnknownObject;
	readonly warnings?: number;
	/** Why the stand-in refuses the event as it is. */
	readonly standIn?: string | null;
	/** What may differ from M 13, and by which line. */
	readonly because?: string;
}

const ROWS: readonly Row[] = rows;
const event = ({ sample }: Row, changes: UnknownObject) => changed(sampleEvent(sample), changes);

describe('the checks of M 13, line by line', () => {
	it('leave no rule of the node without an example', () => {
		const shown = new Set(
			ROWS.map(({ rule, because = '' }) => `${rule} ${because}`)
				.join(' ')
				.split(/ (?=[VM])/),
		);
		for (const { id } of RULES) expect([...shown].join(' ')).toContain(id);
	});

	it.each(ROWS.filter(({ verdict }) => verdict === 'invalid'))(
		'$rule: the node refuses $title',
		async (row) => {
			const { isReady, problems } = await prepareOne(event(row, row.bad));
			const named = problems.map(({ field }) => field);
			expect({ isReady, named }).toEqual({
				isReady: false,
				named: expect.arrayContaining([...(row.fields ?? [row.field]), ...(row.also ?? [])]),
			});
			expect(problems.map(({ message }) => message).join('\n')).toContain(row.says ?? '');
			expect(problems.map(({ advice }) => advice).join('\n')).toContain(row.advises ?? '');
		},
	);

	it.each(ROWS.filter(({ verdict }) => verdict === 'sent'))(
		'$rule: the node mends or sends $title',
		async (row) => {
			const { event: sent, problems, warnings } = await prepareOne(event(row, row.bad));
			expect(problems).toEqual([]);
			for (const [path, value] of Object.entries(row.sent ?? {})) {
				expect({ [path]: at(sent, path) ?? null }).toEqual({ [path]: value });
			}
			if (row.says === undefined) expect(warnings).toHaveLength(row.warnings ?? warnings.length);
			expect(warnings.join('\n')).toContain(row.says ?? '');
			const isMetasToDecide = row.because !== undefined && row.standIn !== undefined;
			expect(refusalOf(sent)).toBe(isMetasToDecide ? row.standIn : undefined);
		},
	);

	it.each(ROWS)('$rule: what comes nearest to $title is sent and taken', async (row) => {
		const { event: sent, problems } = await prepareOne(event(row, row.near));
		expect(problems).toEqual([]);
		expect(refusalOf(sent)).toBeUndefined();
	});

	it.each(ROWS.filter(({ standIn }) => typeof standIn === 'string'))(
		'$rule: the stand-in refuses $title as it is',
		(row) => {
			expect(refusalOf(event(row, row.bad))).toBe(row.standIn);
		},
	);
});

import type { UnknownObject } from '../../nodes/MetaCapi/event/json';
import matrix from './matrix.json';
import { at, changed, prepareOne, refusalOf } from './support/channel-run';

/** One cell of the requirement matrix of M 7.0, and what node and stand-in make of it. */
interface Cell {
	readonly place: string;
	readonly column: string;
	readonly field: string;
	readonly cell: string;
	/** What is sent in the field where it is not the column's own. */
	readonly value?: unknown;
	/** Further changes to the column's event, so that the cell applies. */
	readonly with?: UnknownObject;
	/** The field the node names when it refuses the event. */
	readonly label?: string;
	/** What the node does instead of refusing, and the line of the SPEC that says so. */
	readonly node?: string;
	readonly because?: string;
	/** What the warning says. */
	readonly says?: string;
	/** Why the stand-in refuses the event as it is, without the node. */
	readonly standIn?: string;
}

const COLUMNS: Readonly<Record<string, UnknownObject>> = matrix.columns;
const CELLS: readonly Cell[] = matrix.cells;

const ofKind = (...kinds: readonly string[]) => CELLS.filter(({ cell }) => kinds.includes(cell));

function eventFor({ column, with: changes = {} }: Cell): UnknownObject {
	return changed(COLUMNS[column] ?? {}, changes);
}

describe('the matrix of M 7.0', () => {
	it('names every column, each with an event that is right', async () => {
		expect(new Set(CELLS.map(({ column }) => column))).toEqual(new Set(Object.keys(COLUMNS)));
		for (const event of Object.values(COLUMNS)) {
			const { event: sent, problems, warnings } = await prepareOne(event);
			expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
			expect(sent).toEqual(event);
			expect(refusalOf(event)).toBeUndefined();
		}
	});

	it.each(ofKind('required'))('$place: $field is required', async (cell) => {
		const whole = eventFor(cell);
		expect((await prepareOne(whole)).isReady).toBe(true);
		const event = changed(whole, { [cell.field]: null });
		expect(refusalOf(event)).toBe(cell.standIn);
		const { event: sent, isReady, problems, warnings } = await prepareOne(event);
		switch (cell.node) {
			case undefined:
				expect(isReady).toBe(false);
				expect(problems.map(({ field }) => field)).toContain(cell.label);
				break;
			case 'filled in':
				expect({ isReady, sent: at(sent, cell.field) }).toEqual({
					isReady: true,
					sent: at(whole, cell.field),
				});
				break;
			default:
				expect(isReady).toBe(true);
				expect(warnings.join('\n')).toContain(cell.says);
		}
	});

	it.each(ofKind('recommended', 'not needed'))('$place: $field is $cell', async (cell) => {
		const event = eventFor(cell);
		const filled = await prepareOne(changed(event, { [cell.field]: cell.value }));
		expect(filled.isReady).toBe(true);
		if (cell.node === undefined) {
			expect(at(filled.event, cell.field)).toEqual(cell.value);
			expect(filled.warnings).toEqual([]);
		} else if (cell.node === 'sent with a warning') {
			expect(at(filled.event, cell.field)).toEqual(cell.value);
			expect(filled.warnings.join('\n')).toContain(cell.says);
		} else {
			expect(at(filled.event, cell.field)).toBeUndefined();
			expect(filled.warnings.join('\n')).toContain(cell.says);
		}
		expect(refusalOf(filled.event)).toBeUndefined();
		// An event still needs somebody: without the field, another strong identifier stands in.
		const other = { 'user_data.external_id': 'C-10482', [cell.field]: null };
		const empty = await prepareOne(changed(event, other));
		expect({ problems: empty.problems, warnings: empty.warnings }).toEqual({
			problems: [],
			warnings: [],
		});
		expect(refusalOf(empty.event)).toBeUndefined();
	});

	it.each(ofKind('alternative'))('$place: $field stands in for $label', async (cell) => {
		const without = eventFor(cell);
		const { isReady, problems } = await prepareOne(without);
		expect(isReady).toBe(false);
		expect(problems.map(({ field }) => field)).toEqual([cell.label]);
		const filled = await prepareOne(changed(without, { [cell.field]: cell.value }));
		expect({ isReady: filled.isReady, warnings: filled.warnings }).toEqual({
			isReady: true,
			warnings: [],
		});
		expect(at(filled.event, cell.field)).toEqual(cell.value);
		expect(refusalOf(filled.event)).toBeUndefined();
	});

	it.each(ofKind('forbidden'))('$place: $field is forbidden', async (cell) => {
		const event = changed(eventFor(cell), { [cell.field]: cell.value });
		expect(refusalOf(event)).toBe(cell.standIn);
		const { event: sent, isReady, warnings } = await prepareOne(event);
		expect(isReady).toBe(true);
		expect(at(sent, cell.field)).toBeUndefined();
		expect(warnings).toEqual([expect.stringContaining(cell.says ?? '')]);
		expect(refusalOf(sent)).toBeUndefined();
	});
});

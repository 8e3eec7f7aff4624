import { EVENT_COLUMNS, type EventColumn } from '../../nodes/MetaCapi/fields/event-columns';
import { labelOf } from '../../nodes/MetaCapi/fields/labels';
import { readKey } from '../../nodes/MetaCapi/shape/flat/key-reading';
import rows from './every-parameter.json';
import bases from './parameter-bases.json';
import { at, NOW, prepareWritten, refusalOf } from './support/channel-run';
import { byColumnMap, columnOf, flat, manually, structured, type Values } from './support/forms';

/** A parameter of Meta's, a value for it, what is sent, and a value of a wrong type or none of those allowed. */
interface Row {
	/** Its column in manual mapping. */
	readonly column: string;
	readonly value: unknown;
	readonly path: string;
	readonly sent: unknown;
	/** The event it is tried in, by its columns. */
	readonly channel?: string;
	readonly with?: Values;
	readonly without?: readonly string[];
	readonly only?: readonly string[];
	readonly bad?: { readonly value: unknown; readonly result: string };
}

const ROWS: readonly Row[] = rows;
const BASES: Readonly<Record<string, Values>> = bases;

function valuesOf({ column, channel = 'chat', with: more, without = [] }: Row, value: unknown) {
	const values = { ...BASES[channel], ...more, [column]: value };
	return Object.fromEntries(Object.entries(values).filter(([id]) => !without.includes(id)));
}

const isPiece = ({ field }: EventColumn) => field.startsWith('~');

/** Whether a flat item may use the field's label as its name. */
function hasPlainName({ label, field }: EventColumn): boolean {
	const reading = readKey([label]);
	if (reading.type === 'field') return reading.target.field === field;
	return reading.type === 'customProperty' && `custom_data.${reading.key}` === field;
}

const nameOf = (column: EventColumn) => (hasPlainName(column) ? column.label : column.field);

/** Every way in which a parameter may come. */
function formsOf(row: Row): Readonly<Record<string, ReturnType<typeof flat>>> {
	const values = valuesOf(row, row.value);
	const hasPiece = Object.keys(values).some((id) => isPiece(columnOf(id)));
	const column = columnOf(row.column);
	const forms = {
		manual: manually(values),
		columnMap: byColumnMap(values, ({ label }) => label.toUpperCase().replace(/ /g, '_')),
		...(!hasPiece && {
			"Meta's keys in a column map": byColumnMap(values, ({ field }) => field),
			"Meta's structure": structured(values),
			'dotted names': flat(values, (each) => (each === column ? each.field : nameOf(each))),
		}),
		...((!isPiece(column) || hasPlainName(column)) && { 'plain names': flat(values, nameOf) }),
	};
	return Object.fromEntries(
		Object.entries(forms).filter(([form]) => row.only?.includes(form) ?? true),
	);
}

describe('every parameter of Meta’s', () => {
	it('has a row', () => {
		expect(ROWS.map(({ column }) => column).sort()).toEqual(
			EVENT_COLUMNS.map(({ id }) => id).sort(),
		);
	});

	it.each(ROWS)('$column is sent, however it comes', async (row) => {
		for (const [form, written] of Object.entries(formsOf(row))) {
			const { event, problems } = await prepareWritten(written);
			expect({ form, problems }).toEqual({ form, problems: [] });
			expect({ form, sent: at(event, row.path) }).toEqual({ form, sent: row.sent });
			expect(refusalOf(event)).toBeUndefined();
		}
	});

	it.each(ROWS.filter(({ bad }) => bad !== undefined))(
		'$column of a wrong type costs its own warning, or the event',
		async (row) => {
			const values = valuesOf(row, row.bad?.value);
			const hasPiece = Object.keys(values).some((id) => isPiece(columnOf(id)));
			const written = hasPiece ? flat(values, nameOf) : structured(values);
			const { event, problems, warnings } = await prepareWritten(written);
			const labels = [columnOf(row.column).label, labelOf(row.path)];
			if (row.bad?.result === 'refused') {
				expect(labels).toContain(
					problems
						.map(({ field }) => field)
						.find((field) => field !== undefined && labels.includes(field)),
				);
				return;
			}
			expect(at(event, row.path)).not.toEqual(row.bad?.value);
			const told = warnings.filter((warning) =>
				labels.some((label) => warning.startsWith(`'${label}'`)),
			);
			expect(told.join('\n')).toContain('left out');
			for (const { message } of problems) expect(message).toContain('AppendAttribution');
		},
	);

	it('is tried at the moment of the samples', () => expect(NOW).toBe(1_795_172_400));
});

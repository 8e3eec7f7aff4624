import type { UnknownObject } from '../event/json';
import { columnNames } from './locate';

/** Gives the columns of the sheet a row is of, in the sheet's order. */
export type SheetColumns = (row: UnknownObject) => readonly string[];

/** Sets of filled columns that are told apart; more are no rows of sheets. */
const MOST_LAYOUTS = 1000;

interface Sheet {
	readonly names: string[];
	readonly known: Set<string>;
}

/**
 * Learns the columns of sheets from all rows of a run, for maps that count columns (SPEC 3.4).
 *
 * n8n leaves empty cells out of rows with headers, so the third entry of one row need not be the third column. Rows
 * that share a column are of one sheet.
 */
export function learnColumns(rows: Iterable<UnknownObject>): SheetColumns {
	const layouts = new Map<string, readonly string[]>();
	for (const row of rows) {
		const names = columnNames(row);
		if (names.length > 0 && layouts.size < MOST_LAYOUTS) layouts.set(names.join('\n'), names);
	}
	const sheets: Sheet[] = [];
	// The fullest row knows most of the order; the others only add what it lacks.
	for (const names of [...layouts.values()].sort((left, right) => right.length - left.length)) {
		const sheet = sheetOf(sheets, names);
		if (sheet === undefined) sheets.push({ names: [...names], known: new Set(names) });
		else extend(sheet, names);
	}
	return (row) => {
		const names = columnNames(row);
		return sheetOf(sheets, names)?.names ?? names;
	};
}

function sheetOf(sheets: readonly Sheet[], names: readonly string[]): Sheet | undefined {
	return sheets.find(({ known }) => names.some((name) => known.has(name)));
}

/** Puts columns that are new behind the one that stands before them in this row. */
function extend(sheet: Sheet, names: readonly string[]): void {
	let place = 0;
	for (const name of names) {
		if (sheet.known.has(name)) {
			place = sheet.names.indexOf(name) + 1;
			continue;
		}
		sheet.names.splice(place, 0, name);
		sheet.known.add(name);
		place++;
	}
}

/** Whether a map counts columns anywhere: only then their order matters. */
export function countsColumns(place: unknown): boolean {
	if (typeof place === 'number') return true;
	if (typeof place !== 'object' || place === null) return false;
	return Object.entries(place).some(
		([key, inner]) => key !== 'value' && key !== 'each' && countsColumns(inner),
	);
}

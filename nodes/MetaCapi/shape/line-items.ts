import { isPlainObject } from '../event/json';
import { LINE_ITEM_NAME } from '../fields/line-item-names';
import { reducedName } from '../fields/reduced-name';
import { parseJsonText } from '../event/json-text';

/** Lines of one order that are read; Meta's catalogue needs no more and a hostile item costs no more. */
const MAX_LINES = 1000;

/**
 * Reads the lines of an order in the usual shapes as Meta's `contents` (M 6.2), with values as they came.
 *
 * Takes a list of objects, a list of plain ids, one object, or any of them as JSON text; `undefined` when the
 * value is nothing of the kind.
 */
export function readLineItems(value: unknown): ReadonlyArray<Record<string, unknown>> | undefined {
	const parsed = typeof value === 'string' ? parseJsonText(value) : value;
	const lines = Array.isArray(parsed) ? parsed : isPlainObject(parsed) ? [parsed] : undefined;
	if (lines === undefined || lines.length === 0) return undefined;
	const contents: Array<Record<string, unknown>> = [];
	for (const line of lines.slice(0, MAX_LINES)) {
		const content = readLine(line);
		if (content === undefined) return undefined;
		contents.push(content);
	}
	return contents;
}

function readLine(line: unknown): Record<string, unknown> | undefined {
	if (typeof line === 'string' || typeof line === 'number') return { id: line };
	if (!isPlainObject(line)) return undefined;
	const content: Record<string, unknown> = {};
	const ranks = new Map<string, number>();
	for (const [name, value] of Object.entries(line)) {
		const known = LINE_ITEM_NAME.get(reducedName(name));
		if (known === undefined || value === null || value === undefined || value === '') continue;
		if (typeof value === 'object') continue;
		if (known.rank < (ranks.get(known.key) ?? Infinity)) {
			content[known.key] = value;
			ranks.set(known.key, known.rank);
		}
	}
	return content;
}

import { isPlainObject, type UnknownObject } from '../../event/json';
import { FLAT_TARGETS } from '../../fields/flat-targets';
import { parseJsonText } from '../json-text';
import { setOwnEntry } from '../own-entry';
import type { KeyNode } from './key-tree';
import { isBlank } from './blank';

/** One value of the item that stands for an event field. */
export interface Candidate {
	readonly value: unknown;
	readonly path: readonly string[];
	readonly closeness: number;
	readonly rank: number;
}

/** What one pass over an item found. */
export interface Collected {
	/** By index of the target; `undefined` where the item has nothing for it. */
	readonly candidates: ReadonlyArray<Candidate[] | undefined>;
	/** Meta's own nested objects. */
	readonly metaObjects: Record<string, unknown>;
	/** Properties the user put into `custom_data` by name. */
	readonly customProperties: Record<string, unknown>;
	/** Values that no rule took, by path. */
	readonly leftOver: ReadonlyArray<{ readonly node: KeyNode; readonly value: unknown }>;
}

/** Deeper objects are no fields of an event. */
const MAX_DEPTH = 6;

/** Values looked at in one item, so that a hostile one costs no more than its own result. */
const MAX_VALUES = 2000;

/** Goes once over an item and sorts its values by the event field their names stand for. Never throws. */
export function collect(item: UnknownObject, root: KeyNode): Collected {
	const candidates: Array<Candidate[] | undefined> = new Array<Candidate[] | undefined>(FLAT_TARGETS.length);
	const metaObjects: Record<string, unknown> = {};
	const customProperties: Record<string, unknown> = {};
	const leftOver: Array<{ node: KeyNode; value: unknown }> = [];
	let budget = MAX_VALUES;

	function visit(object: UnknownObject, parent: KeyNode, depth: number): void {
		for (const name of Object.keys(object)) {
			if (--budget < 0) return;
			const value = object[name];
			if (isBlank(value)) continue;
			const node = parent.child(name);
			const { reading } = node;
			const nested = nestedObject(value);
			switch (reading.type) {
				case 'field':
					// An object under a field's name holds the field deeper down: `cart: { items: […] }`.
					if (nested !== undefined) break;
					(candidates[reading.target.index] ??= []).push({
						value,
						path: node.path,
						closeness: reading.closeness,
						rank: reading.rank,
					});
					continue;
				case 'metaObject':
					metaObjects[reading.key] = nested ?? value;
					continue;
				case 'customProperty':
					setOwnEntry(customProperties, reading.key, value);
					continue;
				case 'somebodyElse':
				case 'unknown':
			}
			if (nested === undefined) leftOver.push({ node, value });
			else if (depth < MAX_DEPTH) visit(nested, node, depth + 1);
		}
	}
	visit(item, root, 0);
	return { candidates, metaObjects, customProperties, leftOver };
}

function nestedObject(value: unknown): UnknownObject | undefined {
	if (isPlainObject(value)) return value;
	if (typeof value !== 'string' || !value.startsWith('{')) return undefined;
	const parsed = parseJsonText(value);
	return isPlainObject(parsed) ? parsed : undefined;
}

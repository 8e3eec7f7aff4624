import type { UnknownObject } from '../../event/json';
import { FLAT_TARGETS } from '../../fields/flat-targets';
import { listOf, objectOf } from '../../event/json-text';
import { setOwnEntry } from '../../event/own-entry';
import { isBlank } from '../../fields/blank';
import { type Answer, answerIn, answersIn } from './answers';
import { valueFor } from './field-value';
import { withAssumedPlus } from './international-name';
import { isDigest } from './hashed-name';
import type { KeyNode } from './key-tree';

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
	readonly metaObjects: Readonly<Record<string, UnknownObject>>;
	/** Properties the user put into `custom_data` by name. */
	readonly customProperties: UnknownObject;
	/** An object under the name of the event's time that holds none. */
	readonly unreadableTime: unknown;
	/** Whether the parcel goes to somebody else (`recipient.ts`), so that its address is not the customer's. */
	readonly parcelIsAnothers?: true;
	/** Values that no rule took, by path. */
	readonly leftOver: ReadonlyArray<{ readonly node: KeyNode; readonly value: unknown }>;
}

/** Deeper objects are no fields of an event. */
const MAX_DEPTH = 6;

/** Words that may as well head a group of other fields. */
const MAY_WRAP: ReadonlySet<string> = new Set(['created', 'date', 'event', 'time']);

const NONE: readonly unknown[] = [];

/** Values looked at in one item, so that a hostile one costs no more than its own result. */
const MAX_VALUES = 2000;

/** Goes once over an item and sorts its values by the event field their names stand for. */
export function collect(item: UnknownObject, root: KeyNode): Collected {
	const candidates: Array<Candidate[] | undefined> = new Array<Candidate[] | undefined>(
		FLAT_TARGETS.length,
	);
	const metaObjects: Record<string, Record<string, unknown>> = {};
	const customProperties: Record<string, unknown> = {};
	const leftOver: Array<{ node: KeyNode; value: unknown }> = [];
	let unreadableTime: unknown;
	let budget = MAX_VALUES;

	function visit(object: UnknownObject, parent: KeyNode, depth: number): void {
		for (const name of Object.keys(object)) {
			if (--budget < 0) return;
			const value = object[name];
			if (!isBlank(value)) place(parent.child(name), name, value, parent, depth);
		}
	}

	function place(
		node: KeyNode,
		name: string,
		value: unknown,
		parent: KeyNode,
		depth: number,
	): void {
		const { reading } = node;
		switch (reading.type) {
			case 'field': {
				if (reading.needsDigest === true && !isDigest(value)) break;
				const usable = valueFor(reading.target.field, value, name);
				// An object under a field's name holds the field deeper down: `cart: { items: […] }`.
				if (usable === undefined) {
					if (reading.target.field === 'event_time' && !MAY_WRAP.has(name))
						unreadableTime ??= value;
					break;
				}
				(candidates[reading.target.index] ??= []).push({
					value: withAssumedPlus(reading.target.field, name, usable),
					path: node.path,
					closeness: reading.closeness,
					rank: reading.rank,
				});
				if (reading.target.isOfDevice) break;
				return;
			}
			case 'metaObject': {
				const entries = (metaObjects[reading.key] ??= {});
				const given = reading.entry === undefined ? objectOf(value) : { [reading.entry]: value };
				for (const key of Object.keys(given ?? {})) setOwnEntry(entries, key, given?.[key]);
				return;
			}
			case 'customProperty':
				setOwnEntry(customProperties, reading.key, value);
				return;
			case 'somebodyElse':
			case 'unknown':
		}
		const nested = objectOf(value);
		if (nested !== undefined) {
			const answer = reading.type === 'unknown' ? answerIn(nested) : undefined;
			if (answer !== undefined && placeAnswer(answer, parent, depth, true)) return;
			if (depth < MAX_DEPTH) visit(nested, node, depth + 1);
			return;
		}
		const answers = reading.type === 'unknown' ? answersIn(listOf(value) ?? NONE) : undefined;
		const unread = answers?.filter((answer) => !placeAnswer(answer, node, depth, false));
		if (unread === undefined || unread.length === answers?.length) leftOver.push({ node, value });
		else if (unread.length > 0) leftOver.push({ node, value: unread.map(({ entry }) => entry) });
	}

	/** Puts an answer where a field of the same name would stand; whether there is one. */
	function placeAnswer(
		{ names, value }: Answer,
		parent: KeyNode,
		depth: number,
		mustIdentify: boolean,
	): boolean {
		if (--budget < 0 || depth >= MAX_DEPTH || isBlank(value)) return false;
		const name = names.find((text) => {
			const { reading } = parent.child(text);
			return reading.type === 'field'
				? !mustIdentify || reading.target.identifies
				: !mustIdentify && reading.type === 'somebodyElse';
		});
		if (name === undefined) return false;
		place(parent.child(name), name, value, parent, depth + 1);
		return true;
	}
	visit(item, root, 0);
	return { candidates, metaObjects, customProperties, unreadableTime, leftOver };
}

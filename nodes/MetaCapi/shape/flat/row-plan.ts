import type { UnknownObject } from '../../event/json';
import { FLAT_TARGETS } from '../../fields/flat-targets';
import { currencyOfColumn } from './currency-column';
import { DATED, orderInName } from './date-notation';
import { namesHappening } from './happening';
import { isInternationalName } from './international-name';
import type { KeyNode } from './key-tree';
import { mayNameZone, withoutUtc } from './named-zone';
import { namesInvitee } from './recipient';

/** One name of a plain row that stands for an event field. */
export interface PlannedField {
	readonly name: string;
	/** Dotted path of the event field. */
	readonly field: string;
	readonly section: 'custom_data' | 'event' | 'user_data';
	/** The key within its section. */
	readonly key: string;
	/** Whether its values are worth a look, since they may mean something else (`plain-row.ts`). */
	readonly mayMeanOther: boolean;
}

/**
 * How rows with certain names are read, as far as the names alone decide it: in plain rows each name stands for one
 * field, or for none.
 */
export interface RowPlan {
	readonly names: readonly string[];
	/** In the order of the alias table. */
	readonly fields: readonly PlannedField[];
	/**
	 * The event and its `user_data` with nothing in them yet: copies have one layout whatever comes into them, which
	 * makes reading them as quick as it can be.
	 */
	readonly empty: { readonly event: UnknownObject; readonly userData: UnknownObject };
	/** Names that no field takes. */
	readonly unused: readonly KeyNode[];
	/** ISO 4217, where the amount's column names it: `Amount (EUR)`. */
	readonly currency: string | undefined;
}

/** More columns are no row of a sheet or a table. */
const MOST_NAMES = 200;

/** Parts of an address, which are chosen together (`address.ts`). */
const ADDRESS: ReadonlySet<string> = new Set([
	'user_data.ct',
	'user_data.st',
	'user_data.zp',
	'user_data.country',
]);

/** Fields whose values may mean something else than their name: a calling code, no account, the state of an order. */
const MAY_MEAN_OTHER: ReadonlySet<string> = new Set([
	'custom_data.currency',
	'user_data.country',
	'user_data.external_id',
	'user_data.st',
]);

/**
 * Works out how rows with these names are read; `undefined` when the names ask for the whole reader: two for one
 * field, pieces of a field, Meta's objects, parts of several addresses, a date whose notation its name tells.
 */
export function planRow(names: readonly string[], root: KeyNode): RowPlan | undefined {
	if (names.length > MOST_NAMES) return undefined;
	const planned = new Map<number, PlannedField>();
	const unused: KeyNode[] = [];
	const addresses = new Set<number>();
	for (const name of names) {
		const node = root.child(name);
		const { reading } = node;
		if (reading.type === 'unknown' || reading.type === 'somebodyElse') {
			if (namesHappening(name) || mayNameZone(name) || namesInvitee([name])) return undefined;
			unused.push(node);
			continue;
		}
		if (reading.type !== 'field' || reading.needsDigest === true) return undefined;
		const { field, index } = reading.target;
		const place = placeOf(field);
		if (place === undefined || planned.has(index)) return undefined;
		if (field === 'user_data.ph' && isInternationalName(name)) return undefined;
		if (DATED.has(field) && orderInName(name) !== undefined) return undefined;
		if (field === 'event_time' && withoutUtc(name) !== undefined) return undefined;
		if (ADDRESS.has(field)) addresses.add(reading.closeness);
		planned.set(index, { name, field, ...place, mayMeanOther: MAY_MEAN_OTHER.has(field) });
	}
	if (addresses.size > 1) return undefined;
	const fields = FLAT_TARGETS.flatMap(({ index }) => planned.get(index) ?? []);
	const amount = fields.find(({ field }) => field === 'custom_data.value');
	return {
		names,
		fields,
		empty: {
			event: emptyObject([...keysOf(fields, 'event'), 'user_data', 'custom_data']),
			userData: emptyObject([...keysOf(fields, 'user_data'), 'fbclid']),
		},
		unused,
		currency: amount && currencyOfColumn(amount.name),
	};
}

function keysOf(fields: readonly PlannedField[], section: PlannedField['section']) {
	return fields.filter((field) => field.section === section).map(({ key }) => key);
}

function emptyObject(keys: readonly string[]): UnknownObject {
	return Object.fromEntries(keys.map((key) => [key, undefined]));
}

/** Where a field stands in an event; `undefined` for pieces, lines of an order and parts that have readers of their own. */
function placeOf(field: string): Pick<PlannedField, 'key' | 'section'> | undefined {
	const [section = '', key] = field.split('.');
	if (key === undefined)
		return section.startsWith('~') ? undefined : { section: 'event', key: field };
	if (field === 'custom_data.contents') return undefined;
	return section === 'user_data' || section === 'custom_data' ? { section, key } : undefined;
}

/** The plans of a run. */
export interface RowPlans {
	/** The plan of an item's names; `undefined` where they ask for the whole reader. */
	planOf(names: readonly string[]): RowPlan | undefined;
}

/** Plans that are remembered: the items of a run mostly have the same names, or a few sets of them. */
const MOST_PLANS = 16;

/** What is remembered of a set of names. */
interface Remembered {
	readonly names: readonly string[];
	readonly plan: RowPlan | undefined;
}

/**
 * Makes the memory of the plans of a run.
 *
 * Comparing names that are the same objects takes 2 ns each, reading a row without a plan 8 µs.
 */
export function createRowPlans(root: KeyNode): RowPlans {
	return new PlansOfRun(root);
}

class PlansOfRun implements RowPlans {
	private last: Remembered | undefined;
	private others: Remembered[] = [];

	constructor(private readonly root: KeyNode) {}

	planOf(names: readonly string[]): RowPlan | undefined {
		if (this.last !== undefined && haveSame(this.last.names, names)) return this.last.plan;
		const known = this.others.find((remembered) => haveSame(remembered.names, names));
		this.last = known ?? { names, plan: planRow(names, this.root) };
		if (known === undefined) this.others = [this.last, ...this.others.slice(0, MOST_PLANS - 1)];
		return this.last.plan;
	}
}

function haveSame(left: readonly string[], right: readonly string[]): boolean {
	if (left.length !== right.length) return false;
	for (let index = 0; index < left.length; index++) {
		if (left[index] !== right[index]) return false;
	}
	return true;
}

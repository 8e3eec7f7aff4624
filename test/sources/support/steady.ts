import { isPlainObject, type UnknownObject } from '../../../nodes/MetaCapi/event/json';
import type { KnownSource } from '../../../nodes/MetaCapi/sources/known-source';
import { asWebhook, prepareOne, prepareSource } from './prepare-source';

/** The copy of an item with some of its entries changed; `undefined` takes an entry out. */
export function changed(item: UnknownObject, changes: UnknownObject): UnknownObject {
	const merged = { ...item, ...changes };
	return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}

/** The same within an object of the item: `changedWithin(item, ['data', 'object'], {…})`. */
export function changedWithin(
	item: UnknownObject,
	[key, ...path]: readonly string[],
	changes: UnknownObject,
): UnknownObject {
	if (key === undefined) return changed(item, changes);
	const inner = item[key];
	return { ...item, [key]: changedWithin(isPlainObject(inner) ? inner : {}, path, changes) };
}

/** What holds of every event of every source: twice the same, and by the raw webhook as by n8n's trigger. */
export async function expectSteady(source: KnownSource, item: UnknownObject): Promise<void> {
	const first = await prepareOne(source, item);
	expect(first.verdict).toEqual({ type: 'ready' });
	expect(first.event.event_id).toMatch(/\S/);
	expect((await prepareOne(source, item)).event).toEqual(first.event);
	expect((await prepareOne(source, asWebhook(item))).event).toEqual(first.event);
	expect((await prepareOne(source, asWebhook(JSON.stringify(item)))).event).toEqual(first.event);
}

/** Every entry in turn missing, null, empty or of another kind: no reading may throw. */
export async function expectSturdy(source: KnownSource, item: UnknownObject): Promise<void> {
	for (const variant of variantsOf(item, 0)) {
		const records = source.recognises(variant)
			? await prepareSource(source, variant)
			: source.payloads(variant);
		expect(records.length).toBeGreaterThan(0);
	}
}

const REPLACEMENTS: readonly unknown[] = [undefined, null, '', 0, 'text', [], [null], {}, true];

/** Deeper entries are read as those above them are. */
const DEPTH = 3;

function* variantsOf(item: UnknownObject, depth: number): Generator<UnknownObject> {
	for (const [key, value] of Object.entries(item)) {
		for (const replacement of REPLACEMENTS) yield { ...item, [key]: replacement };
		if (depth < DEPTH && isPlainObject(value)) {
			for (const inner of variantsOf(value, depth + 1)) yield { ...item, [key]: inner };
		}
	}
}

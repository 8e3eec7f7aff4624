import type { EventRecord } from '../../../nodes/MetaCapi/event/event-record';
import type { UnknownObject } from '../../../nodes/MetaCapi/event/json';
import type { Problem } from '../../../nodes/MetaCapi/event/warning';
import type { ItemFormat } from '../../../nodes/MetaCapi/read/item-format';
import type { EventSettings } from '../../../nodes/MetaCapi/settings/event-settings';
import { checkEvents } from '../../graph-api/checks/events';
import { settingsFrom } from '../../graph-api/options';
import { prepare } from '../../read/support/prepare';

/** The moment the tests of channels run at: one hour after the events of M 7. */
export const NOW = 1_795_172_400;

/** What became of one item. */
export interface Sent {
	readonly event: UnknownObject;
	readonly isReady: boolean;
	readonly problems: readonly Problem[];
	readonly warnings: readonly string[];
	readonly record: EventRecord;
}

/** Prepares the only event of an item. */
export async function prepareOne(
	item: UnknownObject,
	settings: Partial<EventSettings> = {},
): Promise<Sent> {
	return sentOf(await prepare([item], settings, 'auto', NOW));
}

/** The same for an item with the format it is read by. */
export async function prepareWritten({
	item,
	format,
}: {
	readonly item: UnknownObject;
	readonly format: ItemFormat;
}): Promise<Sent> {
	return sentOf(await prepare([item], {}, format, NOW));
}

function sentOf([record, ...others]: readonly EventRecord[]): Sent {
	if (record === undefined || others.length > 0) throw new Error('one event was expected');
	const { verdict, warnings, json = '{}' } = record;
	return {
		event: Object(JSON.parse(json)),
		isReady: verdict.type === 'ready',
		problems: verdict.type === 'invalid' ? verdict.problems : [],
		warnings: warnings.map(({ message }) => message),
		record,
	};
}

/** Why the stand-in for Meta refuses an event, and `undefined` when it takes it. */
export function refusalOf(event: UnknownObject): string | undefined {
	return checkEvents([event], undefined, NOW * 1000, settingsFrom({}))?.reason;
}

/** A copy of an object with some values changed, by dotted path; `null` takes a key out. */
export function changed(object: UnknownObject, changes: UnknownObject): UnknownObject {
	const copy: Record<string, unknown> = Object(JSON.parse(JSON.stringify(object)));
	for (const [path, value] of Object.entries(changes)) set(copy, path.split('.'), value);
	return copy;
}

function set(object: Record<string, unknown>, [key = '', ...rest]: string[], value: unknown): void {
	if (rest.length > 0) {
		const inner: Record<string, unknown> = { ...Object(object[key]) };
		set(inner, rest, value);
		object[key] = inner;
	} else if (value === null) delete object[key];
	else object[key] = value;
}

/** The value at a dotted path, and whether there is one. */
export function at(object: UnknownObject, path: string): unknown {
	return path.split('.').reduce<unknown>((found, key) => Object(found)[key], object);
}

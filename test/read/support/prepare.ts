import type { Draft } from '../../../nodes/MetaCapi/event/draft';
import type { EventRecord } from '../../../nodes/MetaCapi/event/event-record';
import type { UnknownObject } from '../../../nodes/MetaCapi/event/json';
import { createHasher } from '../../../nodes/MetaCapi/hash/hasher';
import { createDuplicateFinder } from '../../../nodes/MetaCapi/identify/duplicates';
import { loadPhoneLibrary } from '../../../nodes/MetaCapi/normalise/identifiers/phone-library';
import { prepareItem } from '../../../nodes/MetaCapi/prepare/prepare-item';
import type { ItemFormat } from '../../../nodes/MetaCapi/read/item-format';
import { readItem } from '../../../nodes/MetaCapi/read/read-item';
import type { EventSettings } from '../../../nodes/MetaCapi/settings/event-settings';
import { createKeyTree } from '../../../nodes/MetaCapi/shape/flat/key-tree';

/** Formats that need no settings of their own. */
export type RequestedFormat = 'auto' | 'flat' | 'structured';

export const NOW = 1_780_000_000;

export const SETTINGS: EventSettings = {
	amountUnit: 'major',
	dataProcessing: 'fromInput',
	datasetId: '1234567890',
	dateOrder: 'auto',
	dropBadIdentifiers: true,
	externalId: 'hash',
	envelope: {},
	timezone: 'UTC',
	unknownFields: 'ignore',
};

/** Reads an item into drafts, as a fresh run does; a resend gives none. */
export function drafts(
	item: UnknownObject,
	format: RequestedFormat = 'auto',
	keepUnknownFields = false,
): readonly Draft[] {
	const reading = readItem(item, 0, { type: format }, { keys: createKeyTree(), keepUnknownFields });
	if (reading.type !== 'drafts') return [];
	return reading.drafts.filter((found) => 'raw' in found);
}

/** The only draft of an item. */
export function draft(item: UnknownObject, format: RequestedFormat = 'auto'): Draft {
	const [first, ...others] = drafts(item, format);
	if (first === undefined || others.length > 0) throw new Error('one event was expected');
	return first;
}

/** What a draft says, with what is absent left out. */
export function rawOf(
	item: UnknownObject,
	format: RequestedFormat = 'auto',
): Record<string, unknown> {
	const { raw } = draft(item, format);
	const plain: unknown = JSON.parse(JSON.stringify(raw));
	return isObject(plain) ? plain : {};
}

/** The identifiers a flat item was found to hold. */
export function userDataOf(
	item: UnknownObject,
	format: RequestedFormat = 'auto',
): Record<string, unknown> {
	const { user_data: userData } = rawOf(item, format);
	return isObject(userData) ? userData : {};
}

/** The custom data a flat item was found to hold. */
export function customDataOf(
	item: UnknownObject,
	format: RequestedFormat = 'auto',
): Record<string, unknown> {
	const { custom_data: customData } = rawOf(item, format);
	return isObject(customData) ? customData : {};
}

/** The warnings of reading alone. */
export function warningsOf(
	item: UnknownObject,
	format: RequestedFormat = 'auto',
): readonly string[] {
	return drafts(item, format).flatMap(({ warnings }) => warnings.map(({ message }) => message));
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Prepares the events of items of one run. */
export async function prepare(
	items: readonly UnknownObject[],
	settings: Partial<EventSettings> = {},
	format: ItemFormat | RequestedFormat = 'auto',
	now = NOW,
): Promise<readonly EventRecord[]> {
	const context = {
		now,
		phones: await loadPhoneLibrary(),
		hasher: createHasher(),
		keys: createKeyTree(),
		duplicates: createDuplicateFinder(),
		format: typeof format === 'string' ? { type: format } : format,
		datasetId: SETTINGS.datasetId,
		runId: '77',
	};
	return items.flatMap((item, index) =>
		prepareItem(item, index, { ok: true, settings: { ...SETTINGS, ...settings } }, context),
	);
}

import type { EventRecord } from '../../../nodes/MetaCapi/event/event-record';
import type { UnknownObject } from '../../../nodes/MetaCapi/event/json';
import { createHasher } from '../../../nodes/MetaCapi/hash/hasher';
import { createDuplicateFinder } from '../../../nodes/MetaCapi/identify/duplicates';
import { loadPhoneLibrary } from '../../../nodes/MetaCapi/normalise/identifiers/phone-library';
import { prepareItem } from '../../../nodes/MetaCapi/prepare/prepare-item';
import type { ItemFormat } from '../../../nodes/MetaCapi/read/item-format';
import type { EventSettings } from '../../../nodes/MetaCapi/settings/event-settings';
import { createKeyTree } from '../../../nodes/MetaCapi/shape/flat/key-tree';
import { NOW, SETTINGS } from './prepare-source';

/** Prepares the events of one item as a run of its own does, in the format that Input Format names. */
export async function prepareByFormat(
	item: UnknownObject,
	format: ItemFormat,
	settings: Partial<EventSettings> = {},
	explains = false,
): Promise<readonly EventRecord[]> {
	const context = {
		now: NOW,
		phones: await loadPhoneLibrary(),
		hasher: createHasher(),
		keys: createKeyTree(),
		duplicates: createDuplicateFinder(),
		format,
		datasetId: SETTINGS.datasetId,
		runId: '1',
		explains,
	};
	return prepareItem(item, 0, { ok: true, settings: { ...SETTINGS, ...settings } }, context);
}

import type { EventRecord } from '../../../nodes/MetaCapi/event/event-record';
import type { UnknownObject } from '../../../nodes/MetaCapi/event/json';
import { createHasher } from '../../../nodes/MetaCapi/hash/hasher';
import { createDuplicateFinder } from '../../../nodes/MetaCapi/identify/duplicates';
import { loadPhoneLibrary } from '../../../nodes/MetaCapi/normalise/identifiers/phone-library';
import { prepareItem } from '../../../nodes/MetaCapi/prepare/prepare-item';
import type { ItemFormat } from '../../../nodes/MetaCapi/read/item-format';
import type { EventSettings } from '../../../nodes/MetaCapi/settings/event-settings';
import { createKeyTree } from '../../../nodes/MetaCapi/shape/flat/key-tree';
import { NOW, SETTINGS } from '../../sources/support/prepare-source';

const keys = createKeyTree();

/** Prepares one of the many items of a run: what was learnt of names stays, as it does in a real run. */
export async function prepareInRun(
	item: UnknownObject,
	format: ItemFormat,
	keepsUnknown: boolean,
): Promise<readonly EventRecord[]> {
	const settings: EventSettings = {
		...SETTINGS,
		unknownFields: keepsUnknown ? 'customData' : 'ignore',
	};
	return prepareItem(
		item,
		0,
		{ ok: true, settings },
		{
			now: NOW,
			phones: await loadPhoneLibrary(),
			hasher: createHasher(),
			keys,
			duplicates: createDuplicateFinder(),
			format,
			datasetId: SETTINGS.datasetId,
			runId: '1',
			explains: true,
		},
	);
}

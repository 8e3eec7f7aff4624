import type { EventMapping } from '../../nodes/MetaCapi/event/event-mapping';
import type { EventRecord } from '../../nodes/MetaCapi/event/event-record';
import type { UnknownObject } from '../../nodes/MetaCapi/event/json';
import type { ItemFormat } from '../../nodes/MetaCapi/read/item-format';
import type { EventSettings } from '../../nodes/MetaCapi/settings/event-settings';
import { prepareByFormat } from '../sources/support/prepare-by-format';

/** The records of an item as a preview has them. */
export async function preview(
	item: UnknownObject,
	settings: Partial<EventSettings> = {},
	format: ItemFormat = { type: 'auto' },
): Promise<readonly EventRecord[]> {
	return await prepareByFormat(item, format, settings, true);
}

/** What came from where in the only event of an item. */
export async function mappingOf(
	item: UnknownObject,
	settings: Partial<EventSettings> = {},
	format: ItemFormat = { type: 'auto' },
): Promise<EventMapping> {
	const [record, ...others] = await preview(item, settings, format);
	if (record?.mapping === undefined || others.length > 0) throw new Error('one event was expected');
	return record.mapping;
}

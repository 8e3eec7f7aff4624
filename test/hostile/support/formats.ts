import { parseColumnMap } from '../../../nodes/MetaCapi/mapping/column-map';
import { createManualReader } from '../../../nodes/MetaCapi/mapping/manual-reading';
import type { ItemFormat } from '../../../nodes/MetaCapi/read/item-format';
import { loadZod } from '../../../nodes/MetaCapi/settings/zod';
import { KNOWN_SOURCES } from '../../../nodes/MetaCapi/sources/all-sources';

/** Every way in which an item may be read. */
export async function allFormats(): Promise<readonly ItemFormat[]> {
	const columnMap = parseColumnMap(await loadZod(), {
		EVENT_NAME: ['event_name', 'event', 0],
		EVENT_TIME: { from: ['created_at', 'event_time', 1], date: 'dd/MM/yyyy' },
		EMAIL: ['email', 'customer.email', 'billing.email', 2],
		PHONE: { from: ['phone', 'customer.phone'], split: ';' },
		FULL_NAME: ['name', 'customer.name'],
		VALUE: { from: ['total', 'value', 3], unit: 'minor' },
		CONTENTS: { from: ['line_items', 'items'], each: { id: 'sku', quantity: 'qty' } },
		'custom_data.note': ['note', 'data', 'body'],
	});
	const reader = createManualReader(
		{
			em: '={{ $json.email }}',
			ph: '={{ $json.customer.phone }}',
			event_name: '={{ $json.event_name }}',
			event_time: '={{ $json.created_at }}',
			value: '={{ $json.total }}',
			contents: '={{ $json.line_items }}',
			content_name: '={{ $json.note }}',
		},
		() => undefined,
	);
	if (!columnMap.ok || reader === undefined) throw new Error('the formats must be usable');
	return [
		{ type: 'auto' },
		{ type: 'auto' },
		{ type: 'auto' },
		{ type: 'flat' },
		{ type: 'structured' },
		{ type: 'columnMap', columnMap: columnMap.settings },
		{ type: 'manual', reader },
		...KNOWN_SOURCES.map((source): ItemFormat => ({ type: 'knownSource', source })),
	];
}

import { parseColumnMap } from '../nodes/MetaCapi/mapping/column-map';
import { createManualReader } from '../nodes/MetaCapi/mapping/manual-reading';
import { loadZod } from '../nodes/MetaCapi/settings/zod';
import type { Contender } from './contender';
import { pipeline } from './pipeline';
import { RAW_FIELDS } from './workload';

/** Names of the contenders, for the targets. */
export const COLUMN_MAP = 'column map by names';
export const COLUMN_NUMBERS = 'column map by numbers';
export const MANUAL = '16 plain expressions';
export const AUTOMATIC = 'automatic, flat rows';

/** The columns of manual mapping and the fields of a row that they are mapped to: 14, and two that no row has. */
const EXPRESSIONS: Readonly<Record<string, string>> = {
	em: '={{ $json.email }}',
	ph: '={{ $json.phone }}',
	fn: '={{ $json.first_name }}',
	ln: '={{ $json["last_name"] }}',
	ct: '={{ $json.city }}',
	st: '={{ $json.state }}',
	zp: '={{ $json.zip }}',
	country: '={{ $json.country }}',
	external_id: '={{ $json.external_id }}',
	event_name: '={{ $json.event_name }}',
	event_time: '={{ $json.created_at }}',
	order_id: '={{ $json.order_id }}',
	value: '={{ $json.total }}',
	currency: '={{ $json.currency }}',
	ge: '={{ $json.gender }}',
	db: '={{ $json.customer?.birthday }}',
};

/** The same pipeline reading rows in other input formats (SPEC 8, row 3). */
export async function otherFormats(): Promise<readonly Contender[]> {
	const z = await loadZod();
	const named = parseColumnMap(
		z,
		columnMap((field) => field),
	);
	const counted = parseColumnMap(
		z,
		columnMap((_, index) => index),
	);
	const reader = createManualReader(EXPRESSIONS, (expression) => {
		throw new Error(`${expression} is no plain path`);
	});
	if (!named.ok || !counted.ok || reader === undefined) throw new Error('The maps must be usable');
	return [
		await pipeline(AUTOMATIC, { type: 'auto' }),
		await pipeline(COLUMN_MAP, { type: 'columnMap', columnMap: named.settings }),
		await pipeline(COLUMN_NUMBERS, { type: 'columnMap', columnMap: counted.settings }),
		await pipeline(MANUAL, { type: 'manual', reader }),
	];
}

function columnMap(placeOf: (field: string, index: number) => unknown): unknown {
	return Object.fromEntries(
		RAW_FIELDS.map((field, index) => [
			field === 'created_at' ? 'EVENT_TIME' : field.toUpperCase(),
			placeOf(field, index),
		]),
	);
}

import type { UnknownObject } from '../../../nodes/MetaCapi/event/json';
import { USER_DATA_FIELD_BY_KEY } from '../../../nodes/MetaCapi/fields/user-data-fields';
import { sha256Hex } from '../../../nodes/MetaCapi/hash/sha256';
import { parseColumnMap } from '../../../nodes/MetaCapi/mapping/column-map';
import { learnColumns } from '../../../nodes/MetaCapi/mapping/sheet-columns';
import { loadZod } from '../../../nodes/MetaCapi/settings/zod';
import { prepareByFormat } from '../../sources/support/prepare-by-format';
import { asWebhook } from '../../sources/support/prepare-source';
import physicalStore from './physical-store.json';
import sheets from './sheets.json';
import website from './website.json';

/*
 * Two map files in the manner of Meta's Omni sample, on sheets of the layouts they count: SPEC 3.4 wants them to
 * work unchanged, whatever n8n's spreadsheet and CSV nodes make of the rows.
 */
const CASES = [
	['physical store', physicalStore, sheets['physical-store']],
	['website', website, sheets.website],
] as const;

interface Sheet {
	readonly header: readonly string[];
	readonly row: readonly unknown[];
	readonly event: { readonly user_data: Readonly<Record<string, string>> };
}

const pairs = (names: readonly string[], row: readonly unknown[]) =>
	Object.fromEntries(names.map((name, index) => [name, row[index]]));

/** The same row as n8n's nodes give it. */
const SHAPES: ReadonlyArray<readonly [string, (sheet: Sheet) => UnknownObject]> = [
	['a list of cells', ({ row }) => ({ row })],
	['numbered cells', ({ row }) => ({ ...row })],
	['named cells', ({ header, row }) => pairs(header, row)],
	[
		'named cells behind the number of the row',
		({ header, row }) => ({ row_number: 2, ...pairs(header, row) }),
	],
	[
		'named cells without the empty ones',
		({ header, row }) =>
			Object.fromEntries(Object.entries(pairs(header, row)).filter(([, cell]) => cell !== '')),
	],
	['the body of a call', ({ row }) => asWebhook({ row })],
	['the text of a call', ({ header, row }) => asWebhook(JSON.stringify(pairs(header, row)))],
];

const TABLE = CASES.flatMap(([name, map, sheet]) =>
	SHAPES.map(([shape, rowOf]) => [name, shape, map, sheet, rowOf] as const),
);

function hashed({ user_data: person, ...event }: Sheet['event']): UnknownObject {
	const sent = Object.entries(person).map(([key, value]): [string, unknown] => {
		const field = USER_DATA_FIELD_BY_KEY.get(key);
		const text = field?.hash === 'never' ? value : sha256Hex(value);
		return [key, field?.list === true ? [text] : text];
	});
	return { ...event, user_data: Object.fromEntries(sent) };
}

describe('the map files of the Omni sample', () => {
	it.each(TABLE)('work unchanged: %s, %s', async (_, _shape, map, sheet, rowOf) => {
		const columnMap = parseColumnMap(await loadZod(), JSON.stringify(map));
		if (!columnMap.ok) throw new Error(JSON.stringify(columnMap.problems));
		expect(columnMap.settings.warnings).toEqual([]);
		const full = pairs(sheet.header, sheet.row);
		const [record] = await prepareByFormat(rowOf(sheet), {
			type: 'columnMap',
			columnMap: columnMap.settings,
			columnsOf: learnColumns([full]),
		});
		expect(record?.verdict).toEqual({ type: 'ready' });
		expect(record?.warnings).toEqual([]);
		expect(record?.inputFormat).toBe('columnMap');
		expect(JSON.parse(record?.json ?? '')).toEqual(hashed(sheet.event));
	});
});

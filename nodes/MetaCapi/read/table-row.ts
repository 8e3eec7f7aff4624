import type { Draft } from '../event/draft';
import { isPlainObject, type UnknownObject } from '../event/json';
import { KeyLayouts } from '../event/key-layout';
import { setOwnEntry } from '../event/own-entry';
import { type FlatReading, readFlat } from '../shape/flat/flat-draft';

/** Keys by which flat payloads are known whose amounts are in the smallest unit of their currency. */
const IN_MINOR_UNITS = [
	// Gumroad's pings, Cal's bookings, deals of ActiveCampaign's API.
	['gumroad_fee', 'price'],
	['triggerEvent', 'price'],
	['winProbability', 'mdate'],
] as const;

/** Odoo gives a linked record as its number and name, what is empty as false, and a lead's e-mail as `email_from`. */
const ODOO_RECORDS = ['partner_id', 'user_id', 'country_id'] as const;

/** What the keys of an item tell, so that nearly none has to be looked at. */
const kinds = new KeyLayouts((keys) => ({
	isInMinorUnits: IN_MINOR_UNITS.some((marks) => marks.every((mark) => keys.includes(mark))),
	mayBeRecord: ['order', 'url', ...ODOO_RECORDS].some((key) => keys.includes(key)),
}));

/** Reads an item with plain names, after taking off what the tool that keeps it puts around its fields. */
export function readRow(item: UnknownObject, reading: FlatReading): Draft {
	const { isInMinorUnits, mayBeRecord } = kinds.of(item);
	const row = mayBeRecord ? tableRow(item) : item;
	if (!isInMinorUnits) return readFlat(row, reading);
	const draft = readFlat(row, { ...reading, inMinorUnits: true });
	return { ...draft, reading: { ...draft.reading, amountUnit: 'minor' } };
}

/**
 * The columns of a record of Notion, Baserow or Odoo under the names their owner gave them.
 *
 * Notion's own page address and title, and Baserow's place in the table (`order: '3.00000000000000000000'`), are no
 * fields of an event, nor is the address of a record within an API. Any other item comes back as it is.
 */
function tableRow(item: UnknownObject): UnknownObject {
	if (typeof item.order === 'string' && BASEROW_ORDER.test(item.order)) {
		return without(item, ['order']);
	}
	if (ODOO_RECORDS.some((name) => titleOf(item[name]) !== undefined)) return odooRow(item);
	if (typeof item.url !== 'string') return item;
	if (API_ADDRESS.test(item.url)) return without(item, ['url']);
	if (!NOTION_PAGE.test(item.url)) return item;
	if (item.object === 'page' && isPlainObject(item.properties)) {
		return { created_time: item.created_time, ...columnsOf(item.properties, plainValue) };
	}
	const names = Object.keys(item).filter((name) => name.startsWith(PREFIX));
	if (names.length === 0) return item;
	const columns = Object.fromEntries(names.map((name) => [name.slice(PREFIX.length), item[name]]));
	return { ...columnsOf(columns, startOf), ...without(item, [...names, 'id', 'name', 'url']) };
}

function without(item: UnknownObject, names: readonly string[]): UnknownObject {
	const others: Record<string, unknown> = { ...item };
	for (const name of names) delete others[name];
	return others;
}

function odooRow(item: UnknownObject): UnknownObject {
	const row: Record<string, unknown> = {};
	for (const name of Object.keys(item)) {
		const value = item[name];
		if (value === false) continue;
		const title = titleOf(value);
		// The others are the company's own: its salesperson, its team.
		if (title === undefined) setOwnEntry(row, name === 'email_from' ? 'email' : name, value);
		else if (name === 'country_id') row.country = title;
		else if (name === 'state_id') row.state = title.slice(0, 100).replace(/ \([^()]*\)$/, '');
	}
	return row;
}

function titleOf(record: unknown): string | undefined {
	if (!Array.isArray(record) || record.length !== 2 || typeof record[0] !== 'number')
		return undefined;
	return typeof record[1] === 'string' ? record[1] : undefined;
}

const API_ADDRESS = /^https:\/\/[^/?#]{1,200}\/api\//;
const BASEROW_ORDER = /^\d{1,20}\.\d{20}$/;
const NOTION_PAGE = /^https:\/\/(?:www\.|app\.)?notion\.(?:so|com)\//;

/** What n8n's Notion node puts before the names of columns. */
const PREFIX = 'property_';

function columnsOf(
	properties: UnknownObject,
	read: (value: unknown) => unknown,
): Record<string, unknown> {
	const columns: Record<string, unknown> = {};
	for (const name of Object.keys(properties)) setOwnEntry(columns, name, read(properties[name]));
	return columns;
}

/** Kinds of Notion's properties that name the workspace's own people or other pages. */
const NOT_READ: ReadonlySet<unknown> = new Set([
	'people',
	'created_by',
	'last_edited_by',
	'relation',
	'files',
	'button',
]);

/** `{ type: 'email', email: 'a@b.c' }`: the value stands under the name of its kind. */
function plainValue(property: unknown): unknown {
	if (!isPlainObject(property) || typeof property.type !== 'string') return property;
	if (NOT_READ.has(property.type)) return undefined;
	const value = property[property.type];
	if (Array.isArray(value)) return listed(property.type, value);
	if (!isPlainObject(value)) return value;
	return 'name' in value
		? value.name
		: typeof value.type === 'string'
			? plainValue(value)
			: startOf(value);
}

function listed(type: string, parts: readonly unknown[]): unknown {
	if (type === 'multi_select') return parts.map((part) => (isPlainObject(part) ? part.name : part));
	if (type !== 'title' && type !== 'rich_text') return parts.map(plainValue);
	return parts.map((part) => (isPlainObject(part) ? part.plain_text : '')).join('');
}

function startOf(value: unknown): unknown {
	return isPlainObject(value) && 'start' in value ? value.start : value;
}

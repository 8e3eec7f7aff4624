import type { Draft } from '../event/draft';
import type { EventMapping, FieldMapping } from '../event/event-mapping';
import type { EventRecord } from '../event/event-record';
import { isPlainObject, type UnknownObject } from '../event/json';
import { setOwnEntry } from '../event/own-entry';
import { isBlank } from '../fields/blank';
import { CUSTOM_DATA_FIELD_BY_KEY } from '../fields/custom-data-fields';
import { EVENT_FIELDS } from '../fields/event-fields';
import { USER_DATA_FIELDS } from '../fields/user-data-fields';
import type { EventSettings } from '../settings/event-settings';
import { madeFrom } from './made';
import { type Secrets, secretsIn, showPlace, showValue } from './mask';
import { remarksOn, unusedFor } from './remarks';

/** Identifiers whose absence is always explained: nearly every customer has them. */
const ALWAYS_EXPLAINED: ReadonlySet<string> = new Set(['user_data.em', 'user_data.ph']);

/** Fields of one event that are explained; hostile items have more. */
const MAX_FIELDS = 200;

const DIGEST = /^[0-9a-f]{64}/i;

/**
 * Says of every field of a prepared event where it came from, and of every field that is missing why (SPEC 2.3).
 *
 * For previews: the user sees why `ph` is missing without seeing anybody's number.
 */
export function explainEvent(
	draft: Draft,
	record: EventRecord,
	settings: EventSettings,
): EventMapping {
	const { raw } = draft;
	const event = parsed(record.json);
	const origins = draft.origins();
	const secrets = secretsIn(raw.user_data ?? {});
	const remarks = remarksOn(record);
	const mapping: Record<string, FieldMapping> = {};
	for (const path of pathsOf(raw, event).slice(0, MAX_FIELDS)) {
		const sent = at(event, path);
		const given = givenFor(raw, path);
		const made = isBlank(sent) ? undefined : madeFrom(path, draft, record, settings);
		const isOwn = made === undefined && !isBlank(given);
		const origin = isOwn ? (origins.get(path) ?? ownPlace(path, draft)) : undefined;
		const shown = isOwn && isShownAsGiven(path, given) ? given : sent;
		const note = isBlank(sent)
			? whyMissing(path, given, remarks(path), record)
			: together([
					made,
					isOwn && origin === undefined ? FIXED[draft.inputFormat] : undefined,
					path.startsWith('user_data.')
						? howHashed(path, given, sent, origins)
						: howWritten(path, shown, sent, secrets),
					remarks(path),
				]);
		setOwnEntry(mapping, showPlace(path, secrets), {
			...(origin !== undefined && { from: showPlace(origin, secrets) }),
			...(!isBlank(shown) && { value: showValue(path, shown, secrets) }),
			...(note !== undefined && { note }),
		});
	}
	return mapping;
}

/** Properties and lists may hold anybody: they are shown as they are sent, without what was taken out (SPEC 6). */
function isShownAsGiven(path: string, given: unknown): boolean {
	if (path.startsWith('user_data.')) return true;
	return typeof given !== 'object' && (!path.startsWith(CUSTOM_DATA) || isMainKey(path));
}

function isMainKey(path: string): boolean {
	return CUSTOM_DATA_FIELD_BY_KEY.has(path.slice(CUSTOM_DATA.length));
}

const CUSTOM_DATA = 'custom_data.';

/** Items in Meta's structure, and custom properties in any, name their fields as Meta does. */
function ownPlace(path: string, { inputFormat }: Draft): string | undefined {
	return inputFormat === 'structured' || inputFormat === 'flat' ? path : undefined;
}

/** Where a value comes from that stands nowhere in the item. */
const FIXED: Readonly<Record<Draft['inputFormat'], string | undefined>> = {
	columnMap: "a fixed value of 'Column Map'",
	flat: undefined,
	knownSource: 'follows from the source',
	manual: "the value or expression in 'Fields'",
	result: undefined,
	structured: undefined,
};

function whyMissing(
	path: string,
	given: unknown,
	remark: string | undefined,
	record: EventRecord,
): string {
	if (remark !== undefined) return `not sent: ${remark}`;
	if (!isBlank(given)) return 'not sent';
	return unusedFor(path, record) ?? 'missing: no field of the item was taken for it';
}

/** How a value reads that is sent otherwise than the item has it. */
function howWritten(
	path: string,
	given: unknown,
	sent: unknown,
	secrets: Secrets,
): string | undefined {
	if (typeof sent === 'object') return undefined;
	const written = showValue(path, sent, secrets);
	return written === showValue(path, given, secrets) ? undefined : `sent as ${written}`;
}

function howHashed(
	path: string,
	given: unknown,
	sent: unknown,
	origins: ReadonlyMap<string, string>,
): string | undefined {
	const isName = path === 'user_data.fn' || path === 'user_data.ln';
	const [first, last] = [origins.get('user_data.fn'), origins.get('user_data.ln')];
	const split =
		isName && first !== undefined && first === last ? 'split from the full name' : undefined;
	const values = Array.isArray(sent) ? sent : [sent];
	if (!values.every((value) => DIGEST.test(String(value)))) return split;
	const own: readonly unknown[] = Array.isArray(given) ? given : [given];
	const wasHashed = own.every((value) => typeof value === 'string' && DIGEST.test(value.trim()));
	return together([split, wasHashed ? 'hashed already' : 'hashed']);
}

function together(remarks: ReadonlyArray<string | undefined>): string | undefined {
	const said = remarks.filter((remark) => remark !== undefined);
	return said.length === 0 ? undefined : said.join('; ');
}

/** In the order in which events are written: the event, the customer, the custom data. */
function pathsOf(raw: UnknownObject, event: UnknownObject): readonly string[] {
	const found = (path: string) =>
		ALWAYS_EXPLAINED.has(path) || !isBlank(givenFor(raw, path)) || !isBlank(at(event, path));
	const customData = new Set([
		...Object.keys(sectionOf(event, 'custom_data')),
		...Object.keys(sectionOf(raw, 'custom_data')),
	]);
	return [
		...EVENT_FIELDS.map(({ key }) => key).filter(
			(key) => key !== 'user_data' && key !== 'custom_data',
		),
		...USER_DATA_FIELDS.map(({ key }) => `user_data.${key}`),
		...[...customData].map((key) => `custom_data.${key}`),
	].filter(found);
}

/** The item's own value of a field; a click parameter stands for the click id that is made of it. */
function givenFor(raw: UnknownObject, path: string): unknown {
	const given = at(raw, path);
	return path === 'user_data.fbc' && isBlank(given) ? at(raw, 'user_data.fbclid') : given;
}

function at(object: UnknownObject, path: string): unknown {
	const dot = path.indexOf('.');
	if (dot < 0) return Object.hasOwn(object, path) ? object[path] : undefined;
	const section = sectionOf(object, path.slice(0, dot));
	const key = path.slice(dot + 1);
	return Object.hasOwn(section, key) ? section[key] : undefined;
}

function sectionOf(object: UnknownObject, name: string): UnknownObject {
	const section = object[name];
	return isPlainObject(section) ? section : {};
}

function parsed(json: string | undefined): UnknownObject {
	const event: unknown = JSON.parse(json ?? '{}');
	return isPlainObject(event) ? event : {};
}

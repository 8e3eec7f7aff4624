import { isPlainObject, type UnknownObject } from '../event/json';
import type { Problem, Warning } from '../event/warning';
import { contentKeyNamed } from '../fields/column-words';
import { OPTION_LABELS } from '../settings/option-labels';
import type { SettingsResult } from '../settings/result';
import type { Zod } from '../settings/zod';
import { parseJsonText } from '../event/json-text';
import type { FieldMap, Locator } from './field-map';
import { fieldNamed } from './field-names';
import { locatorSchema } from './locator-schema';

const LABEL = OPTION_LABELS.columnMap;

/** A user's column map, ready to be used on every item. */
export interface ColumnMap {
	readonly map: FieldMap;
	/** What of it is not used; said of every event. */
	readonly warnings: readonly Warning[];
}

/** Groups whose entries are named like fields with the group in front: `{"user_data": {"em": 3}}`. */
const GROUPS: ReadonlySet<string> = new Set([
	'app_data',
	'attribution_data',
	'contents',
	'custom_data',
	'messaging_outcome_data',
	'original_event_data',
	'user_data',
]);

/** What says that a field has no column: the sample files leave unused fields in. */
const ABSENT: ReadonlySet<unknown> = new Set([null, '', -1]);

/** Identifiers of which all columns count: a person may well have two. */
const SEVERAL: ReadonlySet<string> = new Set(['user_data.em', 'user_data.ph']);

/**
 * Reads a user's column map (SPEC 3.4); every place in it that can't be used is named at once.
 *
 * A field that Meta does not know costs a warning and not the run, as keys do in Meta's own structure (SPEC 3.2).
 */
export function parseColumnMap(z: Zod, value: unknown): SettingsResult<ColumnMap> {
	const parsed = typeof value === 'string' ? parseJsonText(value) : value;
	if (!isPlainObject(parsed)) return refused([NO_OBJECT]);
	const locator = locatorSchema(z);
	const map = new Map<string, Locator>();
	const unknown: string[] = [];
	const problems: Problem[] = [];
	for (const [name, place] of entriesOf(parsed, '')) {
		const field = fieldNamed(name);
		if (field === undefined) {
			unknown.push(name);
			continue;
		}
		const read = locator.safeParse(place);
		if (!read.success) {
			problems.push(unusablePlace(name));
			continue;
		}
		const known = map.get(field);
		const wanted = withContentKeys(read.data);
		map.set(field, known === undefined ? wanted : both(field, known, wanted));
	}
	if (problems.length === 0 && map.size === 0) {
		problems.push(...(unknown.length === 0 ? [NO_OBJECT] : unknown.map(unknownField)));
	}
	if (problems.length > 0) return refused(problems);
	const warnings = unknown.map(unknownField).map(({ field, message }) => ({
		...(field !== undefined && { field }),
		message: `${message}, so it was not used`,
	}));
	return { ok: true, settings: { map: Object.fromEntries(map), warnings } };
}

function* entriesOf(object: UnknownObject, section: string): Generator<readonly [string, unknown]> {
	for (const name of Object.keys(object)) {
		const place = object[name];
		if (ABSENT.has(place)) continue;
		const key = name.trim().toLowerCase();
		const group = GROUPS.has(key) ? groupIn(place) : undefined;
		if (group !== undefined) yield* entriesOf(group, `${section}${key}.`);
		else yield [`${section}${name.trim()}`, place];
	}
}

/** Entries of a group are fields; those of a place say where and how to look. */
function groupIn(place: unknown): UnknownObject | undefined {
	const [only, ...others]: readonly unknown[] = Array.isArray(place) ? place : [place];
	if (!isPlainObject(only) || others.length > 0) return undefined;
	return 'from' in only || 'each' in only ? undefined : only;
}

/** Two entries for one field: both values where a person may have two, else the first that holds something. */
function both(field: string, known: Locator, further: Locator): Locator {
	return SEVERAL.has(field) ? { all: [known, further] } : [known, further];
}

/** The parts of lines under Meta's names: `CONTENT_QUANTITY` → `quantity`. */
function withContentKeys(locator: Locator): Locator {
	if (typeof locator !== 'object' || !('each' in locator) || locator.each === undefined) {
		return locator;
	}
	const each = Object.entries(locator.each).map(([name, place]): [string, Locator] => [
		contentKeyNamed(name) ?? name,
		place,
	]);
	return { ...locator, each: Object.fromEntries(each) };
}

function refused(problems: readonly Problem[]): SettingsResult<ColumnMap> {
	return { ok: false, problems };
}

const NO_OBJECT: Problem = {
	field: LABEL,
	message: `'${LABEL}' holds no map`,
	advice: `Enter JSON such as {"EVENT_NAME": 0, "EMAIL": "E-mail", "VALUE": {"from": "Total", "unit": "minor"}}`,
};

function unknownField(name: string): Problem {
	return {
		field: LABEL,
		message: `'${LABEL}' names a field '${name.slice(0, 60)}' that Meta does not know`,
		advice:
			"Use Meta's key (em, user_data.em), a plain name (Email), or custom_data.<name> for a property of your own",
	};
}

function unusablePlace(name: string): Problem {
	return {
		field: LABEL,
		message: `'${LABEL}' does not say where '${name.slice(0, 60)}' is found`,
		advice:
			'Give a column number from 0, a column name, a path, a list of these, or an object with from, value, date, unit or split',
	};
}

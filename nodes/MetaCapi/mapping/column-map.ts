import { isPlainObject } from '../event/json';
import type { Problem } from '../event/warning';
import { OPTION_LABELS } from '../settings/option-labels';
import type { SettingsResult } from '../settings/result';
import type { Zod } from '../settings/zod';
import { parseJsonText } from '../shape/json-text';
import type { FieldMap, Locator } from './field-map';
import { fieldNamed } from './field-names';

const LABEL = OPTION_LABELS.columnMap;

/** Sections whose fields a map may also group: `{"user_data": {"em": 3}}`. */
const GROUPS: ReadonlySet<string> = new Set([
	'app_data',
	'custom_data',
	'original_event_data',
	'user_data',
]);

/** What says that a field has no column: the sample files leave unused fields in. */
const ABSENT: ReadonlySet<unknown> = new Set([null, '', -1]);

/** Reads a user's column map; everything in it that can't be used is named at once (SPEC 3.4). */
export function parseColumnMap(z: Zod, value: unknown): SettingsResult<FieldMap> {
	const parsed = typeof value === 'string' ? parseJsonText(value) : value;
	if (!isPlainObject(parsed)) return refused([NO_OBJECT]);
	const locator = locatorSchema(z);
	const map: Record<string, Locator> = {};
	const problems: Problem[] = [];
	const add = (name: string, place: unknown, section: string) => {
		if (ABSENT.has(place)) return;
		if (section === '' && GROUPS.has(name) && isPlainObject(place)) {
			for (const key of Object.keys(place)) add(key, place[key], `${name}.`);
			return;
		}
		const field = fieldNamed(`${section}${name}`);
		if (field === undefined) {
			problems.push(unknownField(name));
			return;
		}
		const read = locator.safeParse(place);
		if (read.success) map[field] = read.data;
		else problems.push(unusablePlace(name));
	};
	for (const name of Object.keys(parsed)) add(name, parsed[name], '');
	if (problems.length === 0 && Object.keys(map).length === 0) problems.push(NO_OBJECT);
	return problems.length === 0 ? { ok: true, settings: map } : refused(problems);
}

function refused(problems: readonly Problem[]): SettingsResult<FieldMap> {
	return { ok: false, problems };
}

function locatorSchema(z: Zod) {
	const locator: import('zod/v4').ZodType<Locator> = z.lazy(() =>
		z.union([z.number().int().min(0), z.string().trim().min(1), z.array(locator).min(1), detailed]),
	);
	const detailed = z.strictObject({
		from: locator.optional(),
		value: z.union([z.string(), z.number(), z.boolean()]).optional(),
		date: z.string().min(1).optional(),
		unit: z.enum(['major', 'minor']).optional(),
		split: z.string().min(1).optional(),
		prefix: z.string().optional(),
		each: z.record(z.string(), locator).optional(),
	});
	return locator;
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

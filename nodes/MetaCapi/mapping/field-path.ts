import { isPlainObject, type UnknownObject } from '../event/json';
import { parseJsonText } from '../event/json-text';

/** Deeper paths name no field of an item. */
const MAX_STEPS = 20;

/** Longer lists of named entries are not searched: no shop's notes or meta data are. */
const MAX_ENTRIES = 1000;

/** One step of a path: `name`, `[0]`, `["name"]`, `[key=name]`. */
const STEP =
	/(?:^|\.)([^.[\]]+)|\[(\d+)\]|\["([^"\]]*)"\]|\['([^'\]]*)'\]|\[([^[\]="']+)=([^[\]]*)\]/gy;

/** A name or index, or the entry of a list whose `key` is `name`. */
type Step = string | { readonly key: string; readonly name: string };

/**
 * Finds a value of an item by name or path: `consent`, `customer.emails[0]`, `answers["Opt in?"]`, and by name in
 * lists of names and values: `note_attributes[name=_fbc].value`.
 *
 * A field whose whole name is the path wins over a nested one. `undefined` when the item has nothing there.
 */
export function valueAt(item: UnknownObject, path: string): unknown {
	if (Object.hasOwn(item, path)) return item[path];
	const steps = stepsOf(path);
	if (steps === undefined) return undefined;
	let value: unknown = item;
	for (const step of steps) {
		// Databases and sheets keep JSON as text (SPEC 3.3).
		if (typeof value === 'string') value = parseJsonText(value);
		if (typeof step !== 'string') value = entryOf(value, step.key, step.name);
		else if (Array.isArray(value)) value = value[Number(step)];
		else if (isPlainObject(value) && Object.hasOwn(value, step)) value = value[step];
		else return undefined;
	}
	return value;
}

function entryOf(list: unknown, key: string, name: string): UnknownObject | undefined {
	if (!Array.isArray(list)) return undefined;
	return list
		.slice(0, MAX_ENTRIES)
		.filter(isPlainObject)
		.find((entry) => Object.hasOwn(entry, key) && isNamed(entry[key], name));
}

function isNamed(value: unknown, name: string): boolean {
	return value === name || (typeof value === 'number' && String(value) === name);
}

/** The steps of paths that were taken before: the paths of a map are few, and taking one apart is most of the work. */
const knownSteps = new Map<string, readonly Step[] | undefined>();
const MOST_PATHS = 2000;

function stepsOf(path: string): readonly Step[] | undefined {
	const known = knownSteps.get(path);
	if (known !== undefined || knownSteps.has(path)) return known;
	const steps = takenApart(path);
	if (knownSteps.size >= MOST_PATHS) knownSteps.clear();
	knownSteps.set(path, steps);
	return steps;
}

function takenApart(path: string): readonly Step[] | undefined {
	const steps: Step[] = [];
	let end = 0;
	for (const match of path.matchAll(STEP)) {
		const [, , , , , key, name] = match;
		steps.push(
			key === undefined
				? (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '')
				: { key, name: name ?? '' },
		);
		end = match.index + match[0].length;
		if (steps.length > MAX_STEPS) return undefined;
	}
	return end === path.length && steps.length > 0 ? steps : undefined;
}

import { isPlainObject, type UnknownObject } from '../event/json';

/** Deeper paths name no field of an item. */
const MAX_STEPS = 20;

/** One step of a path: `name`, `[0]` or `["name"]`. */
const STEP = /(?:^|\.)([^.[\]]+)|\[(\d+)\]|\["([^"\]]*)"\]|\['([^'\]]*)'\]/gy;

/**
 * Finds a value of an item by name or path: `consent`, `customer.emails[0]`, `answers["Opt in?"]`.
 *
 * A field whose whole name is the path wins over a nested one. `undefined` when the item has nothing there.
 */
export function valueAt(item: UnknownObject, path: string): unknown {
	if (Object.hasOwn(item, path)) return item[path];
	const steps = stepsOf(path);
	if (steps === undefined) return undefined;
	let value: unknown = item;
	for (const step of steps) {
		if (Array.isArray(value)) value = value[Number(step)];
		else if (isPlainObject(value) && Object.hasOwn(value, step)) value = value[step];
		else return undefined;
	}
	return value;
}

function stepsOf(path: string): readonly string[] | undefined {
	const steps: string[] = [];
	let end = 0;
	for (const match of path.matchAll(STEP)) {
		steps.push(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
		end = match.index + match[0].length;
		if (steps.length > MAX_STEPS) return undefined;
	}
	return end === path.length ? steps : undefined;
}

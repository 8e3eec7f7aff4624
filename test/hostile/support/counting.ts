/** How often anything of an item was looked at. */
export interface Count {
	looks: number;
}

/** The number of values in a tree; shared ones count each time they are reached. */
export function sizeOf(value: unknown): number {
	const waiting: unknown[] = [value];
	let size = 0;
	// Without recursion: what is measured may be deeper than any stack.
	for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
		size += 1;
		if (typeof next === 'object' && next !== null) waiting.push(...Object.values(next));
	}
	return size;
}

/**
 * The same tree, counting every look at it: work that is measured without a clock.
 *
 * Only for plain objects and lists.
 */
export function counted(value: unknown, count: Count): unknown {
	if (typeof value !== 'object' || value === null) return value;
	const children = new Map<PropertyKey, unknown>();
	return new Proxy(value, {
		get(target, key, receiver) {
			count.looks += 1;
			const entry: unknown = Reflect.get(target, key, receiver);
			if (typeof entry !== 'object' || entry === null) return entry;
			if (!children.has(key)) children.set(key, counted(entry, count));
			return children.get(key);
		},
		has(target, key) {
			count.looks += 1;
			return Reflect.has(target, key);
		},
		ownKeys(target) {
			const keys = Reflect.ownKeys(target);
			count.looks += 1 + keys.length;
			return keys;
		},
		getOwnPropertyDescriptor(target, key) {
			count.looks += 1;
			return Reflect.getOwnPropertyDescriptor(target, key);
		},
	});
}

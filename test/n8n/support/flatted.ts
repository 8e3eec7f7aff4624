/** JSON in which objects, lists and texts are numbers of the places where they stand: how n8n stores executions. */
export function parseFlatted(text: string): unknown {
	const places: unknown = JSON.parse(text);
	if (!Array.isArray(places)) throw new Error('This is no flatted JSON');
	const made = new Map<number, unknown>();
	const at = (index: number): unknown => {
		if (made.has(index)) return made.get(index);
		const value: unknown = places[index];
		if (Array.isArray(value)) {
			const list: unknown[] = [];
			made.set(index, list);
			for (const entry of value) list.push(follow(entry));
			return list;
		}
		if (typeof value === 'object' && value !== null) {
			const object: Record<string, unknown> = {};
			made.set(index, object);
			for (const [name, entry] of Object.entries(value)) object[name] = follow(entry);
			return object;
		}
		return value;
	};
	// Inside lists and objects every text is the number of a place; other values are themselves.
	const follow = (entry: unknown): unknown =>
		typeof entry === 'string' ? at(Number(entry)) : entry;
	return at(0);
}

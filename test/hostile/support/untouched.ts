const PROTOTYPES: readonly object[] = [
	Object.prototype,
	Array.prototype,
	Function.prototype,
	String.prototype,
	Number.prototype,
	Date.prototype,
	Map.prototype,
	Set.prototype,
	RegExp.prototype,
	Promise.prototype,
];

function state(): readonly unknown[] {
	return PROTOTYPES.map((prototype) =>
		Reflect.ownKeys(prototype).map((key) => {
			const { value, get, set } = Object.getOwnPropertyDescriptor(prototype, key) ?? {};
			return [key, value, get, set];
		}),
	);
}

const before = state();

/** The prototypes that everything shares are, key by key and value by value, what they were before. */
export function expectPrototypesUntouched(): void {
	const after = state();
	expect(after).toHaveLength(before.length);
	for (const [index, keys] of after.entries()) expect(keys).toStrictEqual(before[index]);
	expect(Reflect.get({}, 'polluted')).toBeUndefined();
	expect(Reflect.get([], 'polluted')).toBeUndefined();
}

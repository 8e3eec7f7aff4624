import fc from 'fast-check';
import type { UnknownObject } from '../../../nodes/MetaCapi/event/json';

/** Throws at every look. */
function trap(): never {
	throw new Error('trap');
}

/** Objects that bite when they are touched: each entry makes a new one, since some wear out. */
const TRAPS: readonly (() => unknown)[] = [
	() => new Proxy({}, { ownKeys: trap, get: trap, getPrototypeOf: trap, has: trap }),
	() => new Proxy([], { get: trap }),
	() => ({
		get email() {
			return trap();
		},
	}),
	() => ({ toString: trap, valueOf: trap, toJSON: trap, [Symbol.toPrimitive]: trap }),
	() => ({ getTime: trap, toMillis: trap, toISO: trap, toISOString: trap, toJSDate: trap }),
	() => ({ toISOString: () => 'x'.repeat(1000), getTime: () => Number.NaN }),
	() => {
		const { proxy, revoke } = Proxy.revocable({}, {});
		revoke();
		return proxy;
	},
	() => Object.defineProperty([], 'length', { value: 4_294_967_295, writable: true }),
	() => {
		const cycle: Record<string, unknown> = { email: 'cycle@example.com' };
		cycle.self = cycle;
		cycle.list = [cycle, [cycle]];
		return cycle;
	},
];

/** Values that JSON has no form for. */
const STRANGERS: readonly (() => unknown)[] = [
	() => 10n ** 400n,
	() => Symbol('x'),
	() => () => 'called',
	() => new Date('2026-11-20T10:00:00Z'),
	() => new Date(Number.NaN),
	() => Buffer.from('a@example.com'),
	() => new Map([['email', 'a@example.com']]),
	() => new Set(['a@example.com']),
	() => new Uint8Array(64),
	() => Object('boxed'),
	() => Object.create(null),
	() => /(a+)+$/,
	() => new Error('x'),
	() => Promise.resolve('x'),
	() => Object.assign([], { 1: 'behind a hole' }),
	() => undefined,
	() => Number.NaN,
	() => Number.POSITIVE_INFINITY,
	() => -0,
	() => 1e308,
	() => 2 ** 53 + 2,
];

/** Values that JSON can hold and nobody expects. */
const JSON_POISON: readonly (() => unknown)[] = [
	() => null,
	() => '',
	() => '\ud800',
	() => '\u0000\u202e\ufeff',
	() => [],
	() => {},
	() => [[[[]]]],
	() => '[object Object]',
	() => '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
	() =>
		Object(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')),
	() => 'x'.repeat(4_000),
	() => '['.repeat(4_000),
	() => '{"a":'.repeat(1_000),
	() => 'a@'.repeat(2_000),
	() => nestedList(400),
	() => nestedObject(400),
	() => Array.from({ length: 200 }, (_, index) => index),
	() =>
		Object.fromEntries(
			Array.from({ length: 60 }, (_, index) => [`email_${index}`, `a${index}@example.com`]),
		),
];

export function nestedList(depth: number): unknown {
	let list: unknown = 'a@example.com';
	for (let level = 0; level < depth; level++) list = [list];
	return list;
}

export function nestedObject(depth: number, key = 'customer'): UnknownObject {
	let object: UnknownObject = { email: 'a@example.com' };
	for (let level = 0; level < depth; level++) object = { [key]: object };
	return object;
}

/** Stands for a poison in a generated tree: fast-check looks at what it makes, and these bite. */
export class Poison {
	constructor(private readonly make: () => unknown) {}

	made(): unknown {
		return this.make();
	}
}

function anyOf(makers: readonly (() => unknown)[]): fc.Arbitrary<Poison> {
	return fc.nat(makers.length - 1).map((index) => new Poison(makers[index] ?? (() => undefined)));
}

/** Any of it, made afresh for each case. */
export const poison = anyOf([...TRAPS, ...STRANGERS, ...JSON_POISON]);

/** What can be written as JSON, as an HTTP call could bring it. */
export const jsonPoison = anyOf(JSON_POISON);

/** A generated tree with the poison itself in the places that stand for it. */
export function poisoned(tree: unknown): unknown {
	if (tree instanceof Poison) return tree.made();
	if (Array.isArray(tree)) return tree.map(poisoned);
	if (typeof tree !== 'object' || tree === null) return tree;
	// From entries, so that a key named __proto__ stays a key.
	return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, poisoned(value)]));
}

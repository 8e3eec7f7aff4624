import { copyAsJson, refusedCopy } from '../../nodes/MetaCapi/normalise/json-copy';

describe('copying a value as JSON', () => {
	it('keeps what JSON can hold', () => {
		const value = { a: [1, 'x', true, { b: 0 }], c: { d: 'e' } };
		expect(copyAsJson(value)).toEqual({ value, complete: true });
	});

	it('leaves out what says nothing or can’t be written', () => {
		const value = {
			a: null,
			b: undefined,
			c: Number.NaN,
			d: () => 1,
			e: Symbol('x'),
			f: new Map(),
			g: 1,
		};
		expect(copyAsJson(value)).toEqual({ value: { g: 1 }, complete: true });
	});

	it('writes times as ISO text, big numbers digit by digit', () => {
		expect(copyAsJson(new Date(0)).value).toBe('1970-01-01T00:00:00.000Z');
		expect(copyAsJson(new Date(Number.NaN)).value).toBeUndefined();
		expect(copyAsJson(2n ** 70n).value).toBe('1180591620717411303424');
	});

	it('ends with cycles, depth and size, and says so', () => {
		const cycle: Record<string, unknown> = {};
		cycle.self = cycle;
		expect(copyAsJson(cycle).complete).toBe(false);
		expect(copyAsJson(Array.from({ length: 100_000 }, () => 1)).complete).toBe(false);
	});

	it('keeps a key named __proto__ a key', () => {
		const { value } = copyAsJson(JSON.parse('{"__proto__":{"polluted":1}}'));
		expect(JSON.stringify(value)).toBe('{"__proto__":{"polluted":1}}');
		expect(Object({}).polluted).toBeUndefined();
	});

	it('never makes a refused value look missing', () => {
		expect(refusedCopy('soon')).toBe('soon');
		expect(refusedCopy(new Date(Number.NaN))).toBe('(unreadable)');
	});
});

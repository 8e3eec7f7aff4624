import fc from 'fast-check';
import { createDigestMemory } from '../../nodes/MetaCapi/hash/digest-memory';
import { createHasher } from '../../nodes/MetaCapi/hash/hasher';
import { sha256Hex } from '../../nodes/MetaCapi/hash/sha256';

/** Asks a memory first and tells it what it did not know, as its users do. */
function remembering(limit: number): (text: string) => string {
	const memory = createDigestMemory(limit);
	return (text) => {
		const known = memory.get(text);
		if (known === undefined) memory.set(text, sha256Hex(text));
		return known ?? sha256Hex(text);
	};
}

describe('a memory of digests', () => {
	it('gives the digest itself, however often and in whatever order texts come', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ maxLength: 3 })),
				fc.integer({ min: 0, max: 5 }),
				(texts, limit) => {
					const digestOf = remembering(limit);
					for (const text of texts) expect(digestOf(text)).toBe(sha256Hex(text));
				},
			),
		);
	});

	it('remembers a short text and no long one', () => {
		const memory = createDigestMemory(2);
		const long = 'x'.repeat(61);
		for (const text of ['short', long]) memory.set(text, sha256Hex(text));
		expect([memory.get('short'), memory.get(long)]).toEqual([sha256Hex('short'), undefined]);
	});

	it('rests once it is full of values that did not come again, and wakes up later', () => {
		const memory = createDigestMemory(2);
		for (const text of ['a', 'b', 'c']) memory.set(text, text);
		expect(memory.get('c')).toBeUndefined();
		for (let value = 0; value < 16; value++) memory.get('x');
		memory.set('d', 'd');
		expect(memory.get('d')).toBe('d');
	});

	it('starts anew once it is full of values that did', () => {
		const memory = createDigestMemory(2);
		for (const text of ['a', 'b']) memory.set(text, text);
		for (let value = 0; value < 5; value++) memory.get('a');
		memory.set('c', 'c');
		expect([memory.get('a'), memory.get('c')]).toEqual([undefined, 'c']);
	});

	it('keeps names of object properties apart from digests', () => {
		expect(remembering(2)('__proto__')).toBe(sha256Hex('__proto__'));
	});
});

describe('the hasher of a run', () => {
	it('keeps the digests of fields and of countries apart', () => {
		const hasher = createHasher();
		hasher.memoryOf(7, 'us').set('California', 'ca');
		expect(hasher.memoryOf(7, 'us').get('California')).toBe('ca');
		expect(hasher.memoryOf(7, 'mx').get('California')).toBeUndefined();
		expect(hasher.memoryOf(6).get('California')).toBeUndefined();
	});

	it('knows nothing of another run', () => {
		createHasher().memoryOf(2).set('Jane', 'digest');
		expect(createHasher().memoryOf(2).get('Jane')).toBeUndefined();
	});

	it.each(Array.from({ length: 40 }, (_, index) => `c${index}`).slice(-2))(
		'works for any number of countries: %s',
		(country) => {
			const hasher = createHasher();
			for (let index = 0; index < 40; index++) hasher.memoryOf(8, `c${index}`).set('1', 'one');
			expect(hasher.memoryOf(8, country).get('1')).toBe('one');
		},
	);
});

import fc from 'fast-check';
import { createDigestCache } from '../../nodes/MetaCapi/hash/digest-cache';
import { sha256Hex } from '../../nodes/MetaCapi/hash/sha256';

describe('the digest cache', () => {
	it('gives the digest itself, however often and in whatever order texts come', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ maxLength: 3 })),
				fc.integer({ min: 0, max: 5 }),
				(texts, limit) => {
					const digestOf = createDigestCache(limit);
					for (const text of texts) expect(digestOf(text)).toBe(sha256Hex(text));
				},
			),
		);
	});

	it('hashes texts too long to remember', () => {
		const digestOf = createDigestCache(2);
		const long = 'x'.repeat(1000);
		expect([digestOf(long), digestOf(long)]).toEqual([sha256Hex(long), sha256Hex(long)]);
	});

	it('keeps names of object properties apart from digests', () => {
		expect(createDigestCache(2)('__proto__')).toBe(sha256Hex('__proto__'));
	});
});

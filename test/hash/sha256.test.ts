import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256Hex } from '../../nodes/MetaCapi/hash/sha256';

describe('SHA-256', () => {
	it.each([
		['john_smith@gmail.com', '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f'],
		['valéry', '08e1996b5dd49e62a4b4c010d44e4345592a863bb9f8e3976219bac29417149c'],
		['정', '8fa8cd9c440be61d0151429310034083132b35975c4bea67fdd74158eb51db14'],
	])('of %s is the documented one', (text, digest) => {
		expect(sha256Hex(text)).toBe(digest);
	});

	it('is that of the UTF-8 bytes for any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(sha256Hex(text)).toBe(
					createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex'),
				);
			}),
		);
	});
});

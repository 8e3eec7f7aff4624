import fc from 'fast-check';

import { containsEmail } from '../../../nodes/MetaCapi/normalise/privacy/find-email';
import texts from './find-email.json';

describe('an e-mail address', () => {
	it.each(texts.holding)('is found in %j', (text) => {
		expect(containsEmail(text)).toBe(true);
	});

	it.each(texts.free)('is not seen in %j', (text) => {
		expect(containsEmail(text)).toBe(false);
	});

	it('is found wherever it stands, plain and encoded', () => {
		// RFC 5321 lets a local part end in these, no mail provider does, and in addresses they separate.
		const email = fc.emailAddress().filter((address) => !/[=/?&#{]@|%/.test(address));
		const around = fc
			.string({ maxLength: 30 })
			.map((text) => text.replace(/[\p{L}\p{N}%@]/gu, ' '));
		fc.assert(
			fc.property(around, email, around, (before, address, after) => {
				expect(containsEmail(`${before} ${address} ${after}`)).toBe(true);
				expect(containsEmail(`${before} ${encodeURIComponent(address)} ${after}`)).toBe(true);
			}),
		);
	});

	it.each(['a@', '@', '%40', '%25', 'a', 'a@b', 'b.a@', 'a@b-', '%2540', '@a.', '%'])(
		'costs no time in 10 MB of %j, and none where it is not',
		(piece) => {
			const text = piece.repeat(Math.ceil(1e7 / piece.length));
			expect(typeof containsEmail(text)).toBe('boolean');
			expect(containsEmail(`${'a'.repeat(1e7)} `)).toBe(false);
		},
	);

	it('is taken for granted in texts with more signs than can be looked at', () => {
		expect(containsEmail('a@ '.repeat(9_000))).toBe(false);
		expect(containsEmail('a@ '.repeat(20_000))).toBe(true);
	});
});

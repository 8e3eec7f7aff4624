import fc from 'fast-check';
import { redact } from '../../nodes/MetaCapi/interpret/redact';
import { readTraceId } from '../../nodes/MetaCapi/interpret/trace-id';

const SAMPLE = 'EAAGm0PX4ZCpsBAKZCxyz';
const clean = (text: string, secrets: readonly string[] = []) => redact(text, secrets, 300);

describe('hiding secrets in foreign texts', () => {
	it.each([
		[`Bad token ${SAMPLE}!`],
		[`GET /events?access_token=${SAMPLE}&x=1`],
		[`{"access_token":"${SAMPLE}"}`],
		[`{\\"access_token\\":\\"${SAMPLE}\\"}`],
		[`access_token%3D${SAMPLE}`],
		[`Authorization: Bearer ${SAMPLE}`],
		[`authorization=bearer  ${SAMPLE}`],
		[`x${SAMPLE}x`],
	])('takes the token out of %s', (text) => {
		expect(clean(text, [SAMPLE])).not.toContain(SAMPLE);
		expect(clean(text)).not.toContain('m0PX4ZCps');
	});

	it('takes out secrets that look like nothing in particular, plain and as in a query', () => {
		expect(clean('it was hunter2 and 12%7Cab', ['hunter2', '12|ab'])).toBe(
			'it was [removed] and [removed]',
		);
	});

	it('takes out proofs and digests that it was not told of', () => {
		const digest = '445494fad71d5810f756d9af834c8ea9b9945f6a127a5958cca6c2b0cb111780';
		expect(clean(`appsecret_proof=${digest} or ${digest}`)).not.toContain('4454');
	});

	it('takes out what identifies a person', () => {
		expect(clean('lead 1234567890123456 of jane.doe@example.com, +1 (415) 555-0132.')).toBe(
			'lead [removed] of [removed] [removed].',
		);
	});

	it('leaves an ordinary text as it is', () => {
		const text = "(#100) The parameter $['data'][1]['event_name'] is required; see 2804019.";
		expect(clean(text)).toBe(text);
	});

	it('leaves no markup and no control characters', () => {
		expect(clean('<script>x</script>\u0000\u202Ea\nb')).toBe('‹script›x‹/script› a b');
	});

	it('never cuts a secret in two', () => {
		const text = `${'a '.repeat(3_990)}${SAMPLE} ${'b '.repeat(50)}`;
		expect(redact(text, [SAMPLE], 20_000)).not.toContain('EAAG');
	});

	it('keeps to the limit and cuts no character in two', () => {
		expect(redact('😀'.repeat(10), [], 6)).toBe('😀😀…');
		expect(redact('abc', [], 3)).toBe('abc');
	});

	it('never lets a secret through, and never throws', () => {
		const secret = fc.string({ minLength: 6, maxLength: 40, unit: 'grapheme-ascii' });
		fc.assert(
			fc.property(fc.string(), secret, fc.string(), (before, hidden, after) => {
				fc.pre(hidden.trim() === hidden && !'[removed]'.includes(hidden));
				expect(redact(`${before}${hidden}${after}`, [hidden], 500)).not.toContain(hidden);
			}),
		);
		expect(clean('x', ['\uD800', ''])).toBe('x');
	});

	it.each(['a', ' ', '"', 'EAA', '1 ', 'a@', 'access_token=', 'bearer ', '%3d', '<', '\u200B'])(
		'takes no longer than it should for megabytes of %p',
		(piece) => {
			expect(clean(piece.repeat(5_000_000 / piece.length)).length).toBeLessThanOrEqual(300);
		},
	);
});

describe('trace ids', () => {
	it.each(['A1b2C3d4E5f6G7h8', 'AT-x_9', 'Aexample0000000000000001'])('takes %s', (id) => {
		expect(readTraceId(id, ['other'])).toBe(id);
	});

	it.each([undefined, '', 'a b', '<b>', 'x'.repeat(37), SAMPLE, 'has-hunter2-inside'])(
		'does not take %p',
		(id) => {
			expect(readTraceId(id, ['hunter2'])).toBeUndefined();
		},
	);
});

import fc from 'fast-check';
import { reportText } from '../../nodes/MetaCapi/quality/report-text';

const SAMPLE = 'EAAGm0PX4ZCpsBAKZCxyz';
const PROOF = '445494fad71d5810f756d9af834c8ea9b9945f6a127a5958cca6c2b0cb111780';
const shown = (text: string, secrets: readonly string[] = []) => reportText(text, secrets, 1_000);

describe("a text of Meta's report", () => {
	it.each([
		'CompleteRegistrationForTheSpringWebinarOfTheNorthernRegion',
		'purchase_thank_you_page_of_the_black_friday_campaign_2026',
		'Seen from 2026-10-01 06:10:00 to 2026-10-08 06:10:00',
		'01.10.2026, 06:10; 10/01/2026; 20261001',
		'See https://www.facebook.com/business/help/2041148702652965?id=818859032317965',
		'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters',
		'18930 of 31830 events (59.5 %), 1,795,168 in total',
		'Use the payload helper; send client_ip_address.',
		'Compra concluída – Ação nº 2',
	])('is left as it is: %s', (text) => {
		expect(shown(text)).toBe(text);
	});

	it.each([
		['an address', 'Lead jane.doe@example.com', /jane|example\.com/],
		['an address in a query', 'x?mail=jane%40example.com', /jane|example/],
		['an address in a longer text', 'LeadOfjane+shop@example.co.uk!', /jane|shop/],
		['a phone number with a plus', 'Call +1 (415) 555-0132', /415|0132/],
		['a phone number in groups', 'Call 415-555-0132 or (020) 7946 0958', /0132|7946/],
		['an IP address', 'from 203.0.113.7 and 2001:db8:85a3::8a2e:370:7334', /203|85a3/],
		['a digest', `em ${PROOF}`, /4454/],
		['half of a digest', `em ${PROOF.slice(0, 40)}`, /4454/],
		['a click id', 'fb.1.1554763741205.IwAR2F4-dbP0l7Mn', /IwAR|155476/],
		['a token', `token ${SAMPLE} here`, /m0PX/],
		['a token within a word', `x${SAMPLE}x`, /m0PX/],
		['a token with invisible characters', `EAAG\u200Bm0PX4ZCps\u2060BAKZCxyz`, /m0PX/],
		['a named secret', 'access_token=abc123&x=1', /abc123/],
		['a secret in a header', 'Authorization: Bearer abc.123', /abc/],
	])('shows nothing of %s', (_title, text, hidden) => {
		expect(shown(text)).not.toMatch(hidden);
		expect(shown(text)).toContain('[removed]');
	});

	it('shows no secret of the run, plain, as in a query or with invisible characters', () => {
		for (const text of ['my hunter|2', 'my hunter%7C2', 'my hun\u200Bter|2']) {
			expect(shown(text, ['hunter|2'])).toBe('my [removed]');
		}
	});

	it('has no markup and no control characters', () => {
		expect(shown('<a href="javascript:x">y</a>\u0000\u202Ea\nb')).toBe(
			'‹a href="javascript:x"›y‹/a› a b',
		);
	});

	it('keeps to its limit', () => {
		expect(reportText('😀'.repeat(10), [], 6)).toBe('😀😀…');
	});

	it('never lets a secret through, and never throws', () => {
		const secret = fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme-ascii' });
		fc.assert(
			fc.property(fc.string(), secret, fc.string(), (before, hidden, after) => {
				fc.pre(hidden.trim() === hidden);
				expect(shown(`${before}${hidden}${after}`, [hidden])).not.toContain(hidden);
			}),
		);
	});

	it.each([
		'a',
		'1',
		' ',
		'1 ',
		'1-',
		'+1',
		'EAA',
		'fb.1.',
		'a@',
		'f0',
		'1.',
		'::',
		'<',
		'\u200B',
		'(1',
	])('takes no longer than it should for megabytes of %p', (piece) => {
		expect(shown(piece.repeat(5_000_000 / piece.length)).length).toBeLessThanOrEqual(1_000);
	});
});

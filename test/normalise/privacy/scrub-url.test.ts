import fc from 'fast-check';

import { containsEmail } from '../../../nodes/MetaCapi/normalise/privacy/find-email';
import { knownPhones } from '../../../nodes/MetaCapi/normalise/privacy/find-phone';
import { scrubUrl } from '../../../nodes/MetaCapi/normalise/privacy/scrub-url';
import rows from './scrub-url.json';

interface Row {
	readonly url: string;
	readonly clean: string;
	readonly warnings: readonly string[];
	readonly phones?: readonly string[];
}

const table: readonly Row[] = rows;
const FIELD = 'Event Source URL';

describe('an address', () => {
	it.each(table)('$url becomes $clean', ({ url, clean, warnings, phones = [] }) => {
		const known = knownPhones(phones);
		const expected = warnings.map((part) => ({
			field: FIELD,
			message: expect.stringContaining(part),
		}));
		const scrubbed = scrubUrl(url, FIELD, known);
		expect(scrubbed).toEqual({ url: clean, warnings: expected });
		expect(scrubUrl(clean, FIELD, known)).toEqual({ url: clean, warnings: [] });
	});

	it('never tells in a warning what was removed', () => {
		const { warnings } = scrubUrl(
			'https://a.example/?15112345678=john@example.com',
			FIELD,
			knownPhones([]),
		);
		expect(JSON.stringify(warnings)).not.toMatch(/john|15112345678/);
		expect(warnings).not.toEqual([]);
	});

	it('holds no e-mail address afterwards, in whatever part it was', () => {
		const part = fc.oneof(
			fc.emailAddress(),
			fc.emailAddress().map(encodeURIComponent),
			fc.string(),
		);
		fc.assert(
			fc.property(part, part, part, part, (path, name, value, fragment) => {
				const url = `https://shop.example/${path}?a=1&${name}=${value}#${fragment}`;
				const once = scrubUrl(url, FIELD, knownPhones([]));
				expect(containsEmail(once.url ?? '')).toBe(false);
				expect(scrubUrl(once.url ?? '', FIELD, knownPhones([]))).toEqual({
					url: once.url,
					warnings: [],
				});
			}),
			{ numRuns: 500 },
		);
	});

	it('stays byte for byte when nothing personal is in it', () => {
		fc.assert(
			fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
				fc.pre(!containsEmail(url) && !/\d{6}|@/.test(url));
				expect(scrubUrl(url, FIELD, knownPhones([]))).toEqual({ url, warnings: [] });
			}),
		);
	});

	it('is removed when it is too long to be looked through', () => {
		const { url, warnings } = scrubUrl(
			`https://a.example/?${'a@&'.repeat(1e6)}`,
			FIELD,
			knownPhones([]),
		);
		expect(url).toBeUndefined();
		expect(warnings).toHaveLength(1);
	});
});

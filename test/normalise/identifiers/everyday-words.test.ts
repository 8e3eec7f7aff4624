import { NORMALISERS } from '../../../nodes/MetaCapi/normalise/identifiers/normalisers';
import words from './everyday-words.json';

const CONTEXT = { dateOrder: 'auto', externalId: 'hash', nowMs: Date.UTC(2026, 10, 20) } as const;

/** What becomes of a text: its normalised form, `empty`, or that it is left out. */
function reading(field: keyof typeof NORMALISERS, text: string): string | null {
	const outcome = NORMALISERS[field](text, CONTEXT);
	switch (outcome.type) {
		case 'value':
			return outcome.value;
		case 'empty':
			return '';
		case 'unusable':
			expect(outcome.reason).toMatch(/;|map|use|leave/);
			return null;
	}
}

/** Each table: text → what is hashed; `null` where it is left out with advice, `""` where nothing was entered. */
const TABLES = [
	['country', words.country],
	['st', words.st],
	['ge', words.ge],
	['fn', words.fn],
	['em', words.em],
] as const;

describe.each(TABLES)('everyday words for %s', (field, table) => {
	it.each(Object.entries(table))('%s', (text, expected) => {
		expect(reading(field, text)).toBe(expected);
	});
});

describe('the tables of everyday words', () => {
	it('hold near misses beside what is read', () => {
		for (const [, table] of TABLES) {
			const outcomes = new Set(Object.values(table).map((expected) => expected === null));
			expect(outcomes.size).toBe(2);
		}
	});
});

import { CUSTOM_DATA_FIELDS } from '../../nodes/MetaCapi/fields/custom-data-fields';
import { EVENT_FIELDS } from '../../nodes/MetaCapi/fields/event-fields';
import { USER_DATA_FIELDS } from '../../nodes/MetaCapi/fields/user-data-fields';
import { META_ANSWERS } from '../../nodes/MetaCapi/interpret/meta-answers';
import { CREDENTIAL_LABELS } from '../../nodes/MetaCapi/settings/credential';
import { OPTION_LABELS } from '../../nodes/MetaCapi/settings/option-labels';
import { json } from '../send/support/answers';
import BODIES from './error-bodies.json';
import { meaningOf } from './support';

const LABELS: ReadonlySet<string> = new Set([
	...EVENT_FIELDS.map(({ label }) => label),
	...USER_DATA_FIELDS.map(({ label }) => label),
	...CUSTOM_DATA_FIELDS.map(({ label }) => label),
	...Object.values(CREDENTIAL_LABELS),
	...Object.values(OPTION_LABELS),
]);

const quotedIn = (text: string) =>
	[...text.matchAll(/(?<!\w)'([A-Z][^']*)'/g)].map(([, label]) => label);

describe('advice', () => {
	it('is tried on at least 30 bodies', () => {
		expect(BODIES.length).toBeGreaterThanOrEqual(30);
	});

	it.each(BODIES.map((row) => [row.body.error.code, row] as const))(
		"names a label of the node and is not Meta's text (code %i)",
		async (_, { status, body, expect: label }) => {
			const meaning = await meaningOf(json(status, body));
			if (meaning.type === 'accepted') throw new Error('it was accepted');
			const { advice, message } = meaning.cause;
			expect(quotedIn(advice)).toContain(label);
			const words: ReadonlyArray<string | undefined> = Object.values<unknown>(body.error).map(
				(value) => (typeof value === 'string' && value.length > 15 ? value : undefined),
			);
			for (const text of words) if (text !== undefined) expect(advice).not.toContain(text);
			expect(message.startsWith("Meta's own words")).toBe(false);
			expect(`${advice} ${message.split("Meta's own words")[0]}`).not.toMatch(
				/\b(?:error|failure|mistake|problem)/i,
			);
		},
	);
});

describe("the table of Meta's answers", () => {
	it.each(META_ANSWERS.map((row) => [`${row.code}/${row.subcode ?? ''}`, row] as const))(
		'%s names only labels that exist, and at least one',
		(_, { advice, field, title, message }) => {
			const quoted = quotedIn(advice);
			expect(quoted.filter((label) => label === undefined || !LABELS.has(label))).toEqual([]);
			expect(quoted.length).toBeGreaterThan(0);
			if (field !== undefined) expect([...LABELS]).toContain(field);
			expect(`${advice} ${title} ${message}`).not.toMatch(/\b(?:error|failure|mistake|problem)/i);
			expect(message).toMatch(/\.$/);
			expect(advice).toMatch(/\.$/);
		},
	);
});

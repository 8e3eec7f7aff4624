import { at, changed, prepareOne, refusalOf } from './support/channel-run';
import { FIXTURES } from './support/all-fixtures';

describe.each(FIXTURES)('$channel', ({ complete, minimal, cases }) => {
	it.each([
		['complete', complete],
		['minimal', minimal],
	] as const)(
		'sends its %s item, the same from plain words and from Meta’s',
		async (_kind, item) => {
			const [flat, structured] = [await prepareOne(item.flat), await prepareOne(item.structured)];
			for (const { problems, warnings } of [flat, structured]) {
				expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
			}
			expect(flat.event).toEqual(structured.event);
			expect(refusalOf(flat.event)).toBeUndefined();
		},
	);

	it('loses nothing of its complete item', async () => {
		const { event } = await prepareOne(complete.structured);
		expect(pathsOf(event)).toEqual(pathsOf(complete.structured));
	});

	it.each(cases)('$place: $title', async (row) => {
		const item = changed(minimal[row.base], row.change);
		const { whatsappBusinessAccountId } = row.settings ?? {};
		const { event, isReady, problems, warnings } = await prepareOne(
			item,
			whatsappBusinessAccountId === undefined ? {} : { whatsappBusinessAccountId },
		);
		expect({ problems, warnings }).toEqual({ problems: row.problems, warnings: row.warnings });
		expect(isReady).toBe(row.result === 'sent');
		for (const [path, value] of Object.entries(row.expect)) {
			expect({ [path]: at(event, path) ?? null }).toEqual({ [path]: value });
		}
		if (isReady) expect(refusalOf(event)).toBe(row.standIn);
	});
});

describe('the channels', () => {
	it('are those of Meta’s omni-channel picture', () => {
		expect(FIXTURES.map(({ channel }) => channel)).toEqual([
			'App',
			'Chat',
			'CRM / Conversion Leads',
			'Email',
			'Instagram',
			'Messenger',
			'Other',
			'Phone Call',
			'Physical Store',
			'System Generated / CDP',
			'Website',
			'WhatsApp',
		]);
	});

	it('show a forbidden or missing field each with a message', () => {
		for (const { cases } of FIXTURES) {
			expect(cases.some(({ problems }) => problems.length > 0)).toBe(true);
			for (const { result, problems } of cases) {
				expect(problems.length > 0).toBe(result === 'invalid');
			}
		}
	});
});

/** The dotted paths of everything in an object, lists taken as one. */
function pathsOf(value: unknown, above = ''): readonly string[] {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return [above];
	return Object.entries(value)
		.flatMap(([key, inner]) => pathsOf(inner, above === '' ? key : `${above}.${key}`))
		.sort();
}

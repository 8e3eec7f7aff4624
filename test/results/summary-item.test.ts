import { matchingAdvice } from '../../nodes/MetaCapi/results/matching-advice';
import { summaryOf } from '../../nodes/MetaCapi/results/summary-item';
import { invalid, record } from './record';

const skipped = record({
	verdict: { type: 'skipped', message: 'No consent', advice: '' },
	matchKeys: ['ph'],
});

describe('the summary of a preview', () => {
	it('of nothing is empty', () => {
		expect(summaryOf([])).toEqual({
			events: 0,
			by_status: {},
			by_cause: [],
			identifiers: {},
			improvements: [],
		});
	});

	it('counts every event by status and cause', () => {
		expect(
			summaryOf([record(), record(), invalid('One', 'Two'), invalid('One'), skipped]),
		).toMatchObject({
			events: 5,
			by_status: { ready: 2, invalid: 2, skipped: 1 },
			by_cause: [
				{ cause: 'One', events: 2 },
				{ cause: 'Two', events: 1 },
				{ cause: 'No consent', events: 1 },
			],
		});
	});

	it('gives coverage per cent of the events that are not skipped, highest first', () => {
		const { identifiers } = summaryOf([
			record({ matchKeys: ['em', 'ph'] }),
			record(),
			record({ matchKeys: [] }),
			skipped,
		]);
		expect(JSON.stringify(identifiers)).toBe('{"em":66.7,"ph":33.3}');
	});
});

describe('the changes that would help matching most', () => {
	const store = (matchKeys: readonly string[], changes = {}) =>
		record({ actionSource: 'physical_store', matchKeys, ...changes });

	it('are those of the weightiest identifiers that are lacking', () => {
		expect(matchingAdvice([store(['external_id']), store(['external_id', 'em'])], 3)).toEqual([
			"Add 'Phone' (2 of 2 events)",
			"Add 'Email' (1 of 2 events)",
			"Add 'First Name' and 'Last Name' (2 of 2 events)",
		]);
	});

	it('name an unusable value before one that would have to be collected, and not both', () => {
		const warnings = [{ field: 'Phone', message: "'Phone': left out. Add its country code." }];
		const advice = matchingAdvice([store(['em'], { warnings })], 20);
		expect(advice[0]).toBe("'Phone': left out. Add its country code (1 of 1 events)");
		expect(advice.join()).not.toContain("Add 'Phone'");
	});

	it('name a field of the item that holds what is lacking, unless the event has it from another', () => {
		const warnings = [
			{ message: "'kontakt' looks like an email address and was not used: rename it" },
		];
		expect(matchingAdvice([store(['ph'], { warnings })], 20)[0]).toBe(
			"'kontakt' looks like an email address and was not used: rename it (1 of 1 events)",
		);
		expect(matchingAdvice([store(['em'], { warnings })], 20).join()).not.toContain('kontakt');
	});

	it('do not take a mere note on a field for a fault of its value', () => {
		const warnings = [{ field: 'Email', message: "'email' was read as 'Email' (user_data.em)" }];
		expect(matchingAdvice([store(['em'], { warnings })], 20).join()).not.toContain('Email');
	});

	it('count more for events that can hardly be matched', () => {
		const strong = store(['em', 'ph', 'external_id', 'fn', 'ln', 'db']);
		const advice = matchingAdvice([strong, strong, store(['zp', 'ct'])], 1);
		expect(advice).toEqual(["Add 'Email' (1 of 3 events)"]);
	});

	it.each(['ctwa_clid', 'ig_sid', 'page_scoped_user_id'])(
		'count less for chats, whose own id finds the person already: %s',
		(id) => {
			const inStore = store(['em']);
			const first = (matchKeys: readonly string[]) => {
				const chat = record({ actionSource: 'business_messaging', matchKeys });
				const advice = matchingAdvice([chat, chat, inStore, inStore, inStore], 20);
				return advice.find((text) => /'Email'|'Phone'/.test(text));
			};
			expect(first(['ph', id])).toBe("Add 'Phone' (3 of 5 events)");
			expect(first(['ph'])).toBe("Add 'Email' (2 of 5 events)");
		},
	);

	it('ask for a browser id of websites alone', () => {
		expect(matchingAdvice([store(['em'])], 20).join()).not.toContain('Browser ID');
		expect(matchingAdvice([record()], 20).join()).toContain('Browser ID');
	});

	it('ask for a lead id only where other events have one', () => {
		expect(matchingAdvice([store(['em'])], 20).join()).not.toContain('Lead ID');
		expect(matchingAdvice([store(['em']), store(['lead_id'])], 20).join()).toContain(
			"Add 'Lead ID' (1 of 2 events)",
		);
	});

	it.each([
		['ge', 'Gender'],
		['fb_login_id', 'Facebook Login ID'],
		['fbc', 'Click ID'],
	])('ask for what not everybody has only where other events have it: %s', (key, label) => {
		const web = (matchKeys: readonly string[]) => record({ matchKeys });
		expect(matchingAdvice([web(['em'])], 20).join()).not.toContain(label);
		expect(matchingAdvice([web(['em']), web([key])], 20).join()).toContain(
			`Add '${label}' (1 of 2`,
		);
	});

	it('are none where nothing is lacking', () => {
		const all = ['em', 'ph', 'external_id', 'fn', 'ln', 'db', 'zp', 'ct', 'st', 'country'];
		expect(matchingAdvice([store(all)], 3)).toEqual([]);
	});
});

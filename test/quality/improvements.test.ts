import type { UnknownObject } from '../../nodes/MetaCapi/event/json';
import { improvementsOf } from '../../nodes/MetaCapi/quality/improvements';
import { readEventQuality } from '../../nodes/MetaCapi/quality/simple-quality';

const best = (entry: UnknownObject, most = 20) => improvementsOf(readEventQuality(entry, []), most);

const feedback = (identifier: string, coverage?: number, potential?: number) => ({
	identifier,
	...(coverage !== undefined && { coverage: { percentage: coverage } }),
	...(potential !== undefined && { potential_aly_acr_increase: { percentage: potential } }),
});

/** Identifiers nearly every customer has, all sent. */
const SENT = ['email', 'phone', 'external_id'];

const keys = (...given: readonly ReturnType<typeof feedback>[]) => ({
	event_match_quality: {
		match_key_feedback: [
			...given,
			...SENT.filter((name) => !given.some(({ identifier }) => identifier === name)).map((name) =>
				feedback(name, 100),
			),
		],
	},
});

describe('what to improve first', () => {
	it('is nothing where nothing is lacking', () => {
		expect(
			best({
				...keys(feedback('email', 100), feedback('phone', 95)),
				event_coverage: { percentage: 75, goal_percentage: 75 },
				data_freshness: { upload_frequency: 'real_time' },
				dedupe_key_feedback: [
					{ dedupe_key: 'event_id', server_events_with_dedupe_key: { percentage: 100 } },
				],
			}),
		).toEqual([]);
		expect(best({})).toEqual([]);
	});

	it("follows Meta's estimates before the weight of an identifier", () => {
		expect(
			best(keys(feedback('email', 10), feedback('ip_address', 20, 20.65), feedback('phone', 5))),
		).toEqual([
			"Send 'Client IP Address' with more of these events: 20 % carry it, similar advertisers saw 20.65 % more conversions reported with it.",
			"Send 'Email' with more of these events: 10 % carry it.",
			"Send 'Phone' with more of these events: 5 % carry it.",
		]);
	});

	it('weighs an identifier by the events that lack it', () => {
		expect(best(keys(feedback('email', 90), feedback('phone', 10)))[0]).toContain("'Phone'");
	});

	it('names an identifier that nobody sends yet', () => {
		expect(best(keys(feedback('email', undefined, 58.96)))).toEqual([
			"Send 'Email' with more of these events: similar advertisers saw 58.96 % more conversions reported with it.",
		]);
		expect(best(keys(feedback('email')))).toEqual([]);
	});

	it("names the most common identifiers where Meta's list lacks them, which an empty list proves nothing of", () => {
		const list = (...match_key_feedback: readonly object[]) => ({
			event_match_quality: { match_key_feedback },
		});
		expect(best(list(feedback('user_agent', 100)))).toEqual([
			"Send 'Email' with more of these events: Meta's report does not mention it.",
			"Send 'Phone' with more of these events: Meta's report does not mention it.",
			"Send 'External ID' with more of these events: Meta's report does not mention it.",
		]);
		expect(best(list())).toEqual([]);
	});

	it.each(['fbc', 'click_id', 'FBC', 'lead_id', 'login_id'])(
		'asks for what only some people can have where Meta expects something of it, and nowhere else: %s',
		(identifier) => {
			expect(best(keys(feedback(identifier, 12)))).toEqual([]);
			expect(best(keys(feedback(identifier, 12, 40)))).toEqual([
				expect.stringMatching(
					/ wherever there is one: 12 % carry it, similar advertisers saw 40 %/,
				),
			]);
		},
	);

	it('asks once for an identifier that Meta lists under two names, by the better of the figures', () => {
		expect(best(keys(feedback('fbc', 12, 40), feedback('click_id', 30)))).toEqual([
			"Send 'Click ID' wherever there is one: 30 % carry it, similar advertisers saw 40 % more conversions reported with it.",
		]);
		expect(best(keys(feedback('ip', 20), feedback('ip_address', 99)))).toEqual([]);
	});

	it.each([
		['gender', "'Gender'"],
		['Zip Code', "'Postal Code'"],
	])('ranks the lesser identifiers after all others: %s', (identifier, label) => {
		expect(best(keys(feedback(identifier, 0), feedback('phone', 20)))).toEqual([
			expect.stringContaining("'Phone'"),
			expect.stringContaining(label),
		]);
	});

	it.each([
		[5.9, "'Email'"],
		[6, 'real time'],
	])('puts identifiers before lateness while the score is below 6: %s', (score, first) => {
		const { match_key_feedback } = keys(feedback('email', 5)).event_match_quality;
		const entry = {
			event_match_quality: { composite_score: score, match_key_feedback },
			data_freshness: { upload_frequency: 'daily' },
		};
		expect(best(entry)[0]).toContain(first);
	});

	it('keeps the name of an identifier it does not know', () => {
		expect(best(keys(feedback('shoe_size', 5, 3)))[0]).toContain("'shoe_size'");
	});

	it("tells Meta's diagnostics in Meta's words, the widest first", () => {
		const diagnostics = [
			{ name: 'Few', solution: 'Mend it.', percentage: 5 },
			{ name: 'Many', percentage: 80 },
		];
		expect(best({ event_match_quality: { diagnostics } })).toEqual([
			'Many (80 % of these events).',
			'Few (5 % of these events). Mend it.',
		]);
	});

	it.each([
		['hourly', 1],
		['daily', 1],
		['DAILY', 1],
		['real_time', 0],
		['REAL_TIME', 0],
		['Real time', 0],
	])('asks for real time where events come %s', (upload_frequency, length) => {
		expect(best({ data_freshness: { upload_frequency } })).toHaveLength(length);
	});

	it('asks for more coverage below the goal only', () => {
		const coverage = (percentage: number) => ({
			event_coverage: { percentage, goal_percentage: 75 },
		});
		expect(best(coverage(74.9))).toHaveLength(1);
		expect(best(coverage(75))).toEqual([]);
	});

	it('asks to send from the server what only the Pixel sends, which has no other figure', () => {
		const onlyPixel = { event_potential_aly_acr_increase: { percentage: 32.9 } };
		expect(best(onlyPixel)).toEqual([
			"Send these events from the server too, under the Pixel's ids: similar advertisers saw 32.9 % more conversions reported.",
		]);
		expect(best({ ...onlyPixel, event_match_quality: { composite_score: 9 } })).toEqual([]);
		expect(best({ ...onlyPixel, event_coverage: { percentage: 80, goal_percentage: 75 } })).toEqual(
			[],
		);
	});

	it('is no more than was asked for', () => {
		expect(best(keys(feedback('email', 1), feedback('phone', 1)), 1)).toHaveLength(1);
	});
});

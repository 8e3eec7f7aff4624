import { readEventQuality } from '../../nodes/MetaCapi/quality/simple-quality';

const scoreOf = (composite_score: unknown) =>
	readEventQuality({ event_match_quality: { composite_score } }, []).score;

describe('a number in the report', () => {
	it.each([
		[7.5, 7.5],
		['7.5', 7.5],
		[' 41 ', 41],
		['41.5 %', 41.5],
		['0', 0],
		[33.333333333333336, 33.33],
		['99.900000000000006', 99.9],
	])('is read from %p', (given, number) => {
		expect(scoreOf(given)).toBe(number);
	});

	it.each(['', 'high', '7,5', '1e5', '0x10', '-', '7.5.1', '9'.repeat(400), null, true, [7], {}])(
		'is none in %p',
		(given) => {
			expect(scoreOf(given)).toBeNull();
		},
	);

	it('is read wherever Meta puts one', () => {
		const { identifiers, coverage, diagnostics, deduplication, additionalConversions } =
			readEventQuality(
				{
					event_match_quality: {
						match_key_feedback: [{ identifier: 'email', coverage: { percentage: '41.5' } }],
						diagnostics: [{ name: 'x', percentage: '61.5', affected_event_count: '19567' }],
					},
					event_coverage: { percentage: '34.1', goal_percentage: '75' },
					dedupe_key_feedback: [
						{ dedupe_key: 'event_id', server_events_with_dedupe_key: { percentage: '100' } },
					],
					acr: { percentage: '37.9' },
				},
				[],
			);
		expect(identifiers[0]?.coverage).toBe(41.5);
		expect(coverage).toMatchObject({ percentage: 34.1, goal: 75 });
		expect(diagnostics[0]).toMatchObject({ affected_percentage: 61.5, affected_events: 19567 });
		expect(deduplication[0]?.[1].server).toBe(100);
		expect(additionalConversions).toBe(37.9);
	});

	it('may stand where its object is expected', () => {
		const entry = { event_match_quality: 7.6, acr: 3, event_coverage: 5 };
		expect(readEventQuality(entry, [])).toMatchObject({
			score: 7.6,
			additionalConversions: 3,
			coverage: { percentage: null },
		});
	});
});

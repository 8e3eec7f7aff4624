import { improvementsOf } from '../../nodes/MetaCapi/quality/improvements';
import { readEventQuality } from '../../nodes/MetaCapi/quality/simple-quality';

const share = (percentage: number | undefined) =>
	percentage === undefined ? undefined : { percentage };

/** Shares of events with the key: the Pixel's, the server's, and of the Pixel's those that were recognised. */
interface Shares {
	readonly browser?: number;
	readonly server?: number;
	readonly joined?: number;
}

const key = (dedupe_key: string, { browser, server, joined }: Shares) => ({
	dedupe_key,
	browser_events_with_dedupe_key: share(browser),
	server_events_with_dedupe_key: share(server),
	overall_browser_coverage_from_dedupe_key: share(joined),
});

const advice = (
	covered: number | undefined,
	ids: Shares,
	{ others = [], more = {} }: { readonly others?: readonly object[]; readonly more?: object } = {},
) =>
	improvementsOf(
		readEventQuality(
			{
				event_coverage: share(covered),
				dedupe_key_feedback: [key('event_id', ids), ...others],
				...more,
			},
			[],
		),
		20,
	);

/** What would come first otherwise. */
const URGENT = {
	more: {
		event_match_quality: {
			composite_score: 2,
			match_key_feedback: [
				{
					identifier: 'email',
					coverage: { percentage: 1 },
					potential_aly_acr_increase: { percentage: 99 },
				},
			],
			diagnostics: [{ name: 'Everything is wrong', percentage: 100 }],
		},
	},
};

const BOTH =
	/^Give the Pixel's event \(its eventID\) and the server's \('Event ID' here\) one id and one name/;
const OF_THE_SERVER = /^Give every event the 'Event ID' its Pixel event has/;
const OF_THE_PIXEL = /^Give the Pixel's event an eventID, the very one in 'Event ID' here/;

describe('an event that browser and server send', () => {
	it.each<readonly [title: string, covered: number | undefined, ids: Shares, expected: RegExp]>([
		['ids that never fit', 90, { browser: 100, server: 100, joined: 0 }, BOTH],
		['ids that rarely fit', 34.1, { browser: 100, server: 100, joined: 14.8 }, BOTH],
		[
			'ids that never fit, where coverage counts joined ones',
			0,
			{ browser: 100, server: 100, joined: 0 },
			BOTH,
		],
		[
			'ids that never fit, without coverage',
			undefined,
			{ browser: 98, server: 97, joined: 0 },
			BOTH,
		],
		['a Pixel without ids', 80, { browser: 0, server: 100, joined: 0 }, OF_THE_PIXEL],
		['a Pixel with few ids', 80, { browser: 40, server: 100, joined: 35 }, OF_THE_PIXEL],
		['a server without ids', 80, { browser: 100, server: 0, joined: 0 }, OF_THE_SERVER],
		['few ids on both sides', 80, { browser: 30, server: 20, joined: 5 }, BOTH],
	])('is the first thing to mend with %s', (_title, covered, ids, expected) => {
		expect(advice(covered, ids, URGENT)[0]).toMatch(expected);
	});

	it('is told with the figures it rests on', () => {
		expect(advice(34.1, { browser: 100, server: 100, joined: 14.8 })[0]).toMatch(
			/or Meta counts both: Meta recognises 14\.8 % of the Pixel's events by it, 34\.1 % are covered by the server\.$/,
		);
		expect(advice(80, { browser: 40, server: 100, joined: 35 })[0]).toMatch(
			/may count both: 40 % of the Pixel's events carry one, Meta recognises 35 % .*, 80 % are covered/,
		);
	});

	it.each<readonly [title: string, covered: number | undefined, ids: Shares]>([
		['that is recognised', 74.1, { browser: 100, server: 100, joined: 74.1 }],
		['nearly always', 80, { browser: 100, server: 100, joined: 76 }],
		['without figures', undefined, {}],
		[
			'without coverage, and recognised in part',
			undefined,
			{ browser: 100, server: 100, joined: 15 },
		],
	])('is no matter %s', (_title, covered, ids) => {
		expect(advice(covered, ids)).toEqual([]);
	});

	it.each<readonly [title: string, covered: number | undefined, ids: Shares]>([
		['the server alone', undefined, { browser: 0, server: 100, joined: 0 }],
		['the server alone, by coverage too', 0, { browser: 0, server: 100, joined: 0 }],
		['the browser alone', 0, { browser: 100, server: 0, joined: 0 }],
	])('is none that comes from %s', (_title, covered, ids) => {
		expect(advice(covered, ids)).toEqual([]);
	});

	it('has a score where the server sends it, with ids or without', () => {
		const more = { event_match_quality: { composite_score: 8 } };
		const ids = { browser: 100, server: 0, joined: 0 };
		expect(advice(0, ids, { more })).toEqual([expect.stringMatching(OF_THE_SERVER)]);
	});

	it('counts as recognised by any key; ids are then a minor matter', () => {
		const others = [key('external_id', { browser: 100, server: 100, joined: 60 })];
		const fits = { browser: 100, server: 100, joined: 15 };
		expect(advice(76, fits, { others })).toEqual([]);
		const few = advice(76, { ...fits, server: 20 }, { others, more: URGENT.more });
		expect(few.at(-1)).toMatch(OF_THE_SERVER);
		expect(few).toHaveLength(5);
	});

	it('is weighed against other changes where some of it counts twice', () => {
		const texts = advice(90, { browser: 100, server: 100, joined: 75 }, URGENT);
		expect(texts[0]).not.toMatch(BOTH);
		expect(texts).toContainEqual(expect.stringMatching(BOTH));
	});

	it('is asked for ids where nothing but their share is known', () => {
		expect(advice(undefined, { server: 60 })[0]).toMatch(OF_THE_SERVER);
		expect(advice(undefined, { server: 96 })).toEqual([]);
		expect(
			improvementsOf(
				readEventQuality({ dedupe_key_feedback: [key('fbp', { server: 60 })] }, []),
				20,
			),
		).toEqual([]);
	});
});

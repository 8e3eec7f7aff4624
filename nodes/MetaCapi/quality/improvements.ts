import { sentences } from '../event/sentences';
import { matchingWeight } from '../results/matching-advice';
import { identifierKey, identifierLabel } from './identifier-names';
import type { EventQuality } from './simple-quality';

/** A change that would help. Gains are on one scale: per cent, by Meta's estimate where there is one. */
interface Change {
	readonly text: string;
	readonly gain: number;
}

/** From this coverage on an identifier needs no more attention. */
const ENOUGH = 95;

/** Meta's recommendation for the match quality (M 10.4), and how much more identifiers count below it. */
const GOOD_SCORE = 6;
const URGENCY = 6;

/** Late events cost performance: the latest Meta recommends is an hour, from a day on attribution suffers (M 12). */
const GAIN_OF_FRESHNESS: ReadonlyMap<string, number> = new Map([
	['real_time', 0],
	['hourly', 5],
	['daily', 50],
	['weekly', 80],
]);
const GAIN_OF_OTHER_FRESHNESS = 30;

/**
 * Names what to improve first for the events of one name, best first (M 10.4, M 12).
 *
 * Meta's own estimates and shares of affected events lead. An identifier without estimate counts by its weight for
 * matching (M 4.8) and the events that lack it: up to 10 while the match quality is good, up to 60 while it is not.
 */
export function improvementsOf(quality: EventQuality, most: number): readonly string[] {
	return [
		...ofIdentifiers(quality),
		...ofDiagnostics(quality),
		...ofCoverage(quality),
		...ofEventIds(quality),
		...ofFreshness(quality),
	]
		.filter(({ gain }) => gain > 0)
		.sort((left, right) => right.gain - left.gain)
		.slice(0, most)
		.map(({ text }) => sentences([text]));
}

function ofIdentifiers({ identifiers, score }: EventQuality): readonly Change[] {
	const urgency = score !== null && score < GOOD_SCORE ? URGENCY : 1;
	return [...identifiers, ...unsent(identifiers)]
		.filter(({ identifier, coverage }) => identifier !== '' && (coverage ?? 0) < ENOUGH)
		.filter(({ coverage, potential }) => coverage !== null || potential !== null)
		.map(({ identifier, coverage, potential }) => {
			const estimates = [
				...(coverage === null ? [] : [`${coverage} % carry it`]),
				...(potential === null
					? []
					: [`similar advertisers saw ${potential} % more conversions reported with it`]),
			];
			const lacking = (100 - (coverage ?? 0)) / 100;
			return {
				text: `Send '${identifierLabel(identifier)}' with more of these events: ${estimates.join(', ')}`,
				gain: potential ?? matchingWeight(identifierKey(identifier)) * lacking * urgency,
			};
		});
}

/** The identifiers nearly every customer has that Meta's list does not mention; an empty list mentions nothing. */
function unsent(identifiers: EventQuality['identifiers']): EventQuality['identifiers'] {
	if (identifiers.length === 0) return [];
	const named = new Set(identifiers.map(({ identifier }) => identifierKey(identifier)));
	return ['em', 'ph', 'external_id']
		.filter((key) => !named.has(key))
		.map((identifier) => ({ identifier, coverage: 0, potential: null }));
}

function ofDiagnostics({ diagnostics }: EventQuality): readonly Change[] {
	return diagnostics
		.filter(({ name }) => name !== '')
		.map(({ name, solution, affected_percentage: affected }) => ({
			text: sentences([
				affected === null ? name : `${name} (${affected} % of these events)`,
				...(solution === '' ? [] : [solution]),
			]),
			gain: affected ?? GAIN_OF_OTHER_FRESHNESS,
		}));
}

function ofCoverage({
	coverage: { percentage, goal, potential },
}: EventQuality): readonly Change[] {
	if (percentage === null || goal === null || percentage >= goal) return [];
	const text = `Send more of the Pixel's events from the server too: ${percentage} % are covered, Meta recommends ${goal} %`;
	return [{ text, gain: potential ?? goal - percentage }];
}

/** Without a common id the Pixel's and the server's event may both be counted (M 8.1). */
function ofEventIds({ deduplication }: EventQuality): readonly Change[] {
	return deduplication
		.filter(([key]) => key === 'event_id')
		.flatMap(([, { server }]) =>
			server === null || server >= ENOUGH
				? []
				: [
						{
							text: `Give every event the 'Event ID' its Pixel event has: ${server} % of the server's events carry one`,
							gain: 100 - server,
						},
					],
		);
}

function ofFreshness({ freshness }: EventQuality): readonly Change[] {
	if (freshness === null) return [];
	return [
		{
			text: `Send these events when they happen: Meta receives them '${freshness}', and recommends real time`,
			gain: GAIN_OF_FRESHNESS.get(freshness) ?? GAIN_OF_OTHER_FRESHNESS,
		},
	];
}

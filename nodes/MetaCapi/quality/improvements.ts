import { sentences } from '../event/sentences';
import type { Change } from './change';
import { deduplicationChanges } from './deduplication-changes';
import { identifierChanges } from './identifier-changes';
import type { EventQuality } from './simple-quality';

/** Late events cost performance: the latest Meta recommends is an hour, from a day on attribution suffers (M 12). */
const GAIN_OF_FRESHNESS: ReadonlyMap<string, number> = new Map([
	['real_time', 0],
	['hourly', 5],
	['daily', 50],
	['weekly', 80],
]);
const GAIN_UNKNOWN = 30;

/**
 * Names what to improve first for the events of one name, best first (M 10.4, M 12).
 *
 * What is counted twice leads, then Meta's own estimates and shares of affected events. An identifier without estimate
 * counts by its weight for matching (M 4.8) and the events that lack it: up to 10 while the match quality is good, up
 * to 60 while it is not.
 */
export function improvementsOf(quality: EventQuality, most: number): readonly string[] {
	return [
		...deduplicationChanges(quality),
		...identifierChanges(quality),
		...ofDiagnostics(quality),
		...ofCoverage(quality),
		...ofServer(quality),
		...ofFreshness(quality),
	]
		.filter(({ gain }) => gain > 0)
		.sort((left, right) => right.gain - left.gain)
		.slice(0, most)
		.map(({ text }) => sentences([text]));
}

function ofDiagnostics({ diagnostics }: EventQuality): readonly Change[] {
	return diagnostics
		.filter(({ name }) => name !== '')
		.map(({ name, solution, affected_percentage: affected }) => ({
			text: sentences([
				affected === null ? name : `${name} (${affected} % of these events)`,
				...(solution === '' ? [] : [solution]),
			]),
			gain: affected ?? GAIN_UNKNOWN,
		}));
}

function ofCoverage({
	coverage: { percentage, goal, potential },
}: EventQuality): readonly Change[] {
	if (percentage === null || goal === null || percentage >= goal) return [];
	const text = `Send more of the Pixel's events from the server too, under the same ids: ${percentage} % are covered, Meta recommends ${goal} %`;
	return [{ text, gain: potential ?? goal - percentage }];
}

/** Events that only the Pixel sends: Meta knows nothing of them but what the server would add (M 10.4). */
function ofServer({ score, coverage, serverPotential }: EventQuality): readonly Change[] {
	if (serverPotential === null || score !== null || coverage.percentage !== null) return [];
	const text = `Send these events from the server too, under the Pixel's ids: similar advertisers saw ${serverPotential} % more conversions reported`;
	return [{ text, gain: serverPotential }];
}

function ofFreshness({ freshness }: EventQuality): readonly Change[] {
	if (freshness === null) return [];
	return [
		{
			text: `Send these events when they happen: Meta receives them '${freshness}', and recommends real time`,
			gain: GAIN_OF_FRESHNESS.get(freshness.toLowerCase().replace(/[ -]/g, '_')) ?? GAIN_UNKNOWN,
		},
	];
}

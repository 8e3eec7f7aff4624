import { matchingTraits } from '../results/matching-advice';
import { type Change, ENOUGH } from './change';
import { identifierKey, identifierLabel } from './identifier-names';
import type { EventQuality, IdentifierQuality } from './simple-quality';

/** Meta's recommendation for the match quality (M 10.4), and how much more identifiers count below it. */
const GOOD_SCORE = 6;
const URGENCY = 6;

/**
 * The identifiers that more events should carry.
 *
 * One that only some people can have, such as a click id, is asked for where Meta itself expects something of it: no
 * share says how many more could carry it.
 */
export function identifierChanges({ identifiers, score }: EventQuality): readonly Change[] {
	const urgency = score !== null && score < GOOD_SCORE ? URGENCY : 1;
	return [...onePerKey(identifiers), ...unmentioned(identifiers)]
		.filter(({ coverage }) => (coverage ?? 0) < ENOUGH)
		.flatMap(({ identifier, coverage, potential }) => {
			// The report is about events of websites (M 10.4).
			const { weight, isOfSome } = matchingTraits(identifierKey(identifier), 'website');
			if (isOfSome && potential === null) return [];
			const lacking = (100 - (coverage ?? 0)) / 100;
			const where = isOfSome ? 'wherever there is one' : 'with more of these events';
			const reasons = [
				...(coverage === null ? [] : [`${coverage} % carry it`]),
				...(potential === null
					? []
					: [`similar advertisers saw ${potential} % more conversions reported with it`]),
			];
			return [
				{
					text: `Send '${identifierLabel(identifier)}' ${where}: ${reasons.join(', ') || UNMENTIONED}`,
					gain: potential ?? weight * lacking * urgency,
				},
			];
		});
}

const UNMENTIONED = "Meta's report does not mention it";

/** The identifiers nearly every customer has that Meta's list leaves out; an empty list leaves nothing out. */
function unmentioned(identifiers: readonly IdentifierQuality[]): readonly IdentifierQuality[] {
	if (identifiers.length === 0) return [];
	const named = new Set(identifiers.map(({ identifier }) => identifierKey(identifier)));
	return ['em', 'ph', 'external_id']
		.filter((key) => !named.has(key))
		.map((identifier) => ({ identifier, coverage: null, potential: null }));
}

/** What has figures, each identifier once: Meta may list one under two names, such as fbc and click_id. */
function onePerKey(identifiers: readonly IdentifierQuality[]): readonly IdentifierQuality[] {
	const byKey = new Map<string, IdentifierQuality>();
	for (const given of identifiers) {
		const { identifier, coverage, potential } = given;
		if (identifier === '' || (coverage === null && potential === null)) continue;
		const key = identifierKey(identifier);
		const known = byKey.get(key);
		byKey.set(key, {
			identifier,
			coverage: highest(known?.coverage, coverage),
			potential: highest(known?.potential, potential),
		});
	}
	return [...byKey.values()];
}

function highest(known: number | null | undefined, given: number | null): number | null {
	if (known === undefined || known === null) return given;
	return given === null ? known : Math.max(known, given);
}

import { isPlainObject, type UnknownObject } from '../event/json';
import { reportText } from './report-text';

/** How many of Meta's events carry an identifier, and what more of it would bring. Percentages. */
export interface IdentifierQuality {
	readonly identifier: string;
	readonly coverage: number | null;
	/** Median of additional conversions that similar advertisers saw who send it. */
	readonly potential: number | null;
}

/** A fault that Meta found in what is sent, in Meta's words. */
export interface Diagnostic {
	readonly name: string;
	readonly description: string;
	readonly solution: string;
	/** Per cent of the events. */
	readonly affected_percentage: number | null;
	readonly affected_events: number | null;
	readonly total_events: number | null;
}

/** How well one key joins an event of the Pixel with the same event of the server. Percentages of events. */
export interface KeyDeduplication {
	readonly browser: number | null;
	readonly server: number | null;
	/** Of the browser's events: those joined with one of the server by this key, and by none listed before it. */
	readonly deduplicated: number | null;
}

/** The quality of the events of one name, as far as Meta gave it; numbers Meta left out are `null` (M 10.4). */
export interface EventQuality {
	readonly eventName: string;
	/** From 1 to 10; Meta recommends 6 and more. */
	readonly score: number | null;
	readonly identifiers: readonly IdentifierQuality[];
	readonly diagnostics: readonly Diagnostic[];
	/** Per cent of the Pixel's events that the server sends too, and what Meta recommends. */
	readonly coverage: {
		readonly percentage: number | null;
		readonly goal: number | null;
		readonly potential: number | null;
	};
	readonly deduplication: ReadonlyArray<readonly [key: string, figures: KeyDeduplication]>;
	/** Such as real_time, hourly, daily. */
	readonly freshness: string | null;
	/** Per cent of conversions reported in addition because of the Conversions API, in the last 7 days. */
	readonly additionalConversions: number | null;
	/** Per cent of conversions that similar advertisers saw in addition, for events that only the Pixel sends. */
	readonly serverPotential: number | null;
}

/** Longest text of Meta's that is shown, in characters; its own have some hundred. */
const LONGEST_TEXT = 1_000;
const LONGEST_NAME = 100;

/** Reads one entry of Meta's answer; whatever is missing or of another type counts as not given. */
export function readEventQuality(entry: UnknownObject, secrets: readonly string[]): EventQuality {
	const text = (value: unknown, limit = LONGEST_TEXT) =>
		typeof value === 'string' ? reportText(value, secrets, limit) : '';
	const match = objectAt(entry.event_match_quality);
	const coverage = objectAt(entry.event_coverage);
	const freshness = text(objectAt(entry.data_freshness).upload_frequency, LONGEST_NAME);
	return {
		eventName: text(entry.event_name, LONGEST_NAME),
		score: numberOf(match.composite_score) ?? numberOf(entry.event_match_quality),
		identifiers: objectsIn(match.match_key_feedback).map((feedback) => ({
			identifier: text(feedback.identifier, LONGEST_NAME),
			coverage: percentageOf(feedback.coverage),
			potential: percentageOf(feedback.potential_aly_acr_increase),
		})),
		diagnostics: objectsIn(match.diagnostics).map((diagnostic) => ({
			name: text(diagnostic.name),
			description: text(diagnostic.description),
			solution: text(diagnostic.solution),
			affected_percentage: numberOf(diagnostic.percentage),
			affected_events: numberOf(diagnostic.affected_event_count),
			total_events: numberOf(diagnostic.total_event_count),
		})),
		coverage: {
			percentage: numberOf(coverage.percentage),
			goal: numberOf(coverage.goal_percentage),
			potential: percentageOf(coverage.potential_aly_acr_increase),
		},
		deduplication: objectsIn(entry.dedupe_key_feedback).map((feedback) => [
			text(feedback.dedupe_key, LONGEST_NAME),
			{
				browser: percentageOf(feedback.browser_events_with_dedupe_key),
				server: percentageOf(feedback.server_events_with_dedupe_key),
				deduplicated: percentageOf(feedback.overall_browser_coverage_from_dedupe_key),
			},
		]),
		freshness: freshness === '' ? null : freshness,
		additionalConversions: percentageOf(entry.acr),
		serverPotential: percentageOf(entry.event_potential_aly_acr_increase),
	};
}

const NOTHING: UnknownObject = {};

function objectAt(value: unknown): UnknownObject {
	return isPlainObject(value) ? value : NOTHING;
}

function objectsIn(value: unknown): readonly UnknownObject[] {
	return Array.isArray(value) ? value.filter(isPlainObject) : [];
}

/** A share as Meta documents it, `{ percentage }`, or the bare number. */
function percentageOf(value: unknown): number | null {
	return numberOf(isPlainObject(value) ? value.percentage : value);
}

const NUMBER_AS_TEXT = /^\s{0,9}\d{1,15}(?:\.\d{1,15})?\s{0,9}%?$/;

/** With two decimals, as Meta shows them: shares that were computed may have sixteen. */
function numberOf(value: unknown): number | null {
	const isText = typeof value === 'string' && NUMBER_AS_TEXT.test(value);
	const number = isText ? Number.parseFloat(value) : value;
	return typeof number === 'number' && Number.isFinite(number)
		? Math.round(number * 100) / 100
		: null;
}

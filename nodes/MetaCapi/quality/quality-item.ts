import type { UnknownObject } from '../event/json';
import type { EventError, ErrorKind } from '../event/outcome';
import type { Cause } from '../interpret/cause';
import { improvementsOf } from './improvements';
import { type EventQuality, type KeyDeduplication, readEventQuality } from './simple-quality';

/** Changes that are named. */
const MAX_IMPROVEMENTS = 3;

/** The quality of the events of one name, as an item of the node's output (M 10.4). */
export interface QualityItem {
	readonly dataset_id: string;
	readonly event_name: string;
	/** Meta's Event Match Quality, from 1 to 10; 6 and more is recommended. */
	readonly match_quality_score: number | null;
	/** Per cent of the events that carry each identifier, highest first, by Meta's names for them. */
	readonly identifiers: Readonly<Record<string, number>>;
	/** Per cent of the Pixel's events that the server sends as well. */
	readonly event_coverage: number | null;
	readonly event_coverage_goal: number | null;
	/** By key: event_id, external_id, fbp. */
	readonly deduplication: Readonly<Record<string, KeyDeduplication>>;
	readonly freshness: string | null;
	/** Per cent. */
	readonly additional_conversions: number | null;
	readonly diagnostics: EventQuality['diagnostics'];
	/** What to improve first, best first. */
	readonly improvements: readonly string[];
}

/** Simplifies one entry of Meta's answer: the figures, the texts of the diagnostics, and what to improve first. */
export function qualityItem(
	datasetId: string,
	entry: UnknownObject,
	secrets: readonly string[],
): QualityItem {
	const quality = readEventQuality(entry, secrets);
	const covered = quality.identifiers
		.flatMap(({ identifier, coverage }) =>
			coverage === null || identifier === '' ? [] : [[identifier, coverage] as const],
		)
		.sort(([, left], [, right]) => left - right);
	return {
		dataset_id: datasetId,
		event_name: quality.eventName,
		match_quality_score: quality.score,
		// Of one that is listed twice the better figure stays.
		identifiers: Object.fromEntries(
			[...new Map(covered)].sort(([, left], [, right]) => right - left),
		),
		event_coverage: quality.coverage.percentage,
		event_coverage_goal: quality.coverage.goal,
		deduplication: Object.fromEntries(quality.deduplication),
		freshness: quality.freshness,
		additional_conversions: quality.additionalConversions,
		diagnostics: quality.diagnostics,
		improvements: improvementsOf(quality, MAX_IMPROVEMENTS),
	};
}

/** Meta's entry as it came, with the dataset it belongs to. */
export function rawQualityItem(datasetId: string, entry: UnknownObject): UnknownObject {
	// n8n takes an item with `error` for a failed one (N 4.7).
	const { error, ...rest } = entry;
	return { dataset_id: datasetId, ...rest, ...(error !== undefined && { meta_error: error }) };
}

/** Kinds that the same call would meet again. */
const LASTING: ReadonlySet<ErrorKind> = new Set(['meta', 'validation']);

/** Why a dataset could not be read, in the form every failed result has (SPEC 2.3). */
export function readingError(cause: Cause): EventError {
	const { kind, code, subcode, title, message, advice, field, fbtraceId } = cause;
	return {
		kind,
		...(code !== undefined && { code }),
		...(subcode !== undefined && { subcode }),
		title,
		message,
		advice,
		...(field !== undefined && { field }),
		retryable: !LASTING.has(kind),
		...(fbtraceId !== undefined && { fbtrace_id: fbtraceId }),
	};
}

/** The JSON of a failed reading: exactly these keys, or n8n does not move it to its error output (N 4.7). */
export function failedQualityItem(
	error: EventError,
	datasetId: string | undefined,
	itemIndex: number,
	withDetails = true,
): UnknownObject {
	const details = { ...(datasetId !== undefined && { dataset_id: datasetId }), ...error };
	return {
		error: withItem(error.message, itemIndex),
		message: error.advice,
		...(withDetails && { details }),
	};
}

/** A message that says which item it is about, as all of the node's do (N 4.6). */
export function withItem(message: string, itemIndex: number): string {
	return `${message.replace(/\.$/, '')} [item ${itemIndex}].`;
}

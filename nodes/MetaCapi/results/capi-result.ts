import type { EventMapping } from '../event/event-mapping';
import type { EventRecord } from '../event/event-record';
import type { UnknownObject } from '../event/json';
import type { EventError, Status } from '../event/outcome';
import type { Envelope } from '../event/envelope';
import { sentences } from '../event/sentences';
import type { Problem } from '../event/warning';

/** The `capi` object of a result item (SPEC 2.3): Meta's and n8n's spelling, ready to be shown. */
export interface CapiResult {
	readonly status: Status;
	readonly event_name?: string;
	readonly event_id?: string;
	/** Unix seconds. */
	readonly event_time?: number;
	readonly action_source?: string;
	readonly dataset_id: string;
	readonly input_format: string;
	readonly match_keys: readonly string[];
	readonly fbtrace_id?: string;
	readonly request?: number;
	readonly attempts?: number;
	/** Unix seconds of the first try. */
	readonly attempted_at?: number;
	readonly envelope?: Pick<Envelope, 'test_event_code' | 'upload_tag'>;
	readonly mapping?: EventMapping;
	readonly warnings: ReadonlyArray<{ readonly field?: string; readonly message: string }>;
	readonly error?: EventError;
	readonly event?: unknown;
}

/** What results hold besides the verdict (SPEC 2.2). */
export interface ResultSettings {
	readonly includeEvent: boolean;
	/** Without the event unless it failed: what an AI agent reads costs its user money. */
	readonly isBrief?: boolean;
	readonly isPreview: boolean;
}

/** Says what became of an event. */
export function capiResult(record: EventRecord, settings: ResultSettings): CapiResult {
	const { status, error } = statusOf(record, settings);
	const { outcome, verdict } = record;
	const warnings =
		outcome?.status === 'accepted' ? [...record.warnings, ...outcome.warnings] : record.warnings;
	const attemptedAt = verdict.type === 'unconfirmed' ? verdict.attemptedAt : outcome?.attemptedAt;
	// Of a request that never carried the event there is nothing to trace.
	const wasSent = (outcome?.attempts ?? 0) > 0;
	const fbtraceId = outcome?.fbtraceId ?? (wasSent ? error?.fbtrace_id : undefined);
	return withoutAbsent({
		status,
		event_name: record.eventName,
		event_id: record.eventId,
		event_time: record.eventTime,
		action_source: record.actionSource,
		dataset_id: record.datasetId,
		input_format: record.inputFormat,
		match_keys: record.matchKeys,
		fbtrace_id: fbtraceId,
		request: outcome?.request,
		attempts: outcome?.attempts,
		attempted_at: attemptedAt,
		envelope: shownEnvelope(record.envelope),
		mapping: record.mapping,
		warnings,
		error: error && {
			...error,
			message: `${error.message.replace(/\.$/, '')} [item ${record.itemIndex}].`,
		},
		event:
			record.json !== undefined && carriesEvent(status, settings) ? parsed(record.json) : undefined,
	});
}

type WithAbsent<T> = { readonly [K in keyof T]: T[K] | undefined };

/** The same without the entries that are absent; one loop instead of a copy for each of them (1 µs per result). */
function withoutAbsent(result: WithAbsent<Required<CapiResult>>): CapiResult;
function withoutAbsent(result: UnknownObject): object {
	const present: Record<string, unknown> = {};
	for (const key of Object.keys(result)) {
		if (result[key] !== undefined) present[key] = result[key];
	}
	return present;
}

/** The outcome of an event for results, outputs and hints alike. */
export function statusOf(
	{ verdict, outcome }: EventRecord,
	{ isPreview }: Pick<ResultSettings, 'isPreview'>,
): { readonly status: Status; readonly error?: EventError } {
	switch (verdict.type) {
		case 'invalid':
			return { status: 'invalid', error: validationError(verdict.problems) };
		case 'skipped':
			return {
				status: 'skipped',
				error: {
					kind: 'skipped',
					message: verdict.message,
					advice: verdict.advice,
					retryable: false,
				},
			};
		case 'unconfirmed':
			return { status: 'unconfirmed', error: verdict.error };
		case 'ready':
			if (isPreview) return { status: 'ready' };
			if (outcome === undefined) return { status: 'undelivered', error: NEVER_TRIED };
			return outcome.status === 'accepted'
				? { status: 'accepted' }
				: { status: outcome.status, error: outcome.error };
	}
}

/** Delivery reports every event; should one ever be missed, it was not sent and may be sent again. */
const NEVER_TRIED: EventError = {
	kind: 'cancelled',
	message: 'The event was not sent: the run ended before its turn',
	advice: 'Run the workflow again for this event',
	retryable: true,
};

/** All problems of an event in one: the first one's field, every message, every advice. */
function validationError(problems: readonly Problem[]): EventError {
	const [first] = problems;
	return {
		kind: 'validation',
		message: sentences(problems.map(({ message }) => message)),
		advice: sentences(problems.map(({ advice }) => advice)),
		...(first?.field !== undefined && { field: first.field }),
		retryable: false,
	};
}

/** The event travels with everything that may have to be sent again, and wherever the user asked for it. */
function carriesEvent(
	status: Status,
	{ includeEvent, isBrief = false, isPreview }: ResultSettings,
): boolean {
	switch (status) {
		case 'accepted':
			return includeEvent;
		case 'ready':
			return !isBrief;
		case 'skipped':
			return isPreview && !isBrief;
		case 'invalid':
		case 'rejected':
		case 'unconfirmed':
		case 'undelivered':
			return true;
	}
}

function shownEnvelope({ test_event_code, upload_tag }: Envelope): CapiResult['envelope'] {
	if (test_event_code === undefined && upload_tag === undefined) return undefined;
	return {
		...(test_event_code !== undefined && { test_event_code }),
		...(upload_tag !== undefined && { upload_tag }),
	};
}

function parsed(json: string): unknown {
	const event: unknown = JSON.parse(json);
	return event;
}

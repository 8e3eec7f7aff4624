import { NO_ORIGINS } from '../event/draft';
import type { EventRecord, Verdict } from '../event/event-record';
import { isPlainObject, type UnknownObject } from '../event/json';
import type { DeliveryOutcome, EventError } from '../event/outcome';
import type { Problem, Warning } from '../event/warning';
import { checkEvent } from '../check/check-event';
import { matchKeysOf } from '../check/match-keys';
import { findActionSource } from '../fields/action-sources';
import { SAFE_RESEND_SECONDS, SAFE_RESEND_SECONDS_PHYSICAL_STORE } from '../fields/limits';
import { seeOnce } from '../identify/see-once';
import type { FormerResult } from '../read/former-result';
import { DATASET_ID } from '../settings/credential';
import type { PreparingContext } from './prepare-event';

/** What the node's settings say about an event that is sent again: everything else is the event's own. */
export interface ResendSettings {
	/** For results that name no dataset of their own. */
	readonly datasetId: string;
	readonly partnerAgent: string | undefined;
}

/**
 * Takes a former result to be sent again as exactly the event it was, to its own dataset (SPEC 2.3).
 *
 * Nothing is normalised, since every byte must stay; the checks run, so that an event that has grown too old
 * costs only itself.
 */
export function prepareResend(
	former: Extract<FormerResult, { type: 'resend' }>,
	itemIndex: number,
	settings: ResendSettings,
	context: PreparingContext,
): EventRecord {
	const { event } = former;
	const userData = objectOf(event.user_data);
	const actionSource =
		typeof event.action_source === 'string'
			? findActionSource(event.action_source)?.value
			: undefined;
	const problems: Problem[] = [];
	const warnings: Warning[] = [];
	const subject = {
		event,
		userData,
		customData: objectOf(event.custom_data),
		actionSource,
		now: context.now,
		origins: NO_ORIGINS,
	};
	checkEvent(subject, { problems, warnings });
	const datasetId =
		former.datasetId !== undefined && DATASET_ID.test(former.datasetId)
			? former.datasetId
			: settings.datasetId;
	const { test_event_code, upload_tag } = former.envelope;
	return {
		itemIndex,
		inputFormat: 'result',
		eventName: textOf(event.event_name),
		eventId: textOf(event.event_id),
		eventTime: typeof event.event_time === 'number' ? event.event_time : undefined,
		actionSource,
		datasetId,
		envelope: {
			...(test_event_code !== undefined && { test_event_code }),
			...(settings.partnerAgent !== undefined && { partner_agent: settings.partnerAgent }),
			...(upload_tag !== undefined && { upload_tag }),
		},
		matchKeys: matchKeysOf(userData),
		warnings: [],
		verdict: verdictOf(former, actionSource, problems, datasetId, context),
		json: JSON.stringify(event),
		outcome: former.status === 'unconfirmed' ? stillUnconfirmed(former.attemptedAt) : undefined,
	};
}

/**
 * What holds until this run has something to report: the earlier try may have been recorded (SPEC 2.3).
 *
 * Joined with the report in `run/joined-outcome`.
 */
function stillUnconfirmed(attemptedAt: number | undefined): DeliveryOutcome {
	return {
		status: 'unconfirmed',
		error: NOT_SENT_YET,
		...(attemptedAt !== undefined && { attemptedAt }),
	};
}

const NOT_SENT_YET: EventError = {
	kind: 'cancelled',
	message:
		'The event may have arrived when it was first sent; this run did not come to sending it again',
	advice: 'Run the workflow again for this event',
	retryable: true,
};

function verdictOf(
	former: Extract<FormerResult, { type: 'resend' }>,
	actionSource: string | undefined,
	problems: readonly Problem[],
	datasetId: string,
	{ now, duplicates }: PreparingContext,
): Verdict {
	if (
		former.status === 'unconfirmed' &&
		isBeyondDeduplication(former.attemptedAt, actionSource, now)
	) {
		return { type: 'unconfirmed', error: TOO_LATE, attemptedAt: former.attemptedAt };
	}
	if (problems.length > 0) return { type: 'invalid', problems };
	return seeOnce({ datasetId, event: former.event, isDerived: false }, duplicates).verdict;
}

/** Meta would count it a second time if the first try had arrived after all (M 8.1, 8.3). */
function isBeyondDeduplication(
	attemptedAt: number | undefined,
	actionSource: string | undefined,
	now: number,
): boolean {
	if (attemptedAt === undefined) return false;
	const safe =
		actionSource === 'physical_store' ? SAFE_RESEND_SECONDS_PHYSICAL_STORE : SAFE_RESEND_SECONDS;
	return now - attemptedAt > safe;
}

const TOO_LATE: EventError = {
	kind: 'network',
	message:
		'The event may have arrived when it was first sent, and that is too long ago for Meta to notice a second one',
	advice:
		"Look in Events Manager whether the event is there; if it is not, send it anew under another 'Event ID'",
	retryable: false,
};

function objectOf(value: unknown): UnknownObject {
	return isPlainObject(value) ? value : {};
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

import type { EventRecord } from '../event/event-record';
import type { ErrorKind, EventError } from '../event/outcome';

/** Causes that concern the whole run and not its events (SPEC 2.3). */
const RUN_WIDE: ReadonlySet<ErrorKind> = new Set(['auth', 'dataset', 'permission']);

/**
 * Finds the one cause outside the events for which nothing of a run was accepted: token, permission or dataset.
 *
 * `undefined` when anything was accepted, or when events that could be sent ended in different ways.
 */
export function runWideCause(records: readonly EventRecord[]): EventError | undefined {
	let cause: EventError | undefined;
	for (const { verdict, outcome } of records) {
		if (verdict.type !== 'ready') continue;
		if (outcome?.status !== 'undelivered' || !RUN_WIDE.has(outcome.error.kind)) return undefined;
		cause ??= outcome.error;
		if (outcome.error.kind !== cause.kind) return undefined;
	}
	return cause;
}

/** Whether a re-run might count a messaging event twice, which Meta does not deduplicate (M 8.4). */
export function mustNotRunAgain(records: readonly EventRecord[]): boolean {
	return records.some(
		({ actionSource, verdict, outcome }) =>
			actionSource === 'business_messaging' &&
			(verdict.type === 'unconfirmed' ||
				outcome?.status === 'accepted' ||
				outcome?.status === 'unconfirmed'),
	);
}

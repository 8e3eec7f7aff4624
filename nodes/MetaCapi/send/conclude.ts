import type { Destination } from '../batch/batch';
import type { Cause } from '../interpret/cause';
import { oneCauseForAll } from '../interpret/run-causes';
import { afterSilence } from './isolation';
import type { Part, Step } from './part';
import type { Run } from './run';
import type { Shipment } from './shipment';
import { acceptedOutcome, failedOutcome, refusedOutcome } from './shipment';

/** Events to be sent in one request. */
export interface Task {
	readonly destination: Destination;
	readonly part: Part<Shipment, Cause>;
	/** Why the request these events come from was refused; absent for a whole batch. */
	readonly origin?: Cause;
	/** Whether code 1 refused that request to the last retry. */
	readonly codeOneLasts: boolean;
}

/** What the tasks that follow from a step inherit. */
type Legacy = Pick<Task, 'codeOneLasts'> & { readonly cause?: Cause };

/** Reports that Meta took these events. */
export function accept(
	run: Run,
	shipments: readonly Shipment[],
	notes: readonly string[],
	fbtraceId: string | undefined,
): void {
	run.oneCause.accepted();
	const warnings = notes.map((note) => ({
		message: `Meta took the event and remarked: "${note}"`,
	}));
	for (const shipment of shipments) {
		run.report(shipment.event.index, acceptedOutcome(shipment, warnings, fbtraceId));
	}
}

/** Ends a part without acceptance or refusal. */
export function settle(
	run: Run,
	task: Task,
	part: Part<Shipment, Cause>,
	status: 'unconfirmed' | 'undelivered',
	cause: Cause,
): readonly Task[] {
	fail(run, part.members, status, cause);
	return follow(run, task, afterSilence(part), { codeOneLasts: task.codeOneLasts });
}

/** Reports that these events failed for one cause. */
export function fail(
	run: Run,
	shipments: readonly Shipment[],
	status: 'unconfirmed' | 'undelivered',
	cause: Cause,
): void {
	for (const shipment of shipments) {
		run.report(shipment.event.index, failedOutcome(shipment, status, cause));
	}
}

/** Reports what a step settled and makes tasks of what it sends. */
export function follow(
	run: Run,
	{ destination, origin }: Task,
	{ refused, send, abandoned }: Step<Shipment, Cause>,
	{ cause = origin, codeOneLasts }: Legacy,
): readonly Task[] {
	for (const { member, cause: own } of refused) {
		run.report(member.event.index, refusedOutcome(member, own));
	}
	if (cause !== undefined && abandoned.length > 0) {
		run.commonCause ??= cause;
		fail(run, abandoned, 'undelivered', oneCauseForAll(cause));
	}
	const from = cause === undefined ? {} : { origin: cause };
	return send.map((part) => ({ destination, part, codeOneLasts, ...from }));
}

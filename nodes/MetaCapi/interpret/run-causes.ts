import type { Cause } from './cause';
import { LOOK_FIRST, localCause } from './local-causes';

/** The run was stopped before the event's turn came. */
export const CANCELLED_BEFORE = localCause(
	'cancelled',
	'cancelled',
	'run cancelled',
	'The execution was cancelled before this event was sent.',
	'Send it again when you like: nothing was recorded.',
);

/** The run was stopped while the event was under way. */
export const CANCELLED_UNDER_WAY = localCause(
	'cancelledUnderWay',
	'cancelled',
	'run cancelled',
	'The execution was cancelled while this event was under way, so it may or may not have been recorded.',
	LOOK_FIRST,
);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Beyond this a date would promise more than anyone knows. */
const LONGEST_DATED = 48 * HOUR;

/** Meta or a proxy asked for a pause that a run does not wait for; `pause` and `now` in milliseconds. */
export function comeBackLater(cause: Cause, pause: number, now: number): Cause {
	return {
		...cause,
		kind: 'throttled',
		message: `${cause.message} A longer pause was asked for than a run waits.`,
		advice: `Send these events again ${timeToComeBack(pause, now)}. If it happens often, lower 'Concurrent Requests' or raise 'Batch Size'.`,
	};
}

/** When to come back after a pause; both in milliseconds. */
export function timeToComeBack(pause: number, now: number): string {
	if (pause > LONGEST_DATED) return 'in some days';
	const at = new Date(Math.ceil((now + pause) / MINUTE) * MINUTE).toISOString();
	const minutes = Math.ceil(pause / MINUTE);
	const span = minutes > 120 ? `${Math.ceil(pause / HOUR)} hours` : `${minutes} minutes`;
	return `in about ${span} (after ${at.slice(0, 10)} ${at.slice(11, 16)} UTC)`;
}

/** All events so far were refused for one cause, so that no more of them were tried one by one (SPEC 5). */
export function oneCauseForAll(cause: Cause): Cause {
	return {
		...cause,
		message: `The first events of this run that were sent alone were all refused for one cause and none was accepted, so this one was not tried alone. ${cause.message}`,
		advice:
			cause.kind === 'meta'
				? `All these events seem to have the same fault: mend it in the node or its input once. ${cause.advice}`
				: cause.advice,
	};
}

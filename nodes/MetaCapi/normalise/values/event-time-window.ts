import type { Problem } from '../../event/warning';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** How old an event may be when it is sent (M 3.3). */
const OLDEST_DAYS = { usual: 7, physicalStore: 62 } as const;

/** Meta refuses events of the future; clocks may differ by this much (M 3.3). */
const FUTURE_TOLERANCE_SECONDS = 60;

const FIELD = 'Event Time';

function duration(seconds: number): string {
	if (seconds >= 2 * DAY) return `${Math.floor(seconds / DAY)} days`;
	if (seconds >= 2 * HOUR) return `${Math.floor(seconds / HOUR)} hours`;
	const minutes = Math.max(1, Math.floor(seconds / 60));
	return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

function tooNew(ahead: number): Problem {
	const advice =
		ahead <= 15 * HOUR
			? "Choose the right 'Timezone' in the options if the times name no zone, or set the clock of the system that wrote them."
			: "Send the time when the event happened, not one that is planned, and check the order of day and month ('Date Order').";
	return {
		field: FIELD,
		message: `The event lies ${duration(ahead)} in the future, which Meta refuses.`,
		advice,
	};
}

function tooOld(age: number, days: number): Problem {
	const store =
		days === OLDEST_DAYS.usual
			? ` Only sales in a shop ('Action Source' Physical Store) may be up to ${OLDEST_DAYS.physicalStore} days old.`
			: '';
	return {
		field: FIELD,
		message: `The event is ${days === Math.floor(age / DAY) ? 'more than ' : ''}${duration(age)} old; Meta takes events of the last ${days} days here.`,
		advice: `Send events sooner after they happen, and check that this is the time of the event and that day and month are not exchanged.${store}`,
	};
}

/**
 * Checks that Meta still takes an event of this time: at most 7 days old (physical store: 62), at most 60 seconds
 * ahead (M 3.3, M 13 V2).
 *
 * Both times are Unix seconds; undefined when all is well.
 */
export function eventTimeProblem(
	eventTime: number,
	actionSource: string | undefined,
	nowSeconds: number,
): Problem | undefined {
	const age = nowSeconds - eventTime;
	if (-age > FUTURE_TOLERANCE_SECONDS) return tooNew(-age);
	const days = actionSource === 'physical_store' ? OLDEST_DAYS.physicalStore : OLDEST_DAYS.usual;
	return age > days * DAY ? tooOld(age, days) : undefined;
}

import type { EventRecord } from '../event/event-record';
import { causesOf } from './causes';
import { outputOf } from './output-of';
import { statusOf } from './capi-result';

/** Causes named in one hint; the rest is counted. */
const MAX_CAUSES = 5;

/** Events of one kind, and how many of them had which cause. */
interface Tally {
	events: number;
	readonly causes: Map<string, number>;
}

/**
 * Sums a run up for the banner n8n shows above the output: "3 of 1,200 events failed: 2 × …" (SPEC 2.3).
 *
 * One line for what failed and one for what was skipped; none when everything went well. An event with several
 * causes counts for each.
 */
export function summarise(records: readonly EventRecord[], isPreview: boolean): readonly string[] {
	const failed: Tally = { events: 0, causes: new Map() };
	const skipped: Tally = { events: 0, causes: new Map() };
	for (const record of records) {
		const output = outputOf(statusOf(record, { isPreview }).status);
		if (output === 0) continue;
		const tally = output === 2 ? skipped : failed;
		tally.events++;
		for (const cause of causesOf(record, isPreview)) {
			tally.causes.set(cause, (tally.causes.get(cause) ?? 0) + 1);
		}
	}
	const were = skipped.events === 1 ? 'was skipped' : 'were skipped';
	return [line(failed, records.length, 'failed'), line(skipped, records.length, were)].filter(
		(text) => text !== undefined,
	);
}

function line({ events, causes }: Tally, total: number, verb: string): string | undefined {
	if (events === 0) return undefined;
	const ordered = [...causes].sort(([, left], [, right]) => right - left);
	const named = ordered.slice(0, MAX_CAUSES).map(([cause, count]) => `${figure(count)} × ${cause}`);
	const others = ordered.length - named.length;
	if (others > 0) named.push(`${figure(others)} more ${others === 1 ? 'cause' : 'causes'}`);
	return `${figure(events)} of ${figure(total)} ${total === 1 ? 'event' : 'events'} ${verb}: ${named.join('; ')}`;
}

/** A whole number with commas between thousands: `1,200`. */
export function figure(number: number): string {
	return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

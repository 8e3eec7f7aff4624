import type { EventRecord } from '../event/event-record';
import { causesOf, type CauseTally, createCauseTally } from './causes';
import { outputOf } from './output-of';
import { statusOf } from './capi-result';

/** Causes named in one hint; the rest is counted. */
const MAX_CAUSES = 5;

/** Events of one kind, and how many of them had which cause. */
interface Tally {
	events: number;
	readonly causes: CauseTally;
}

/**
 * Sums a run up for the banner n8n shows above the output: "3 of 1,200 events failed: 2 × …" (SPEC 2.3).
 *
 * One line for what failed and one for what was skipped; none when everything went well. An event with several
 * causes counts for each.
 */
export function summarise(records: readonly EventRecord[], isPreview: boolean): readonly string[] {
	const failed: Tally = { events: 0, causes: createCauseTally() };
	const skipped: Tally = { events: 0, causes: createCauseTally() };
	for (const record of records) {
		const output = outputOf(statusOf(record, { isPreview }).status);
		if (output === 0) continue;
		const tally = output === 2 ? skipped : failed;
		tally.events++;
		tally.causes.add(causesOf(record, isPreview));
	}
	const were = skipped.events === 1 ? 'was skipped' : 'were skipped';
	return [line(failed, records.length, 'failed'), line(skipped, records.length, were)].filter(
		(text) => text !== undefined,
	);
}

function line({ events, causes }: Tally, total: number, verb: string): string | undefined {
	if (events === 0) return undefined;
	const ranked = causes.ranked();
	const named = ranked
		.slice(0, MAX_CAUSES)
		.map(({ cause, events: count }) => `${figure(count)} × ${cause}`);
	const others = ranked.length - named.length;
	if (others > 0) named.push(`${figure(others)} more ${others === 1 ? 'cause' : 'causes'}`);
	return `${figure(events)} of ${figure(total)} ${total === 1 ? 'event' : 'events'} ${verb}: ${named.join('; ')}`;
}

/** A whole number with commas between thousands: `1,200`. */
export function figure(number: number): string {
	return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

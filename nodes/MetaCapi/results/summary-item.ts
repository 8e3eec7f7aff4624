import type { EventRecord } from '../event/event-record';
import type { Status } from '../event/outcome';
import { statusOf } from './capi-result';
import { causesOf, type CountedCause, createCauseTally } from './causes';
import { matchingAdvice } from './matching-advice';

/** Causes and changes that are named. */
const MAX_CAUSES = 50;
const MAX_CHANGES = 3;

/** The `capi_summary` of a preview: what would become of all events, and what would make them better (SPEC 2.2). */
export interface CapiSummary {
	readonly events: number;
	readonly by_status: Readonly<Partial<Record<Status, number>>>;
	/** Most frequent first; an event with several causes counts for each. */
	readonly by_cause: readonly CountedCause[];
	/** Share of the events, skipped ones left out, that carry the identifier: per cent with one decimal. */
	readonly identifiers: Readonly<Record<string, number>>;
	/** The changes that would help matching most, best first. */
	readonly improvements: readonly string[];
}

/** Sums the records of a preview up. */
export function summaryOf(records: readonly EventRecord[]): CapiSummary {
	const statuses: Partial<Record<Status, number>> = {};
	const causes = createCauseTally();
	for (const record of records) {
		const { status } = statusOf(record, { isPreview: true });
		statuses[status] = (statuses[status] ?? 0) + 1;
		causes.add(causesOf(record, true));
	}
	const wanted = records.filter(
		({ json, verdict }) => json !== undefined && verdict.type !== 'skipped',
	);
	return {
		events: records.length,
		by_status: statuses,
		by_cause: causes.ranked().slice(0, MAX_CAUSES),
		identifiers: coverage(wanted),
		improvements: matchingAdvice(wanted, MAX_CHANGES),
	};
}

function coverage(records: readonly EventRecord[]): CapiSummary['identifiers'] {
	const counts = new Map<string, number>();
	for (const { matchKeys } of records) {
		for (const key of matchKeys) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return Object.fromEntries(
		descending(counts).map(([key, count]) => [
			key,
			Math.round((count / records.length) * 1000) / 10,
		]),
	);
}

function descending(counts: ReadonlyMap<string, number>): ReadonlyArray<readonly [string, number]> {
	return [...counts].sort(([, left], [, right]) => right - left);
}

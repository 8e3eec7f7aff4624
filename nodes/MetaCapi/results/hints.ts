import type { EventRecord } from '../event/event-record';
import type { EventError } from '../event/outcome';
import { statusOf } from './capi-result';

/** Causes named in one hint; the rest is counted. */
const MAX_CAUSES = 5;

/** Longest cause shown in a hint. */
const MAX_CAUSE_LENGTH = 160;

/**
 * Sums a run up for the banner n8n shows above the output: "3 of 1,200 events failed: 2 × …" (SPEC 2.3).
 *
 * One line for what failed and one for what was skipped; none when everything went well.
 */
export function summarise(records: readonly EventRecord[], isPreview: boolean): readonly string[] {
	const failed = new Map<string, number>();
	const skipped = new Map<string, number>();
	for (const record of records) {
		const { status, error } = statusOf(record, { isPreview });
		if (error === undefined) continue;
		const causes = status === 'skipped' ? skipped : failed;
		const cause = causeOf(error);
		causes.set(cause, (causes.get(cause) ?? 0) + 1);
	}
	return [line(failed, records.length, 'failed'), line(skipped, records.length, 'skipped')].filter(
		(text) => text !== undefined,
	);
}

function causeOf({ message }: EventError): string {
	return message.length > MAX_CAUSE_LENGTH ? `${message.slice(0, MAX_CAUSE_LENGTH)}…` : message.replace(/\.$/, '');
}

function line(causes: ReadonlyMap<string, number>, total: number, verb: 'failed' | 'skipped'): string | undefined {
	const count = [...causes.values()].reduce((sum, number) => sum + number, 0);
	if (count === 0) return undefined;
	const ordered = [...causes].sort(([, left], [, right]) => right - left);
	const named = ordered.slice(0, MAX_CAUSES).map(([cause, number]) => `${figure(number)} × ${cause}`);
	const others = ordered.length - named.length;
	if (others > 0) named.push(`${figure(others)} more ${others === 1 ? 'cause' : 'causes'}`);
	const was = verb === 'skipped' ? (total === 1 ? 'was skipped' : 'were skipped') : 'failed';
	return `${figure(count)} of ${figure(total)} ${total === 1 ? 'event' : 'events'} ${was}: ${named.join('; ')}`;
}

function figure(number: number): string {
	return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

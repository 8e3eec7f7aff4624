import type { EventRecord } from '../event/event-record';
import { statusOf } from './capi-result';

/** Longest cause that is named. */
const MAX_LENGTH = 160;

/** Why an event was not sent or not accepted, each reason apart; empty when all is well. */
export function causesOf(record: EventRecord, isPreview: boolean): readonly string[] {
	const { verdict } = record;
	if (verdict.type === 'invalid')
		return [...new Set(verdict.problems.map(({ message }) => short(message)))];
	const { error } = statusOf(record, { isPreview });
	return error === undefined ? [] : [short(error.message)];
}

function short(message: string): string {
	return message.length > MAX_LENGTH
		? `${message.slice(0, MAX_LENGTH)}…`
		: message.replace(/\.$/, '');
}

import type { EventRecord } from '../event/event-record';
import { shortTitle } from '../interpret/short-title';
import { statusOf } from './capi-result';

/** Longest cause that is named. */
const MAX_LENGTH = 160;

const NUMBERS = /(\d+|…)/;

/** Why an event was not sent or not accepted, each reason apart; empty when all is well. */
export function causesOf(record: EventRecord, isPreview: boolean): readonly string[] {
	const { verdict } = record;
	if (verdict.type === 'invalid') {
		return [...new Set(verdict.problems.map(({ message }) => short(message)))];
	}
	const { error } = statusOf(record, { isPreview });
	if (error === undefined) return [];
	// Meta's words differ from one token owner's language to the next; ours group.
	return [short(error.code === undefined ? error.message : shortTitle(error))];
}

function short(message: string): string {
	return message.length > MAX_LENGTH
		? `${message.slice(0, MAX_LENGTH)}…`
		: message.replace(/\.$/, '');
}

/** A cause and how many events it concerns. */
export interface CountedCause {
	readonly cause: string;
	readonly events: number;
}

/** Counts causes; those that differ in numbers only ("8 days old", "9 days old") are one. */
export interface CauseTally {
	add(causes: readonly string[]): void;
	/** Most frequent first. */
	ranked(): readonly CountedCause[];
}

/** Makes an empty tally. */
export function createCauseTally(): CauseTally {
	const counted = new Map<string, CountedCause>();
	return {
		add(causes) {
			for (const cause of causes) {
				const key = cause.split(NUMBERS).map(withoutNumber).join('');
				const known = counted.get(key);
				counted.set(key, {
					cause: known === undefined ? cause : common(known.cause, cause),
					events: (known?.events ?? 0) + 1,
				});
			}
		},
		ranked: () => [...counted.values()].sort((left, right) => right.events - left.events),
	};
}

function withoutNumber(part: string, place: number): string {
	return place % 2 === 1 ? '…' : part;
}

/** The text of two causes that differ in numbers only, with an ellipsis where they do. */
function common(known: string, other: string): string {
	if (known === other) return known;
	const parts = other.split(NUMBERS);
	return known
		.split(NUMBERS)
		.map((part, place) => (part === parts[place] ? part : '…'))
		.join('');
}

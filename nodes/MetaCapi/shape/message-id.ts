/** What a message's id gives: a text that identifies the event, or a number that can't. */
interface MessageId {
	readonly messageId?: string;
	readonly damagedId?: number;
}

/**
 * Reads the id of a message, a lead or an account as text (SPEC 3.7).
 *
 * A number beyond 2^53 has lost its last digits: it comes back as `damagedId`, to be refused as the `event_id` it would
 * have made, or two events would share one.
 */
export function readMessageId(value: unknown): MessageId {
	if (typeof value === 'string') return { messageId: value.trim() };
	if (typeof value !== 'number') return {};
	return Math.abs(value) > Number.MAX_SAFE_INTEGER
		? { damagedId: value }
		: { messageId: String(value) };
}

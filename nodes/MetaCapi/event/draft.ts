import type { Envelope } from './envelope';
import type { InputFormat } from './input-format';
import type { UnknownObject } from './json';
import type { Warning } from './warning';

/** An event in Meta's structure with its values as the item gave them: not normalised, not hashed, not checked. */
export interface RawEvent {
	readonly [key: string]: unknown;
	readonly user_data?: UnknownObject;
	readonly custom_data?: UnknownObject;
}

/**
 * One event as read from an item, whatever the item's shape was.
 *
 * Every input format ends here, so that normalising, hashing and checking exist once.
 */
export interface Draft {
	readonly inputFormat: InputFormat;
	readonly raw: RawEvent;
	/**
	 * The item's own names of the event fields: `user_data.em` → `E-mail`. Made on demand, since only messages and
	 * previews need it; empty when the item used Meta's keys.
	 */
	readonly origins: () => ReadonlyMap<string, string>;
	readonly warnings: readonly Warning[];
	readonly envelope: Envelope;
	/** What identifies the happening in the user's systems when no event field does: a message id (SPEC 3.7). */
	readonly messageId?: string;
	/** The product id of an item that is one line of an order, which stands in for a line number (SPEC 3.7). */
	readonly lineContentId?: string;
}

/** A draft's origins when the item used Meta's own keys. */
export const NO_ORIGINS: () => ReadonlyMap<string, string> = () => EMPTY;

const EMPTY: ReadonlyMap<string, string> = new Map();

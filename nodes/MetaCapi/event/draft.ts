import type { ActionSourceValue } from '../fields/action-sources';
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

/** How a draft's values are to be read where the map or the source that found them says so (SPEC 3.4, 3.5). */
export interface DraftReading {
	/** The unit of all amounts; wins over the node's option. */
	readonly amountUnit?: 'major' | 'minor';
	/** The unit of single amounts, by field. */
	readonly units?: ReadonlyMap<string, 'major' | 'minor'>;
	/** The notation of dates in luxon's tokens, by field. */
	readonly formats?: ReadonlyMap<string, string>;
	/** Whether the day or the month comes first, by field, where the column's name says it: `DD/MM/YYYY`. */
	readonly dateOrders?: ReadonlyMap<string, 'dmy' | 'mdy'>;
	/** IANA zone of times that name none. */
	readonly timezone?: string;
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
	readonly reading?: DraftReading;
	/** What a known source says of all events of this kind; the node's choice and the item's own words come first. */
	readonly declared?: {
		readonly eventName: string;
		readonly actionSource: ActionSourceValue | 'websiteOrSystem';
	};
	/** What identifies the happening in the user's systems when no event field does: a message id (SPEC 3.7). */
	readonly messageId?: string;
	/** The product id of an item that is one line of an order, which stands in for a line number (SPEC 3.7). */
	readonly lineContentId?: string;
}

/** Something in an item that is no conversion, left out on purpose (SPEC 3.5). */
export interface SkippedDraft {
	readonly inputFormat: InputFormat;
	readonly skip: { readonly message: string; readonly advice: string };
}

/** A draft's origins when the item used Meta's own keys. */
export const NO_ORIGINS: () => ReadonlyMap<string, string> = () => EMPTY;

const EMPTY: ReadonlyMap<string, string> = new Map();

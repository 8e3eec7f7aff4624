import type { KnownPhones } from '../privacy/find-phone';
import type { PhoneLibrary } from './phone-library';

/**
 * What became of one raw identifier.
 *
 * `value`: text in Meta's form; `plain` is still to be hashed where the field is hashed, `digest` is passed on as it
 * is. `empty`: nothing was given. `unusable`: something was given that can't be right; `reason` is a sentence for
 * the user with what to do, which never holds the value (SPEC 6).
 */
export type IdentifierOutcome =
	| {
			readonly type: 'value';
			readonly value: string;
			readonly form: 'plain' | 'digest';
			readonly warning?: string;
	  }
	| { readonly type: 'empty' }
	| {
			readonly type: 'unusable';
			readonly reason: string;
			/** The value lost digits before it came here: dropping it would hide that an id is another one now (SPEC 3.7). */
			readonly isDamaged?: true;
	  };

/** What a normaliser may know besides the value: the rest of the customer, the node's options, the clock. */
export interface IdentifierContext {
	/** ISO alpha-2 in lower case: the customer's own country, or the one assumed for them; absent when unknown. */
	readonly country?: string | undefined;
	/** ISO alpha-2 in lower case: completes national phone numbers of customers without a country (SPEC 2.2). */
	readonly defaultCountry?: string | undefined;
	readonly dateOrder: 'auto' | 'dmy' | 'mdy';
	/** The notation of dates of birth, in luxon's tokens, where a column map declares it (SPEC 3.4). */
	readonly birthDateFormat?: string | undefined;
	readonly externalId: 'hash' | 'asIs';
	/** Unix milliseconds of the event. */
	readonly eventTimeMs?: number | undefined;
	/** Unix milliseconds. */
	readonly nowMs: number;
	/** The customer's phone numbers, once they are read: no other field may hold them unhashed (SPEC 6). */
	readonly ownPhones?: KnownPhones | undefined;
	/** Without it national phone numbers can't be completed. */
	readonly phones?: PhoneLibrary | undefined;
}

/** Brings one raw value of any type into the form of its field; never throws. */
export type Normaliser = (raw: unknown, context: IdentifierContext) => IdentifierOutcome;

/** Nothing was given; one shared object, since most fields of most items are empty. */
export const EMPTY = { type: 'empty' } as const satisfies IdentifierOutcome;

/** A usable text, with a warning when the user should look at it. */
export function plain(value: string, warning?: string): IdentifierOutcome {
	return warning === undefined
		? { type: 'value', value, form: 'plain' }
		: { type: 'value', value, form: 'plain', warning };
}

/** A value that can't be right; `reason` is a sentence that says what to do and never holds the value. */
export function unusable(reason: string): IdentifierOutcome {
	return { type: 'unusable', reason };
}

/** A number that lost its last digits on the way; the event must not be sent as if it had none. */
export function damaged(reason: string): IdentifierOutcome {
	return { type: 'unusable', reason, isDamaged: true };
}

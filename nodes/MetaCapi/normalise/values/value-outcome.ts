/**
 * What reading one value of an item came to.
 *
 * `value`: usable, perhaps with something the user should know. `empty`: nothing was entered, so the field is left
 * out. `unusable`: why it can't be sent and what to do about it, in the user's words and without the field's name.
 */
export type ValueOutcome<T> =
	| { readonly type: 'value'; readonly value: T; readonly warning?: string }
	| { readonly type: 'empty' }
	| { readonly type: 'unusable'; readonly reason: string };

/** The one outcome of a value that says nothing. */
export const EMPTY = { type: 'empty' } as const satisfies ValueOutcome<never>;

/** A value to send, with a warning if one is given. */
export function usable<T>(value: T, warning?: string): ValueOutcome<T> {
	return warning === undefined ? { type: 'value', value } : { type: 'value', value, warning };
}

/** A value that can't be sent. */
export function unusable(reason: string): { readonly type: 'unusable'; readonly reason: string } {
	return { type: 'unusable', reason };
}

/**
 * Something the user should know about an event that is sent all the same.
 *
 * `field` is the label a user knows ("Phone"), never Meta's key; `message` names what was done and why and
 * never holds the value of an identifier (SPEC 6).
 */
export interface Warning {
	readonly field?: string;
	readonly message: string;
}

/** One reason why the node will not send an event: what is wrong with which field, and what to do about it. */
export interface Problem {
	readonly field?: string;
	readonly message: string;
	readonly advice: string;
}

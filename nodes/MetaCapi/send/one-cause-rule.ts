/** How many events must have been isolated before one common cause is believed (SPEC 5). */
export const ENOUGH = 20;

/**
 * Recognises a cause that concerns everything and comes in the clothes of single bad events.
 *
 * If the first 20 events isolated in a run all fail with one same cause and none was accepted, splitting on that
 * cause stops. The first acceptance settles the matter for the rest of the run: the cause is not common (SPEC 5).
 * Causes are told apart by their keys.
 */
export interface OneCauseRule {
	/** An event was singled out, on the word of an index or by itself. */
	singledOut(key: string): void;
	/** The refusal of an event that was singled out is proven. */
	proven(key: string): void;
	/** Events were accepted. */
	accepted(): void;
	/** Whether enough were singled out for this cause that the indexes must be proven before more are believed. */
	asksForProof(key: string): boolean;
	/** Whether this is the one cause: requests refused for it are not cut up any more. */
	isCommon(key: string): boolean;
}

/** Makes the rule for one run. */
export function createOneCauseRule(): OneCauseRule {
	let isSettled = false;
	let common: string | undefined;
	let singledOut = 0;
	let proven = 0;
	return {
		singledOut(key) {
			if (isSettled || proven >= ENOUGH) return;
			common ??= key;
			if (key !== common) isSettled = true;
			singledOut++;
		},
		proven(key) {
			if (key === common) proven++;
		},
		accepted() {
			isSettled = true;
		},
		asksForProof: (key) => !isSettled && key === common && singledOut >= ENOUGH,
		isCommon: (key) => !isSettled && key === common && proven >= ENOUGH,
	};
}

/** How many events must have been isolated before one common cause is believed (SPEC 5). */
const ENOUGH = 20;

/**
 * Recognises a cause that concerns everything and comes in the clothes of single bad events.
 *
 * If the first 20 events isolated in a run all fail with one same cause and none was accepted, splitting on that
 * cause stops. The first acceptance settles the matter for the rest of the run: the cause is not common (SPEC 5).
 */
export interface OneCauseRule {
	/** To be called for every event found to be refused, with the key of its cause. */
	isolated(key: string): void;
	/** To be called when events were accepted. */
	accepted(): void;
	/** Whether requests refused for this cause are still to be cut up. */
	maySplitOn(key: string): boolean;
}

/** Makes the rule for one run. */
export function createOneCauseRule(): OneCauseRule {
	let isSettled = false;
	let common: string | undefined;
	let count = 0;
	return {
		isolated(key) {
			if (isSettled || count >= ENOUGH) return;
			common ??= key;
			if (key !== common) isSettled = true;
			count++;
		},
		accepted() {
			isSettled = true;
		},
		maySplitOn: (key) => isSettled || count < ENOUGH || key !== common,
	};
}

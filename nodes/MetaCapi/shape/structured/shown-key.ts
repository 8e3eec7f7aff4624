/** Longer keys are cut in messages. */
const LONGEST = 60;

/** A key of the item as messages show it. */
export function shownKey(key: string): string {
	return `'${key.slice(0, LONGEST)}'`;
}

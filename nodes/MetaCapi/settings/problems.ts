import type { core } from 'zod/v4';
import type { Problem } from '../event/warning';

/** The label of each setting. */
export type Labels = Readonly<Record<string, string>>;

/** Longer values are no settings: a token in the wrong field has some 200 characters. */
const LONGEST_SHOWN = 40;

const NONE: ReadonlySet<string> = new Set();

/**
 * Turns what a schema found into the user's words: which setting, what it is now, what it must be.
 *
 * Each schema carries the demand as its message ("must be a whole number from 1 to 1000"). `hidden` names settings
 * that are never shown back: secrets, and what expressions take from items (SPEC 6).
 */
export function problemsOf(
	error: core.$ZodError,
	values: Readonly<Record<string, unknown>>,
	labels: Labels,
	hidden: ReadonlySet<string> = NONE,
): readonly Problem[] {
	const named = new Map<string, Problem>();
	for (const issue of error.issues) {
		const name = String(issue.path[0] ?? '');
		if (named.has(name)) continue;
		const label = labels[name] ?? name;
		named.set(name, {
			field: label,
			message: `'${label}' ${stateOf(values[name], hidden.has(name))}`,
			advice: `'${label}' ${issue.message}`,
		});
	}
	return [...named.values()];
}

function stateOf(value: unknown, isHidden: boolean): string {
	if (value === undefined || value === null || String(value).trim() === '') return 'is empty';
	return isHidden || !isShowable(value)
		? "is set to something that can't be used"
		: `is set to '${String(value)}', which can't be used`;
}

function isShowable(value: unknown): boolean {
	if (typeof value === 'number' || typeof value === 'boolean') return true;
	return typeof value === 'string' && value.length <= LONGEST_SHOWN && !value.includes('@');
}

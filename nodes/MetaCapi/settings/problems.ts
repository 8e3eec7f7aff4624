import type { core } from 'zod/v4';
import type { Problem } from '../event/warning';

/** The label of a setting and what it must be, as its schema's message says. */
export type Labels = Readonly<Record<string, string>>;

/** Longest value shown back in a message. */
const MAX_SHOWN = 40;

/**
 * Turns what a schema found into the user's words: which setting, what it is now, what it must be.
 *
 * Each schema carries the demand as its message ("must be a whole number from 1 to 1000"). Secret settings are
 * never shown back.
 */
export function problemsOf(
	error: core.$ZodError,
	values: Readonly<Record<string, unknown>>,
	labels: Labels,
	secrets: ReadonlySet<string> = new Set(),
): readonly Problem[] {
	const named = new Map<string, Problem>();
	for (const issue of error.issues) {
		const name = String(issue.path[0] ?? '');
		if (named.has(name)) continue;
		const label = labels[name] ?? name;
		const value = values[name];
		const isMissing = value === undefined || value === null || value === '';
		const shown = secrets.has(name) ? '' : ` '${String(value).slice(0, MAX_SHOWN)}'`;
		named.set(name, {
			field: label,
			message: isMissing ? `'${label}' is empty` : `'${label}' is set to${shown === '' ? ' something that' : shown}, which can't be used`,
			advice: `'${label}' ${issue.message}`,
		});
	}
	return [...named.values()];
}

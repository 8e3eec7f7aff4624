import type { EventRecord } from '../event/event-record';
import { labelOf } from '../fields/labels';

/** Remarks on one field that are repeated. */
const MAX_REMARKS = 3;

/** `'Phone' (from 'Telefone'): ` stands beside the field already. */
const NAMED = /^'[^']{1,100}'(?: \(from '[^']{1,100}'\))?:? /;

/** Finds what was said of a field, by its dotted path; `undefined` when nothing was. */
export function remarksOn({
	warnings,
	verdict,
}: EventRecord): (path: string) => string | undefined {
	const said = new Map<string, string[]>();
	const add = (field: string | undefined, text: string) => {
		if (field === undefined) return;
		said.set(field, [...(said.get(field) ?? []), text.replace(NAMED, '')]);
	};
	for (const { field, message } of warnings) add(field, message);
	if (verdict.type === 'invalid') {
		for (const { field, message, advice } of verdict.problems) add(field, `${message}. ${advice}`);
	}
	return (path) =>
		(said.get(labelOf(path)) ?? said.get(path.slice(path.lastIndexOf('.') + 1)))
			?.slice(0, MAX_REMARKS)
			.join('; ');
}

/** What a warning says of a field of the item that was not used though it looks like an identifier. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
	'user_data.em': 'looks like an email address',
	'user_data.ph': 'looks like a phone number',
};

/** A field of the item that was not used and may be what is missing. */
export function unusedFor(path: string, { warnings }: EventRecord): string | undefined {
	const likeness = LOOKS_LIKE[path];
	const label = labelOf(path);
	return warnings.find(
		({ field, message }) =>
			field === undefined &&
			((likeness !== undefined && message.includes(likeness)) ||
				message.includes(`this '${label}'`)),
	)?.message;
}

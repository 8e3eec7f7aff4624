import type { Problem, Warning } from '../event/warning';
import { labelOf } from '../fields/labels';
import { reducedName } from '../fields/reduced-name';

/**
 * Collects what normalising has to say about one event.
 *
 * Every remark names the field by its label and, where the item calls it otherwise, by the item's own name; none
 * holds a value.
 */
export interface Notes {
	readonly problems: Problem[];
	readonly warnings: Warning[];
	/** The event is sent all the same. */
	warn(path: string, remark: string): void;
	/** The event can't be sent. */
	refuse(path: string, remark: string, advice: string): void;
	/** The event can't be sent, since a value can't be used; the reason says why and what to do about it. */
	refuseValue(path: string, reason: string): void;
}

/** Starts the notes of one event; `origins` gives the item's own names of event fields. */
export function createNotes(
	origins: () => ReadonlyMap<string, string>,
	warnings: readonly Warning[],
): Notes {
	let said: Set<string> | undefined;
	/** A hundred lines of one order need not be told a hundred times. */
	const isNew = (remark: string) => {
		said ??= new Set();
		return said.size !== said.add(remark).size;
	};
	const notes: Notes = {
		problems: [],
		warnings: [...warnings],
		warn(path, remark) {
			if (!isNew(`${path}: ${remark}`)) return;
			notes.warnings.push({
				field: labelOf(path),
				message: `${nameOfField(path, origins)}: ${remark}`,
			});
		},
		refuse(path, remark, advice) {
			if (!isNew(`${path} ${remark} ${advice}`)) return;
			notes.problems.push({
				field: labelOf(path),
				message: `${nameOfField(path, origins)} ${remark}`,
				advice,
			});
		},
		refuseValue(path, reason) {
			const { why, advice } = partsOf(reason);
			notes.refuse(path, `can't be used${why === '' ? '' : `: ${why}`}`, advice);
		},
	};
	return notes;
}

/** Where a reason goes over from why to what to do. */
const TURN = /(?:\. (?=[A-Z])|; )/;

/** Words that stay words within a sentence; any other may be a name, like Meta's. */
const OPENER = /^(?:A|An|It|Only|That|The|There|These|This|Those) /;

/** "This is not a date. Write it like …" says why, then what to do; a single sentence says both. */
function partsOf(reason: string): { readonly why: string; readonly advice: string } {
	const turn = TURN.exec(reason);
	if (turn === null) return { why: '', advice: reason };
	const why = reason.slice(0, turn.index);
	const advice = reason.slice(turn.index + turn[0].length);
	return {
		why: OPENER.test(why) ? why.charAt(0).toLowerCase() + why.slice(1) : why,
		advice: advice.charAt(0).toUpperCase() + advice.slice(1),
	};
}

/** `'Phone'`, or `'Phone' (from 'Telefone')` where the item has a name of its own. */
export function nameOfField(path: string, origins: () => ReadonlyMap<string, string>): string {
	const label = labelOf(path);
	const origin = origins().get(path)?.slice(0, 80);
	return origin === undefined || reducedName(origin) === reducedName(label)
		? `'${label}'`
		: `'${label}' (from '${origin}')`;
}

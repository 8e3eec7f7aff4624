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
	return new EventNotes(origins, [...warnings]);
}

/** A class, since three closures for each event would cost more than all that is said of most. */
class EventNotes implements Notes {
	readonly problems: Problem[] = [];
	private said: Set<string> | undefined;

	constructor(
		private readonly origins: () => ReadonlyMap<string, string>,
		readonly warnings: Warning[],
	) {}

	warn(path: string, remark: string): void {
		if (!this.isNew(`${path}: ${remark}`)) return;
		const message = `${nameOfField(path, this.origins)}: ${remark}`;
		this.warnings.push({ field: labelOf(path), message });
	}

	refuse(path: string, remark: string, advice: string): void {
		if (!this.isNew(`${path} ${remark} ${advice}`)) return;
		const message = `${nameOfField(path, this.origins)} ${remark}`;
		this.problems.push({ field: labelOf(path), message, advice });
	}

	refuseValue(path: string, reason: string): void {
		const { why, advice } = partsOf(reason);
		this.refuse(path, `can't be used${why === '' ? '' : `: ${why}`}`, advice);
	}

	/** A hundred lines of one order need not be told a hundred times. */
	private isNew(remark: string): boolean {
		this.said ??= new Set();
		return this.said.size !== this.said.add(remark).size;
	}
}

/** Where a reason goes over from why to what to do. */
const TURN = /(?:\. (?=[A-Z])|; )/;

/** Words that stay words within a sentence; any other may be a name, like Meta's. */
const OPENER = /^(?:A|An|It|Only|That|The|There|These|This|Those) /;

/** "This is not a date. Write it like …" says why, then what to do; a single sentence says both. */
export function partsOf(reason: string): { readonly why: string; readonly advice: string } {
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

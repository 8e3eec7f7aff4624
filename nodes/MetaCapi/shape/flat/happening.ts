import { FLAT_TARGETS } from '../../fields/flat-targets';
import { KNOWN_EVENT_NAMES, suggestEventName } from '../../fields/event-names';
import { reducedName } from '../../fields/reduced-name';
import { candidatesFor } from './choose';
import type { Collected } from './collect';

/** What only a concert, a course or a fair has: `Event Start Date`, `event_venue`. */
const OF_HAPPENING = /^event(?:start|begin|end(?!point)|venue)/;

/** Names of a row that then mean the concert, not Meta's event. */
const MISTAKABLE: ReadonlySet<string> = new Set(['event_id', 'event_name', 'event_time']);
const OF_EVENT = /^event(?:id|name|date|time|type)?$/;

/** Whether a name belongs to a happening that people attend. */
export function namesHappening(name: string): boolean {
	return OF_HAPPENING.test(reducedName(name));
}

/**
 * Leaves out id, name and date of the concert that a ticket is for: one 'Event ID' for all who attend would make
 * their purchases one (SPEC 3.7). A row whose event name is one of Meta's is about Meta's event.
 */
export function withoutHappening(collected: Collected): Collected {
	const isTicket = collected.leftOver.some(
		({ node: { path } }) => path.length === 1 && namesHappening(path[0] ?? ''),
	);
	const names = candidatesFor(collected, 'event_name');
	if (!isTicket || names.length === 0 || names.some(({ value }) => isMetas(value)))
		return collected;
	const candidates = collected.candidates.map((found, index) => {
		if (!MISTAKABLE.has(FLAT_TARGETS[index]?.field ?? '')) return found;
		const own = found?.filter(({ path }) => !OF_EVENT.test(reducedName(path.join(''))));
		return own?.length === 0 ? undefined : own;
	});
	return { ...collected, candidates };
}

function isMetas(name: unknown): boolean {
	if (typeof name !== 'string') return false;
	return KNOWN_EVENT_NAMES.includes(name) || suggestEventName(name) !== undefined;
}

import type { Draft, RawEvent } from '../event/draft';
import { ACTION_SOURCES, type ActionSourceValue } from '../fields/action-sources';
import { DEVICE_KEYS } from '../fields/app-data-fields';
import { reducedName } from '../fields/reduced-name';
import { suggestActionSources } from '../fields/suggest-action-source';
import { isBlank } from '../fields/blank';
import { objectOf } from '../event/json-text';
import type { Notes } from './notes';

/** Meta's values and Events Manager's words for them, written in any way: `Physical Store`, `physical-store`. */
const BY_NAME: ReadonlyMap<string, ActionSourceValue> = new Map(
	ACTION_SOURCES.flatMap(
		({ value, label }): Array<[string, ActionSourceValue]> => [
			[reducedName(value), value],
			[reducedName(label), value],
		],
	),
);

/** Identifiers that exist only in chats which an ad began (M 7.5). */
const MESSAGING_IDENTIFIERS = ['ctwa_clid', 'page_scoped_user_id', 'ig_sid'] as const;

/** Identifiers that only a browser gives. */
const BROWSER_IDENTIFIERS = ['fbp', 'client_user_agent'] as const;

/** The page of an event: its own, and the one the node's option assumes for events without. */
export interface Pages {
	readonly own: string | undefined;
	readonly assumed: string | undefined;
}

/**
 * Finds where an event happened: chosen in the node, else said by the item, else declared by its
 * known source, else what the item proves (SPEC 2.2).
 *
 * `undefined` when nothing proves it: it is never guessed, since the sender vouches for it (M 3.4).
 */
export function findActionSource(
	chosen: ActionSourceValue | undefined,
	{ raw, declared }: Draft,
	{ own, assumed }: Pages,
	notes: Notes,
): ActionSourceValue | undefined {
	if (chosen !== undefined) return chosen;
	const given = raw.action_source;
	if (!isBlank(given)) {
		const known = typeof given === 'string' ? BY_NAME.get(reducedName(given)) : undefined;
		if (known !== undefined) return known;
		notes.refuse('action_source', 'is none that Meta knows', adviceFor(given));
		return undefined;
	}
	return declaredActionSource(declared, own ?? assumed) ?? provenActionSource(raw, own);
}

/** The closest of the nine in the editor's words, or all of them (SPEC 4). */
function adviceFor(given: unknown): string {
	const meant = typeof given === 'string' ? suggestActionSources(given) : [];
	const rows = ACTION_SOURCES.filter(({ value }) => meant.length === 0 || meant.includes(value));
	const labels = rows.map(({ label }) => `'${label}'`);
	const last = labels.pop() ?? '';
	const choice = labels.length === 0 ? last : `${labels.join(', ')} or ${last}`;
	return `Choose ${choice} as 'Action Source' in the node, or give that word in the item`;
}

/** What the known source says of all its events; a website event needs a page (SPEC 3.5). */
function declaredActionSource(
	declared: Draft['declared'],
	page: string | undefined,
): ActionSourceValue | undefined {
	if (declared?.actionSource !== 'websiteOrSystem') return declared?.actionSource;
	return page === undefined ? 'system_generated' : 'website';
}

function provenActionSource(
	raw: RawEvent,
	page: string | undefined,
): ActionSourceValue | undefined {
	const hasOneOf = (keys: readonly string[]) => keys.some((key) => !isBlank(raw.user_data?.[key]));
	if (!isBlank(raw.messaging_channel) || hasOneOf(MESSAGING_IDENTIFIERS))
		return 'business_messaging';
	if (Object.keys(objectOf(raw.app_data) ?? {}).some((key) => !DEVICE_KEYS.has(key))) return 'app';
	return page !== undefined && hasOneOf(BROWSER_IDENTIFIERS) ? 'website' : undefined;
}

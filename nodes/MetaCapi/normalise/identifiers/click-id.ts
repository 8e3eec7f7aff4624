import { readBrowserCookie, withCreationTime } from './browser-cookie';
import type { BrowserCookie } from './browser-cookie';
import { EMPTY, plain, unusable } from './outcome';
import type { IdentifierContext, IdentifierOutcome, Normaliser } from './outcome';
import { readText } from './read-text';

const NOT_A_CLICK_ID = unusable(
	"This is not a click id like fb.1.1554763741205.AbCd; map the _fbc cookie of the customer's browser, unhashed, or a page URL with fbclid.",
);
const TOO_OLD = unusable(
	'The click is more than 90 days older than the event, which is longer than Meta keeps clicks; nothing needs to be done.',
);
const TIME_CORRECTED =
	'The click time was not in milliseconds; it was converted, since Meta reads it as milliseconds.';
const BUILT_FROM_CLICK =
	'This is a bare fbclid; it was made a click id with the time of the event.';

/** How long Meta's cookie keeps a click (M 5.2). */
const LIFETIME_MS = 90 * 86_400_000;
const LONGEST = 10_000;

/** The last one counts: a newer click is appended behind the older (M 5.2 "the newest wins"). */
const CLICK_IN_URL = /(?:^|[?&#;])fbclid=([^&#;\s]*)/gi;
const CLICK_PARAMETER = /fbclid=/i;
const BARE_CLICK_ID = /^[A-Za-z0-9_-]{20,}$/;
const DIGEST = /^[0-9a-f]{64}$/i;
const CLICK_ID = /^[!-~]+$/;
const NOT_IN_CLICK_ID = /[.&?#=/]/;

/** Seconds, microseconds and so on as milliseconds, told by their size: a click since Facebook exists. */
function inMilliseconds(created: number): number {
	if (created >= 1e8 && created < 1e11) return created * 1000;
	return created >= 1e14 && created < 1e17 ? Math.floor(created / 1000) : created;
}

function normaliseCookie(cookie: BrowserCookie, context: IdentifierContext): IdentifierOutcome {
	const written = Number(cookie.created);
	const created = inMilliseconds(written);
	if ((context.eventTimeMs ?? context.nowMs) - created > LIFETIME_MS) return TOO_OLD;
	return created === written
		? plain(cookie.text)
		: plain(withCreationTime(cookie, created), TIME_CORRECTED);
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// A cut or wrong escape: the raw text is the best reading left.
		return text;
	}
}

/** The fbclid of a URL, query text or bare value; absent when there is none. */
function clickIdIn(text: string): string | undefined {
	const inUrl = [...text.matchAll(CLICK_IN_URL)].at(-1)?.[1];
	const clickId = inUrl === undefined ? text : decoded(inUrl);
	return CLICK_ID.test(clickId) && !NOT_IN_CLICK_ID.test(clickId) ? clickId : undefined;
}

function build(clickId: string, context: IdentifierContext, warning?: string): IdentifierOutcome {
	// Without a cookie the time is the event's: a click is never later than what it led to (M 5.2).
	const time = Math.trunc(context.eventTimeMs ?? context.nowMs);
	return plain(`fb.1.${time}.${clickId}`, warning);
}

/** `fbc` from an fbclid, or from a URL that holds one; empty when it holds none (M 5.2). */
export const clickIdFromFbclid: Normaliser = (raw, context) => {
	const text = readText(raw, LONGEST);
	if (typeof text !== 'string') return text;
	const clickId = clickIdIn(text);
	if (clickId !== undefined) return build(clickId, context);
	return CLICK_PARAMETER.test(text) || text.includes('/') ? EMPTY : NOT_A_CLICK_ID;
};

/**
 * `fbc`: the `_fbc` cookie as it is, unhashed, case kept; left out when the click is over 90 days old (M 4.4, 5.2).
 *
 * A bare fbclid or a URL with one becomes a click id too.
 */
export const normaliseClickId: Normaliser = (raw, context) => {
	const text = readText(raw, LONGEST);
	if (typeof text !== 'string') return text;
	const cookie = readBrowserCookie(text);
	if (cookie !== undefined) return normaliseCookie(cookie, context);
	const bare = BARE_CLICK_ID.test(text) && !DIGEST.test(text);
	if (!bare && !CLICK_PARAMETER.test(text)) return NOT_A_CLICK_ID;
	const clickId = clickIdIn(text);
	return clickId === undefined ? NOT_A_CLICK_ID : build(clickId, context, BUILT_FROM_CLICK);
};

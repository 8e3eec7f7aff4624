import type { ErrorKind } from '../event/outcome';
import type { Cause } from './cause';

/** Makes a cause that no answer of Meta stands behind. */
export function localCause(
	key: string,
	kind: ErrorKind,
	title: string,
	message: string,
	advice: string,
	fbtraceId?: string,
): Cause {
	return { key, kind, title, message, advice, ...(fbtraceId === undefined ? {} : { fbtraceId }) };
}

/** What to do with events that may have been recorded. */
export const LOOK_FIRST =
	"Sending it again is safe for events that Meta deduplicates by 'Event ID'; look in Events Manager first for all others.";

/** What is known of a host that can't be reached; the transport's reason is a code of the operating system. */
const CONNECTION_REASONS: Readonly<Record<string, string>> = {
	EAI_AGAIN: 'the name of the host could not be looked up',
	ENOTFOUND: 'there is no host of this name',
	ECONNREFUSED: 'the host refused the connection',
	ECONNRESET: 'the host, or something on the way to it, cut it off while it was being made',
	EHOSTUNREACH: 'there is no way to the host',
	ENETUNREACH: 'there is no way to the network',
	EPROTO: 'the host does not speak https',
	ETIMEDOUT: 'the host did not react',
	CERT_HAS_EXPIRED: "the host's certificate has expired",
	CERT_NOT_YET_VALID: "the host's certificate is not valid yet, or this machine's clock is wrong",
	DEPTH_ZERO_SELF_SIGNED_CERT: "the host's certificate is signed by itself only",
	SELF_SIGNED_CERT_IN_CHAIN: "the host's certificate is signed by nobody this machine trusts",
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
		"the host's certificate is signed by nobody this machine trusts",
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the host's certificate can't be verified",
	ERR_TLS_CERT_ALTNAME_INVALID: "the host's certificate is made out to another name",
};

/** The connection was never made; codes of the operating system stay out of the text, as n8n would replace it (N 4.6). */
export function notConnected(reason: string): Cause {
	const known = Object.hasOwn(CONNECTION_REASONS, reason) ? CONNECTION_REASONS[reason] : undefined;
	return localCause(
		'notConnected',
		'network',
		'no connection',
		`No connection to Meta was made${known === undefined ? '' : `: ${known}`}. Nothing was recorded.`,
		"Check the network and proxy of this machine and 'Base URL' in the credential, then send the events again.",
	);
}

/** The connection ended before an answer came. */
export const BROKEN = localCause(
	'broken',
	'network',
	'connection lost',
	'The connection ended before Meta answered, so these events may or may not have been recorded.',
	LOOK_FIRST,
);

/** No answer within the time the option allows. */
export function timedOut(seconds: number): Cause {
	return localCause(
		'timeout',
		'timeout',
		'no answer in time',
		`No answer came within ${seconds} seconds, so these events may or may not have been recorded.`,
		`Raise 'Timeout' or lower 'Batch Size'; if it lasts, check the network and proxy of this machine. ${LOOK_FIRST}`,
	);
}

/** The answer can't be read where only its text would tell what was recorded. */
export function unreadable(status: number): Cause {
	return localCause(
		'unreadable',
		'network',
		'answer not readable',
		`The answer (HTTP ${status}) was not one of Meta's, so these events may or may not have been recorded.`,
		`Check 'Base URL' in the credential and any proxy on the way. ${LOOK_FIRST}`,
	);
}

/** A readable answer of success that doesn't say how many events were taken. */
export function uncounted(status: number): Cause {
	return localCause(
		'uncounted',
		'meta',
		'events not counted',
		`The answer (HTTP ${status}) does not say how many events were taken.`,
		`Check 'Base URL' in the credential: Meta itself always counts. ${LOOK_FIRST}`,
	);
}

/** Meta took fewer events than were sent, and does not say which. */
export function countedFewer(received: number, sent: number, fbtraceId: string | undefined): Cause {
	return localCause(
		'countedFewer',
		'meta',
		'fewer events counted than sent',
		`Meta counted ${received} of the ${sent} events of this request and does not say which.`,
		`Compare the request with Events Manager; a smaller 'Batch Size' narrows it down. ${LOOK_FIRST}`,
		fbtraceId,
	);
}

/** Redirects are not followed: a token must not travel to a host the user did not name (SPEC 5). */
export function redirected(status: number): Cause {
	return localCause(
		'redirected',
		'dataset',
		'host redirects',
		`The host answered with a redirect (HTTP ${status}), which is not followed. Nothing was recorded.`,
		"Put the final https address into 'Base URL' of the credential. If it is Meta's own already, something on the way answers in its place: a proxy, or the login page of a network.",
	);
}

/** A refusal that isn't Meta's: something else answers under this address. */
export function wrongHost(status: number): Cause {
	if (status === 407) return PROXY_LOGIN;
	return localCause(
		'wrongHost',
		'dataset',
		"not Meta's answer",
		`The host refused the request (HTTP ${status}), and not in the way Meta does. Nothing was recorded.`,
		"Check 'Base URL', 'API Version' and 'Dataset ID' in the credential, and any proxy or firewall on the way.",
	);
}

const PROXY_LOGIN = localCause(
	'proxyLogin',
	'dataset',
	'proxy asks for a login',
	'A proxy on the way to Meta asks for a user name and password (HTTP 407). Nothing was recorded.',
	"Give n8n the login of the proxy as part of the proxy's address, or ask whoever runs this n8n to.",
);

/** HTTP 429 without a code that would say more. */
export const TOO_MANY_REQUESTS = localCause(
	'429',
	'throttled',
	'too many requests',
	'Meta or a proxy limits the number of requests, and the limit is reached.',
	"Send these events again later. If it happens often, lower 'Concurrent Requests' or raise 'Batch Size' and 'Retries'.",
);

/** HTTP 408 and 425: the host asks for the request again. */
export function askedAgain(status: number): Cause {
	return localCause(
		'askedAgain',
		'network',
		'request not taken in',
		`The host did not take the request in (HTTP ${status}). Nothing was recorded.`,
		"Send these events again later; a smaller 'Batch Size' makes requests that pass faster.",
	);
}

/** A 4xx whose body got lost before it could be read. */
export function reasonLost(status: number): Cause {
	return localCause(
		'reasonLost',
		'network',
		'refused, reason lost on the way',
		`The request was refused (HTTP ${status}), but the connection ended before the reason was read. Nothing was recorded.`,
		"Send these events again. If it happens often, check the network and proxy on the way to 'Base URL', or raise 'Timeout'.",
	);
}

/** An answer that decides on its events and asks for a pause before the next ones. */
export const PAUSE_ASKED = localCause(
	'pauseAsked',
	'throttled',
	'pause asked for',
	'Meta or a proxy took requests of this run before and then asked for a pause.',
	"Send these events again later. If it happens often, lower 'Concurrent Requests' or raise 'Batch Size'.",
);

/** HTTP 413: the request was too large for the host or a proxy. */
export const TOO_LARGE = localCause(
	'413',
	'meta',
	'event too large',
	'The host does not take this event because it is too large, even alone.',
	"Shorten what the event carries, beginning with 'Contents' and 'Custom Data', or lift the limit of the proxy behind 'Base URL'.",
);

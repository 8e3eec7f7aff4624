import type { ErrorKind, Status } from '../../nodes/MetaCapi/event/outcome';
import type { GraphAnswer } from '../../nodes/MetaCapi/send/ports';
import { json, refusal, taken, text } from './support/answers';

/** What is to become of an event; `kind` and `retryable` are absent when it was accepted. */
export interface Expected {
	readonly status: Status;
	readonly kind?: ErrorKind;
	readonly retryable?: boolean;
	/** Absent when it was never sent. */
	readonly attempts?: number;
}

/**
 * One way in which delivery can be disturbed.
 *
 * The script is answered in the order of requests, one at a time (concurrency 1); `accept` takes all events of the
 * request; after the last answer everything is accepted. `expected` is one for all events or one for each.
 */
export interface Fault {
	readonly name: string;
	readonly script: ReadonlyArray<GraphAnswer | 'accept'>;
	readonly events: ReadonlyArray<'deduplicated' | 'messaging'>;
	/** Default 3. */
	readonly retries?: number;
	/** Default 1000. */
	readonly batchSize?: number;
	readonly expected: Expected | readonly Expected[];
	readonly requests: number;
}

const web = (count: number) => Array.from({ length: count }, () => 'deduplicated' as const);
const chat = (count: number) => Array.from({ length: count }, () => 'messaging' as const);
const times = (count: number, answer: GraphAnswer) => Array.from({ length: count }, () => answer);

const accepted = (attempts: number): Expected => ({ status: 'accepted', attempts });
const rejected = (attempts: number): Expected => ({
	status: 'rejected',
	kind: 'meta',
	retryable: false,
	attempts,
});
const undelivered = (kind: ErrorKind, attempts?: number, retryable = true): Expected => ({
	status: 'undelivered',
	kind,
	retryable,
	...(attempts === undefined ? {} : { attempts }),
});
const unconfirmed = (kind: ErrorKind, attempts: number, retryable: boolean): Expected => ({
	status: 'unconfirmed',
	kind,
	retryable,
	attempts,
});

const HTML = '<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>';
const BROKEN: GraphAnswer = { type: 'broken', reason: 'ECONNRESET' };
const TIMEOUT: GraphAnswer = { type: 'timeout', seconds: 30 };
const CANCELLED: GraphAnswer = { type: 'cancelled' };
const NOT_CONNECTED: GraphAnswer = { type: 'notConnected', reason: 'ECONNREFUSED' };
const path = (index: number) => ({ message: `$['data'][${index}]['event_name'] is required.` });
const buc = (minutes: number) => ({
	'x-business-use-case-usage': JSON.stringify({
		'77': [{ type: 'ads_management', call_count: 100, estimated_time_to_regain_access: minutes }],
	}),
});

/** The ways in which delivery can be disturbed, each with its outcome (issue 3, "fault table"). */
export const FAULTS: readonly Fault[] = [
	{ name: 'all is well', script: [], events: web(3), expected: accepted(1), requests: 1 },
	// Tokens and permissions
	...([102, 104, 190] as const).map((code) => ({
		name: `code ${code} stops the run`,
		script: [refusal(code, undefined, {}, code === 190 ? 401 : 400)],
		events: web(4),
		batchSize: 2,
		expected: [
			undelivered('auth', 1),
			undelivered('auth', 1),
			undelivered('auth'),
			undelivered('auth'),
		],
		requests: 1,
	})),
	{
		name: 'an expired token in the middle of a run leaves the first batch accepted',
		script: ['accept', refusal(190, 463)],
		events: web(3),
		batchSize: 1,
		expected: [accepted(1), undelivered('auth', 1), undelivered('auth')],
		requests: 2,
	},
	...([3, 10, 200, 299, 294, 368] as const).map((code) => ({
		name: `code ${code} is a missing permission`,
		script: [refusal(code, undefined, {}, 403)],
		events: [...web(1), ...chat(1)],
		expected: undelivered('permission', 1),
		requests: 1,
	})),
	{
		name: 'an auth code counts before the transient flag',
		script: [refusal(190, undefined, { is_transient: true }, 500)],
		events: web(1),
		expected: undelivered('auth', 1),
		requests: 1,
	},
	// Datasets and hosts
	{
		name: 'a dataset id that does not exist',
		script: [refusal(100, 33)],
		events: web(2),
		batchSize: 1,
		expected: [undelivered('dataset', 1), undelivered('dataset')],
		requests: 1,
	},
	{
		name: 'an unknown alias',
		script: [refusal(803, undefined, {}, 404)],
		events: web(1),
		expected: undelivered('dataset', 1),
		requests: 1,
	},
	...([2804065, 2804131, 2804132] as const).map((subcode) => ({
		name: `subcode ${subcode} concerns the dataset and is never split on`,
		script: [refusal(100, subcode)],
		events: chat(4),
		expected: undelivered('dataset', 1),
		requests: 1,
	})),
	{
		name: 'a redirect is not followed',
		script: [text(302, '', { location: 'https://example.com/' })],
		events: web(2),
		expected: undelivered('dataset', 1),
		requests: 1,
	},
	...([400, 401, 403, 404, 407] as const).map((status) => ({
		name: `HTTP ${status} with a web page comes from the wrong host`,
		script: [text(status, HTML)],
		events: chat(1),
		expected: undelivered('dataset', 1),
		requests: 1,
	})),
	{
		name: "another API's JSON with HTTP 404 comes from the wrong host",
		script: [json(404, { error: 'not found' })],
		events: web(1),
		expected: undelivered('dataset', 1),
		requests: 1,
	},
	// Bad events
	{
		name: 'one bad event named by its index',
		script: [refusal(100, 2804019, path(1)), 'accept'],
		events: web(3),
		expected: [accepted(2), rejected(1), accepted(2)],
		requests: 2,
	},
	{
		name: 'an unknown key named without a subcode',
		script: [refusal(100, undefined, { message: 'Unexpected key "x" on param "$[\'data\'][0]"' })],
		events: web(2),
		expected: [rejected(1), accepted(2)],
		requests: 2,
	},
	{
		name: 'one bad event found by halves',
		script: [
			refusal(100, 2804050),
			'accept',
			refusal(100, 2804050),
			'accept',
			refusal(100, 2804050),
		],
		events: web(4),
		expected: [accepted(2), accepted(2), accepted(3), rejected(3)],
		requests: 5,
	},
	{
		name: 'an index out of range falls back to halves',
		script: [refusal(100, 2804019, path(7)), refusal(100, 2804019, path(7)), 'accept'],
		events: web(2),
		expected: [rejected(2), accepted(2)],
		requests: 3,
	},
	{
		name: 'a single bad event needs no second request',
		script: [refusal(100, 2804087)],
		events: chat(1),
		expected: rejected(1),
		requests: 1,
	},
	{
		name: 'an unknown subcode of the family is the event, even with HTTP 500',
		script: [refusal(100, 2804999, {}, 500)],
		events: web(1),
		expected: rejected(1),
		requests: 1,
	},
	{
		name: 'code 100 with nothing more is not split on',
		script: [refusal(100)],
		events: web(4),
		expected: undelivered('meta', 1, false),
		requests: 1,
	},
	{
		name: 'an unknown code is not split on, and later batches are still sent',
		script: [refusal(31337)],
		events: web(2),
		batchSize: 1,
		expected: [undelivered('meta', 1, false), accepted(1)],
		requests: 2,
	},
	{
		name: 'HTTP 413 splits the batch',
		script: [text(413, HTML), 'accept', 'accept'],
		events: web(2),
		expected: accepted(2),
		requests: 3,
	},
	{
		name: 'HTTP 413 for one event refuses it',
		script: [text(413)],
		events: web(1),
		expected: rejected(1),
		requests: 1,
	},
	// Transient refusals
	...([1, 2, 5000, 21009, -3] as const).map((code) => ({
		name: `code ${code} once`,
		script: [refusal(code, undefined, {}, 500)],
		events: [...web(1), ...chat(1)],
		expected: accepted(2),
		requests: 2,
	})),
	...([4, 17, 32, 341, 613, 80004, 80014, 80050] as const).map((code) => ({
		name: `code ${code} to the last retry is throttling`,
		script: times(4, refusal(code, undefined, {}, 403)),
		events: [...web(1), ...chat(1)],
		expected: undelivered('throttled', 4),
		requests: 4,
	})),
	{
		name: 'no retries are made when none are allowed',
		script: [refusal(2, undefined, {}, 503)],
		events: chat(1),
		retries: 0,
		expected: undelivered('network', 1),
		requests: 1,
	},
	{
		name: 'ten retries when ten are allowed',
		script: times(11, refusal(2, undefined, {}, 503)),
		events: web(1),
		retries: 10,
		expected: undelivered('network', 11),
		requests: 11,
	},
	{
		name: 'the transient flag on an unknown code',
		script: [refusal(31337, undefined, { is_transient: true })],
		events: chat(2),
		expected: accepted(2),
		requests: 2,
	},
	{
		name: 'an unknown code with HTTP 503 to the last retry',
		script: times(4, refusal(31337, undefined, {}, 503)),
		events: chat(1),
		expected: undelivered('network', 4),
		requests: 4,
	},
	{
		name: 'code 1 that lasts on one of two events is cut down to it',
		script: [
			...times(4, refusal(1, undefined, { is_transient: true }, 500)),
			'accept',
			refusal(1, undefined, { is_transient: true }, 500),
		],
		events: chat(2),
		expected: [accepted(5), undelivered('network', 5)],
		requests: 6,
	},
	{
		name: 'HTTP 429 without JSON once',
		script: [text(429, HTML)],
		events: chat(1),
		expected: accepted(2),
		requests: 2,
	},
	{
		name: 'HTTP 429 without JSON to the last retry',
		script: times(2, text(429)),
		events: web(1),
		retries: 1,
		expected: undelivered('throttled', 2),
		requests: 2,
	},
	{
		name: 'HTTP 408 without JSON was not recorded',
		script: [text(408), text(425)],
		events: chat(1),
		expected: accepted(3),
		requests: 3,
	},
	{
		name: 'a pause of 30 seconds is kept',
		script: [text(429, '', { 'retry-after': '30' })],
		events: chat(1),
		expected: accepted(2),
		requests: 2,
	},
	{
		name: 'a pause of 61 seconds is not waited for',
		script: [text(429, '', { 'retry-after': '61' })],
		events: web(2),
		batchSize: 1,
		expected: [undelivered('throttled', 1), undelivered('throttled')],
		requests: 1,
	},
	{
		name: 'a regain estimate of 35 minutes ends the run, with the code that came with it',
		script: [refusal(80004, undefined, {}, 400, buc(35))],
		events: web(2),
		batchSize: 1,
		expected: [undelivered('throttled', 1), undelivered('throttled')],
		requests: 1,
	},
	{
		name: 'a regain estimate of one minute is kept',
		script: [refusal(80004, undefined, {}, 400, buc(1))],
		events: web(1),
		expected: accepted(2),
		requests: 2,
	},
	// Connections
	{
		name: 'no connection once, also for messaging: nothing was sent',
		script: [NOT_CONNECTED],
		events: chat(1),
		expected: accepted(2),
		requests: 2,
	},
	{
		name: 'no connection at all',
		script: times(4, NOT_CONNECTED),
		events: [...web(1), ...chat(1)],
		expected: undelivered('network', 4),
		requests: 4,
	},
	{
		name: 'a broken connection is tried again for what Meta deduplicates only',
		script: [BROKEN],
		events: [...web(1), ...chat(1), ...web(1)],
		expected: [accepted(2), unconfirmed('network', 1, false), accepted(2)],
		requests: 2,
	},
	{
		name: 'a connection that always breaks',
		script: times(4, BROKEN),
		events: web(1),
		expected: unconfirmed('network', 4, true),
		requests: 4,
	},
	{
		name: 'no answer in time',
		script: times(4, TIMEOUT),
		events: [...web(1), ...chat(1)],
		expected: [unconfirmed('timeout', 4, true), unconfirmed('timeout', 1, false)],
		requests: 4,
	},
	{
		name: 'a broken connection, then a limit: the first try may have been recorded',
		script: [BROKEN, ...times(3, refusal(4, undefined, {}, 403))],
		events: web(1),
		expected: unconfirmed('throttled', 4, true),
		requests: 4,
	},
	{
		name: 'a timeout, then a dead token: the first try may have been recorded',
		script: [TIMEOUT, refusal(190, 463)],
		events: web(1),
		expected: unconfirmed('auth', 2, true),
		requests: 2,
	},
	{
		name: 'a timeout, then a refusal of the event',
		script: [TIMEOUT, refusal(100, 2804003)],
		events: web(1),
		expected: rejected(2),
		requests: 2,
	},
	{
		name: 'HTTP 502 with a web page may have been recorded',
		script: times(4, text(502, HTML)),
		events: [...web(1), ...chat(1)],
		expected: [unconfirmed('network', 4, true), unconfirmed('network', 1, false)],
		requests: 4,
	},
	{
		name: 'HTTP 503 that asks for a long pause: what was sent is uncertain, what was not is throttled',
		script: [text(503, HTML, { 'retry-after': '3600' })],
		events: web(2),
		batchSize: 1,
		expected: [unconfirmed('network', 1, true), undelivered('throttled')],
		requests: 1,
	},
	{
		name: 'a refusal cut off before its reason was read: nothing was recorded',
		script: [{ type: 'refusedUnread', status: 400, headers: {} }],
		events: chat(1),
		expected: accepted(2),
		requests: 2,
	},
	{
		name: 'refusals always cut off',
		script: times(4, { type: 'refusedUnread', status: 403, headers: {} }),
		events: [...web(1), ...chat(1)],
		expected: undelivered('network', 4),
		requests: 4,
	},
	{
		name: 'a refusal for its size, cut off',
		script: [{ type: 'refusedUnread', status: 413, headers: {} }],
		events: chat(2),
		expected: accepted(2),
		requests: 3,
	},
	// Answers of success that are none
	{
		name: 'HTTP 200 with an empty body',
		script: times(4, text(200)),
		events: [...web(1), ...chat(1)],
		expected: [unconfirmed('network', 4, true), unconfirmed('network', 1, false)],
		requests: 4,
	},
	{
		name: 'HTTP 200 cut off in the middle',
		script: [text(200, '{"events_received":')],
		events: web(1),
		expected: accepted(2),
		requests: 2,
	},
	...(
		[
			['without a count', {}],
			['with a count that is text', { events_received: '2' }],
			['with half an event', { events_received: 1.5 }],
		] as const
	).map(([name, body]) => ({
		name: `HTTP 200 ${name} is not asked again`,
		script: [json(200, body)],
		events: [...web(1), ...chat(1)],
		expected: [unconfirmed('meta', 1, true), unconfirmed('meta', 1, false)],
		requests: 1,
	})),
	{
		name: 'fewer events counted than sent',
		script: [taken(1)],
		events: [...web(1), ...chat(1)],
		expected: [unconfirmed('meta', 1, true), unconfirmed('meta', 1, false)],
		requests: 1,
	},
	{
		name: 'more events counted than sent',
		script: [taken(9)],
		events: web(2),
		expected: accepted(1),
		requests: 1,
	},
	{
		name: 'a refusal that comes with HTTP 200',
		script: [refusal(190, undefined, {}, 200)],
		events: web(1),
		expected: undelivered('auth', 1),
		requests: 1,
	},
	{
		name: 'remarks on accepted events',
		script: [json(200, { events_received: 1, messages: ['Value is zero'] })],
		events: web(1),
		expected: accepted(1),
		requests: 1,
	},
	// Pauses asked for by answers that decide on their events
	{
		name: 'a pause of 30 seconds asked for with an acceptance is kept',
		script: [json(200, { events_received: 1 }, { 'retry-after': '30' })],
		events: web(2),
		batchSize: 1,
		expected: accepted(1),
		requests: 2,
	},
	{
		name: 'a longer pause asked for with an acceptance leaves the rest unsent',
		script: [json(200, { events_received: 1 }, buc(35))],
		events: [...web(1), ...chat(1)],
		batchSize: 1,
		expected: [accepted(1), undelivered('throttled')],
		requests: 1,
	},
	{
		name: 'a longer pause asked for with the refusal of one event leaves the rest unsent',
		script: [refusal(100, 2804019, path(0), 400, { 'retry-after': '120' })],
		events: web(2),
		expected: [undelivered('throttled', 1), undelivered('throttled', 1)],
		requests: 1,
	},
	// Cancellation
	{
		name: 'cancelled while under way',
		script: [CANCELLED],
		events: [...web(1), ...chat(1)],
		expected: [unconfirmed('cancelled', 1, true), unconfirmed('cancelled', 1, false)],
		requests: 1,
	},
];

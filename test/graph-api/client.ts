import { request } from 'undici';
import type { GraphApi } from './index';
import { parseJson, type JsonObject } from './json';
import samplesJson from './samples.json';

/** One hour after the events of the samples of M 7, in Unix milliseconds. */
export const sampleTime = 1_795_172_400_000;

/** A body for the events edge. */
export interface EventsBody {
	readonly data: readonly Readonly<Record<string, unknown>>[];
}

/** The samples of M 7.1 to 7.6, one for each channel. */
export const samples: Readonly<Record<string, EventsBody>> = samplesJson;

/** The event of a sample. */
export function sampleEvent(name: string): Readonly<Record<string, unknown>> {
	return samples[name]?.data[0] ?? {};
}

/** The object but for one key. */
export function without(object: JsonObject, key: string): JsonObject {
	return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

/** What a test may choose of a call; the rest is a good call. */
export interface Call {
	readonly path?: string;
	readonly method?: 'GET' | 'POST';
	readonly headers?: Readonly<Record<string, string>>;
	/** Sent as it is if it is text, else as JSON. */
	readonly body?: unknown;
}

/** An answer with its body parsed; undefined if it is not JSON. */
export interface Received {
	readonly status: number;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly text: string;
	readonly json: unknown;
}

/** Calls the stand-in and reads the whole answer; rejects where the connection is cut. */
export async function call(api: GraphApi, choice: Call = {}): Promise<Received> {
	const { path = '/v25.0/1001/events', method = 'POST', body = samples.website } = choice;
	const headers = {
		authorization: 'Bearer GOOD_TOKEN',
		'content-type': 'application/json',
		...choice.headers,
	};
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const answer = await request(`${api.url}${path}`, {
		method,
		headers,
		...(method === 'POST' && { body: text }),
	});
	const received = await answer.body.text();
	return {
		status: answer.statusCode,
		headers: answer.headers,
		text: received,
		json: parseJson(received),
	};
}

/** Sends these events and reads the answer. */
export async function send(
	api: GraphApi,
	...events: readonly Readonly<Record<string, unknown>>[]
): Promise<Received> {
	return await call(api, { body: { data: events } });
}

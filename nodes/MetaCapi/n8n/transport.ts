import type { IExecuteFunctions, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import type { QualityTransport } from '../quality/quality-request';
import type { GraphAnswer, Transport } from '../send/ports';
import type { Credential } from '../settings/credential';
import { discardBody, MAX_ANSWER_BYTES, readAnswerBody } from './answer-body';
import { readTransportFailure } from './transport-failure';

/** Name of the credential type, as workflows store it. */
export const CREDENTIAL_NAME = 'metaCapiApi';

/**
 * Sends requests through n8n's helper, which alone knows its proxy, its SSRF rules, the credential and the
 * execution's cancel signal (N 4.5).
 *
 * Redirects are not followed, HTTP failures are data, and the body is read as a stream so that neither its size
 * nor its slowness can hurt.
 */
export function createTransport(
	context: IExecuteFunctions,
	{ baseUrl, apiVersion }: Pick<Credential, 'apiVersion' | 'baseUrl'>,
	seconds: number,
): QualityTransport & Transport {
	const signal = context.getExecutionCancelSignal();
	const isCancelled = () => signal?.aborted === true;
	const call = async (request: GraphCall, mostBytes: number): Promise<GraphAnswer> => {
		const deadline = AbortSignal.timeout(seconds * 1000);
		const options: IHttpRequestOptions = {
			...request,
			encoding: 'stream',
			timeout: seconds * 1000,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		};
		try {
			const response = await untilDeadline(
				context.helpers.httpRequestWithAuthentication.call(context, CREDENTIAL_NAME, options),
				deadline,
			);
			if (response === LATE) return { type: 'timeout', seconds };
			if (!isFullResponse(response)) return { type: 'broken', reason: 'no HTTP answer' };
			const answer = await readAnswer(response, deadline, seconds, mostBytes);
			// A cancelled execution cuts the body off, too.
			return answer.type === 'broken' && isCancelled() ? { type: 'cancelled' } : answer;
		} catch (error) {
			return readTransportFailure(error, seconds, isCancelled());
		}
	};
	return {
		async post({ datasetId, body }) {
			const request: GraphCall = {
				method: 'POST',
				url: `${baseUrl}/${apiVersion}/${datasetId}/events`,
				headers: { 'content-type': 'application/json', accept: 'application/json' },
				// As text n8n's HTTP client would parse the whole megabyte to see whether it is JSON: 10 µs per event.
				body: Buffer.from(body, 'utf8'),
			};
			return await call(request, MAX_ANSWER_BYTES);
		},
		async get({ edge, query }) {
			const request: GraphCall = {
				method: 'GET',
				url: `${baseUrl}/${apiVersion}/${edge}`,
				headers: { accept: 'application/json' },
				qs: { ...query },
			};
			return await call(request, MAX_READING_BYTES);
		},
	};
}

/** What tells one call of Meta from another. */
type GraphCall = Pick<IHttpRequestOptions, 'body' | 'headers' | 'method' | 'qs' | 'url'>;

/** Most bytes of a reading: an event name takes some 5 kB, and a dataset may have hundreds. */
const MAX_READING_BYTES = 10_000_000;

const LATE = Symbol('late');

/**
 * Waits for the head of an answer no longer than the deadline: n8n's timeout begins anew with every byte in older
 * versions. What comes later is of no use to anybody.
 */
async function untilDeadline(request: Promise<unknown>, deadline: AbortSignal): Promise<unknown> {
	let giveUp = () => {};
	const late = new Promise<typeof LATE>((resolve) => {
		giveUp = () => resolve(LATE);
		deadline.addEventListener('abort', giveUp, { once: true });
	});
	try {
		return await Promise.race([request, late]);
	} finally {
		deadline.removeEventListener('abort', giveUp);
		if (deadline.aborted) request.then(discard, () => undefined);
	}
}

function discard(response: unknown): void {
	if (isFullResponse(response)) discardBody(response.body);
}

/** Reads what is left of an answer; where the status alone decides, a lost body is no matter (SPEC 5). */
async function readAnswer(
	{ statusCode: status, headers, body }: IN8nHttpFullResponse,
	deadline: AbortSignal,
	seconds: number,
	mostBytes: number,
): Promise<GraphAnswer> {
	const texts = textHeaders(headers);
	const read = await readAnswerBody(body, deadline, mostBytes);
	if (read.type === 'text') return { type: 'answer', status, headers: texts, body: read.text };
	if (status >= 300 && status < 400) return { type: 'answer', status, headers: texts, body: '' };
	if (status >= 400 && status < 500) return { type: 'refusedUnread', status, headers: texts };
	return read.type === 'timeout'
		? { type: 'timeout', seconds }
		: { type: 'broken', reason: 'the answer was cut off' };
}

function isFullResponse(response: unknown): response is IN8nHttpFullResponse {
	return (
		typeof response === 'object' &&
		response !== null &&
		'statusCode' in response &&
		'headers' in response
	);
}

function textHeaders(headers: object): Readonly<Record<string, string>> {
	const texts: Record<string, string> = {};
	for (const [name, value] of Object.entries(headers)) {
		texts[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value);
	}
	return texts;
}

import type { IExecuteFunctions, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import type { GraphAnswer, Transport } from '../send/ports';
import type { Credential } from '../settings/credential';
import { readAnswerBody } from './answer-body';
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
): Transport {
	const signal = context.getExecutionCancelSignal();
	return {
		async post({ datasetId, body }) {
			const deadline = AbortSignal.timeout(seconds * 1000);
			const options: IHttpRequestOptions = {
				method: 'POST',
				url: `${baseUrl}/${apiVersion}/${datasetId}/events`,
				headers: { 'content-type': 'application/json', accept: 'application/json' },
				body,
				encoding: 'stream',
				timeout: seconds * 1000,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
			};
			try {
				const response: unknown = await context.helpers.httpRequestWithAuthentication.call(
					context,
					CREDENTIAL_NAME,
					options,
				);
				return isFullResponse(response)
					? await readAnswer(response, deadline, seconds, signal?.aborted === true)
					: { type: 'broken', reason: 'no HTTP answer' };
			} catch (error) {
				return readTransportFailure(error, seconds, signal?.aborted === true);
			}
		},
	};
}

async function readAnswer(
	{ statusCode, headers, body }: IN8nHttpFullResponse,
	deadline: AbortSignal,
	seconds: number,
	isCancelled: boolean,
): Promise<GraphAnswer> {
	const read = await readAnswerBody(body, deadline);
	switch (read.type) {
		case 'text':
			return { type: 'answer', status: statusCode, headers: textHeaders(headers), body: read.text };
		case 'timeout':
			return { type: 'timeout', seconds };
		case 'broken':
			return isCancelled
				? { type: 'cancelled' }
				: { type: 'broken', reason: 'the answer was cut off' };
	}
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

import { request } from 'undici';
import type { Transport } from '../../../../nodes/MetaCapi/send/ports';
import { SECRETS } from '../../meta-capi';

/** Sends requests over a connection that is kept: many thousand runs of delivery need not go through the engine. */
export function wireTransport(url: string): Transport {
	return {
		async post({ datasetId, body }) {
			const answer = await request(`${url}/v25.0/${datasetId}/events`, {
				method: 'POST',
				headers: {
					'content-type': 'application/json',
					authorization: `Bearer ${SECRETS.accessToken}`,
				},
				body,
			});
			const headers = Object.fromEntries(
				Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
			);
			return {
				type: 'answer',
				status: answer.statusCode,
				headers,
				body: await answer.body.text(),
			};
		},
	};
}

import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { sentences } from '../event/sentences';
import { loadAnswerSchemas } from '../interpret/answer-schemas';
import { interpretProbe, PROBE_BODY } from '../interpret/interpret-probe';
import type { GraphAnswer } from '../send/ports';
import { appSecretProof } from '../settings/app-secret-proof';
import { type Credential, parseCredential, secretsOf } from '../settings/credential';
import { loadZod } from '../settings/zod';
import { asUnknownObject } from './border';
import { readTransportFailure } from './transport-failure';

/** Seconds to wait for Meta when a credential is tested: the user is watching. */
const PATIENCE_SECONDS = 15;

/**
 * Tests a credential by a request that records nothing (M 1.6).
 *
 * n8n's declarative test can't tell: the good answer is an HTTP 400.
 */
export async function testCredential(
	{ helpers }: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const parsed = parseCredential(await loadZod(), asUnknownObject(credential.data));
	if (!parsed.ok) {
		const texts = parsed.problems.flatMap(({ message, advice }) => [message, advice]);
		return { status: 'Error', message: sentences(texts) };
	}
	const answer = await probe(helpers, parsed.settings);
	const schemas = await loadAnswerSchemas();
	return { ...interpretProbe(answer, schemas, secretsOf(parsed.settings), Date.now()) };
}

/** n8n gives credential tests its older helper only; redirects are off, so the token goes nowhere else. */
async function probe(
	helpers: ICredentialTestFunctions['helpers'],
	{ baseUrl, apiVersion, datasetId, accessToken, appSecret }: Credential,
): Promise<GraphAnswer> {
	try {
		const response: unknown = await helpers.request({
			method: 'POST',
			uri: `${baseUrl}/${apiVersion}/${datasetId}/events`,
			qs: appSecret === '' ? {} : { appsecret_proof: appSecretProof(accessToken, appSecret) },
			headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
			body: PROBE_BODY,
			simple: false,
			resolveWithFullResponse: true,
			followRedirect: false,
			followAllRedirects: false,
			timeout: PATIENCE_SECONDS * 1000,
		});
		const { statusCode, body } = asUnknownObject(response);
		if (typeof statusCode !== 'number') return { type: 'broken', reason: 'no HTTP answer' };
		return {
			type: 'answer',
			status: statusCode,
			headers: {},
			body: typeof body === 'string' ? body : JSON.stringify(body ?? ''),
		};
	} catch (error) {
		return readTransportFailure(error, PATIENCE_SECONDS, false);
	}
}

import { createHmac } from 'node:crypto';
import type { Settings } from '../options';
import type { Refusal } from '../refusals';

/** What a caller shows to be let in. */
export interface Credentials {
	readonly accessToken: string | undefined;
	readonly appSecretProof: string | undefined;
}

/** The token is known and, where the app asks for it, proven (M 1.3, 1.4). */
export function checkAccess(credentials: Credentials, settings: Settings): Refusal | undefined {
	const { accessToken, appSecretProof } = credentials;
	if (accessToken === undefined || accessToken === '') return { reason: 'tokenMissing' };
	const isListed = settings.accessTokens?.has(accessToken);
	if (!isListed && !/^[\w.|-]+$/.test(accessToken)) return { reason: 'tokenMalformed' };
	if (isListed === false) return { reason: 'tokenUnknown' };
	if (settings.appSecret === undefined) return undefined;
	if (appSecretProof === undefined) return { reason: 'proofMissing' };
	const proof = createHmac('sha256', settings.appSecret).update(accessToken).digest('hex');
	return appSecretProof === proof ? undefined : { reason: 'proofWrong' };
}

import { createHmac } from 'node:crypto';

/** The proof that a call comes from the app that owns the token: hex HMAC-SHA256 of the token under the secret (M 1.4). */
export function appSecretProof(accessToken: string, appSecret: string): string {
	return createHmac('sha256', appSecret).update(accessToken).digest('hex');
}

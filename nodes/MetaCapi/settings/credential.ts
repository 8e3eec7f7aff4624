import { DEFAULT_API_VERSION, DEFAULT_BASE_URL } from '../fields/limits';
import { appSecretProof } from './app-secret-proof';
import { problemsOf } from './problems';
import type { SettingsResult } from './result';
import type { Zod } from './zod';

/** The credential as the node uses it (SPEC 2.1). */
export interface Credential {
	readonly accessToken: string;
	readonly datasetId: string;
	readonly apiVersion: string;
	readonly appSecret: string;
	/** Without a slash at the end. */
	readonly baseUrl: string;
}

/** The labels of the credential's fields, as the editor shows them. */
export const CREDENTIAL_LABELS = {
	accessToken: 'Access Token',
	apiVersion: 'API Version',
	appSecret: 'App Secret',
	baseUrl: 'Base URL',
	datasetId: 'Dataset ID',
} as const;

/** Fields whose value is never shown back; an address may hold a password. */
const HIDDEN: ReadonlySet<string> = new Set(['accessToken', 'appSecret', 'baseUrl']);

/** Hosts that may be called without encryption: nothing leaves the machine. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** What an id of a dataset looks like; also the rule for the 'Dataset ID' option. */
export const DATASET_ID = /^\d{1,20}$/;

/** What a dataset id must be, in the user's words. */
export const DATASET_ID_DEMAND =
	'must be the number of the dataset (the Pixel ID), digits only, as Events Manager shows it';

/** Letters, digits and signs that may stand in a header; what else was copied along would break every request. */
const ACCESS_TOKEN = /^[!#-&(-~]+$/;

const ACCESS_TOKEN_DEMAND =
	'must be the token from Events Manager (Settings > Conversions API > Generate Access Token), without spaces or quotes';

const API_VERSION = /^v\d{1,3}\.\d{1,2}$/;

/** Reads the stored credential; every field that can't be used is named by its label. */
export function parseCredential(
	z: Zod,
	values: Readonly<Record<string, unknown>>,
): SettingsResult<Credential> {
	const text = (message: string, isUsable: (value: string) => boolean) =>
		z.string({ message }).trim().refine(isUsable, { message });
	const schema = z.object({
		accessToken: text(ACCESS_TOKEN_DEMAND, (token) => ACCESS_TOKEN.test(token)),
		datasetId: text(DATASET_ID_DEMAND, (id) => DATASET_ID.test(id)),
		apiVersion: text(
			`must look like ${DEFAULT_API_VERSION}`,
			(version) => version === '' || API_VERSION.test(version),
		).default(DEFAULT_API_VERSION),
		appSecret: text('must be the secret of the app as text', () => true).default(''),
		baseUrl: text(
			`must be an https address such as ${DEFAULT_BASE_URL} (http only for this machine)`,
			(url) => url === '' || isUsableBaseUrl(url),
		).default(DEFAULT_BASE_URL),
	});
	const parsed = schema.safeParse(values);
	if (!parsed.success) {
		return { ok: false, problems: problemsOf(parsed.error, values, CREDENTIAL_LABELS, HIDDEN) };
	}
	const { apiVersion, baseUrl, ...rest } = parsed.data;
	return {
		ok: true,
		settings: {
			...rest,
			apiVersion: apiVersion === '' ? DEFAULT_API_VERSION : apiVersion,
			baseUrl: (baseUrl === '' ? DEFAULT_BASE_URL : baseUrl).replace(/\/+$/, ''),
		},
	};
}

function isUsableBaseUrl(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const url = new URL(text);
	if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
		return false;
	return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
}

/** What must never be shown, whatever a host echoes back. */
export function secretsOf({ accessToken, appSecret }: Credential): readonly string[] {
	if (appSecret === '') return [accessToken];
	return [accessToken, appSecret, appSecretProof(accessToken, appSecret)];
}

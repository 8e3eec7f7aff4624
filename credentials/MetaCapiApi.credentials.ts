import type {
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { appSecretProof } from '../nodes/MetaCapi/settings/app-secret-proof';

/** Access to one dataset of Meta's Conversions API (SPEC 2.1). */
export class MetaCapiApi implements ICredentialType {
	name = 'metaCapiApi';

	displayName = 'Meta Conversions API';

	icon: Icon = { light: 'file:../icons/meta-capi.svg', dark: 'file:../icons/meta-capi.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-meta-capi/n8n-nodes-meta-capi#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			placeholder: 'e.g. EAAB…',
			description:
				'From Events Manager: choose the dataset, then Settings > Conversions API > Generate Access Token',
		},
		{
			displayName: 'Dataset ID',
			name: 'datasetId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 1234567890123456',
			description: 'The number of the dataset in Events Manager; it is the same as the Pixel ID',
		},
		{
			displayName: 'API Version',
			name: 'apiVersion',
			type: 'string',
			default: 'v25.0',
			placeholder: 'e.g. v25.0',
			description: "Version of Meta's Graph API; change it only when Meta retires this one",
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			placeholder: 'Empty for tokens from Events Manager',
			description:
				'Only for tokens of an app that requires the app secret. Tokens generated in Events Manager need none.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://graph.facebook.com',
			placeholder: 'e.g. https://graph.facebook.com',
			description: "For a proxy that keeps Graph's paths; it must be an https address",
		},
	];
	/** The token travels in a header, where it can't leak into URLs (M 1.3); the proof beside it (M 1.4). */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const accessToken = textOf(credentials.accessToken);
		const appSecret = textOf(credentials.appSecret);
		return {
			...requestOptions,
			headers: { ...requestOptions.headers, authorization: `Bearer ${accessToken}` },
			...(appSecret !== '' && {
				qs: { ...requestOptions.qs, appsecret_proof: appSecretProof(accessToken, appSecret) },
			}),
		};
	};
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

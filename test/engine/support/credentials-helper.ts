import './n8n-environment';
import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialType,
	type IDataObject,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
	type Workflow,
} from 'n8n-workflow';

/** A credential as saved: its type and the values the user entered. */
export interface SavedCredential {
	readonly type: ICredentialType;
	readonly data: ICredentialDataDecryptedObject;
}

/** The values a node gets from a saved credential: n8n fills in the defaults of fields never touched. */
export function decrypted({ type, data }: SavedCredential): ICredentialDataDecryptedObject {
	const defaults = type.properties.map((field) => [field.name, field.default] as const);
	return { ...Object.fromEntries(defaults.flatMap(credentialValue)), ...data };
}

function credentialValue([name, value]: readonly [string, INodeProperties['default']]) {
	const plain =
		typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
	return plain ? [[name, value] as const] : [];
}

/**
 * n8n's credentials service without its database: decryption, defaults and `authenticate` as
 * n8n 2.41 does them (packages/cli, credentials-helper).
 */
export class CredentialsHelper extends ICredentialsHelper {
	constructor(private readonly saved: Readonly<Record<string, SavedCredential>>) {
		super();
	}

	private find(name: string): SavedCredential {
		const credential = this.saved[name];
		if (credential === undefined) throw new Error(`No credential of type ${name} is saved`);
		return credential;
	}

	getParentTypes(name: string): string[] {
		return this.find(name).type.extends ?? [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async getDecrypted(
		_additionalData: unknown,
		_details: INodeCredentialsDetails,
		name: string,
	): Promise<ICredentialDataDecryptedObject> {
		return decrypted(this.find(name));
	}

	getCredentialsProperties(name: string): INodeProperties[] {
		return this.find(name).type.properties;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		name: string,
		options: IHttpRequestOptions,
		workflow: Workflow,
		node: INode,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.find(name).type;
		if (authenticate === undefined) return options;
		if (typeof authenticate === 'function') return await authenticate(credentials, options);
		const resolve = (text: string): string => {
			if (!text.startsWith('=')) return text;
			const keys = { $credentials: credentials };
			return String(
				workflow.expression.getSimpleParameterValue(node, text, 'internal', keys, undefined, ''),
			);
		};
		const resolved = (values: IDataObject = {}): IDataObject =>
			Object.fromEntries(
				Object.entries(values).map(([key, value]) => [resolve(key), resolve(String(value))]),
			);
		const { headers, qs } = authenticate.properties;
		options.headers = { ...options.headers, ...resolved(headers) };
		if (qs !== undefined) options.qs = { ...options.qs, ...resolved(qs) };
		return options;
	}

	async preAuthentication(): Promise<undefined> {
		return undefined;
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getCredentials(): Promise<ICredentials> {
		throw new Error('Nodes never read encrypted credentials');
	}

	async updateCredentials(): Promise<void> {
		throw new Error('Nodes never write credentials');
	}

	async updateCredentialsOauthTokenData(): Promise<void> {
		throw new Error('Nodes never write credentials');
	}
}

/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   the demo loads what the build wrote, as n8n does */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ICredentialType, INodeType } from 'n8n-workflow';

const load = createRequire(__filename);

/** The node and the credential out of `dist`: the bundles that would be published, not the sources. */
export function builtPackage(): {
	readonly nodeType: INodeType;
	readonly credentialType: ICredentialType;
} {
	const node = instanceOf('nodes/MetaCapi/MetaCapi.node.js', 'MetaCapi');
	const credential = instanceOf('credentials/MetaCapiApi.credentials.js', 'MetaCapiApi');
	if (!isNodeType(node) || !isCredentialType(credential))
		throw new Error('dist holds something else: npm run build');
	return { nodeType: node, credentialType: credential };
}

function instanceOf(file: string, name: string): unknown {
	const loaded: unknown = load(join(__dirname, '..', 'dist', file));
	const type: unknown =
		typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, name) : undefined;
	return typeof type === 'function' ? Reflect.construct(type, []) : undefined;
}

function isNodeType(value: unknown): value is INodeType {
	return (
		typeof value === 'object' && value !== null && 'description' in value && 'execute' in value
	);
}

function isCredentialType(value: unknown): value is ICredentialType {
	return (
		typeof value === 'object' && value !== null && 'properties' in value && 'authenticate' in value
	);
}

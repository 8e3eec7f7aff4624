import './n8n-environment';
import { CredentialTestContext } from 'n8n-core';
import type { INodeCredentialTestResult, INodeType } from 'n8n-workflow';
import { additionalData } from './additional-data';
import { decrypted, type SavedCredential } from './credentials-helper';
import { withEngineLog, type LogEntry } from './engine-log';

/** Tests a credential as the editor does on saving it: by the function the node names in `testedBy`. */
export async function testCredential(
	nodeType: INodeType,
	credential: SavedCredential,
): Promise<{ readonly outcome: INodeCredentialTestResult; readonly log: readonly LogEntry[] }> {
	const { name } = credential.type;
	const declared = nodeType.description.credentials?.find((entry) => entry.name === name)?.testedBy;
	const test =
		typeof declared === 'string' ? nodeType.methods?.credentialTest?.[declared] : undefined;
	if (test === undefined) throw new Error(`The node names no function that tests ${name}`);
	const context = new CredentialTestContext(
		additionalData('1', 'internal', { [name]: credential }),
	);
	const data = decrypted(credential);
	return await withEngineLog(
		async () => await test.call(context, { id: name, name, type: name, data }),
	);
}

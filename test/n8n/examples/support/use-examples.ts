import type { GraphApiOptions } from '../../../graph-api';
import { sharedN8n } from '../../support/shared-n8n';
import { useStandIn, type StandIn } from '../../support/stand-in';
import { createCredential } from '../../support/workflows';

/** The name n8n gives to a user's first credential: nodes of imported workflows find it by that. */
const NAME = 'Meta Conversions API account';

/** Gives the tests of a file a stand-in, and the one credential that imported examples find by themselves. */
export function useExamples(options: GraphApiOptions = {}): () => StandIn {
	const standIn = useStandIn(options);
	let id: string | undefined;
	beforeAll(async () => {
		({ id } = await createCredential(sharedN8n().rest, NAME, standIn().credentialData));
	});
	afterAll(async () => {
		if (id !== undefined) await sharedN8n().rest.call('DELETE', `/rest/credentials/${id}`);
	});
	return standIn;
}

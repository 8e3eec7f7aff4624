import type { GraphApiOptions } from '../../../graph-api';
import { sharedN8n } from '../../support/shared-n8n';
import { FIRST_CREDENTIAL, useStandIn, type StandIn } from '../../support/stand-in';
import { createCredential, deleteCredentials } from '../../support/workflows';
import { deleteTable, FAILED_EVENTS } from './data-table';

/**
 * Gives the tests of a file a stand-in, and the one credential that imported examples find by themselves;
 * afterwards the table that most of them keep failed events in is deleted.
 */
export function useExamples(options: GraphApiOptions = {}): () => StandIn {
	const standIn = useStandIn(options);
	beforeAll(async () => {
		await deleteCredentials(sharedN8n().rest, FIRST_CREDENTIAL);
		await createCredential(sharedN8n().rest, FIRST_CREDENTIAL, standIn().credentialData);
	});
	afterAll(async () => {
		await deleteTable(sharedN8n().rest, FAILED_EVENTS);
		await deleteCredentials(sharedN8n().rest, FIRST_CREDENTIAL);
	});
	return standIn;
}

import { startGraphApi, type GraphApi, type GraphApiOptions } from '../../graph-api';
import type { Json } from './execution';
import { sharedN8n } from './shared-n8n';
import type { SavedCredential } from './workflow';
import { createCredential } from './workflows';

/** The dataset of the credential. */
export const DATASET = '1234567890123456';

/** Put together here, so that no text of the repository looks like a token. */
export const ACCESS_TOKEN = `EAAG${'tokenOfTheTests'.repeat(4)}`;

/** The name n8n gives to a user's first credential: nodes of imported workflows find it by that. */
export const FIRST_CREDENTIAL = 'Meta Conversions account';

/** A stand-in for Meta and how to reach it. */
export interface StandIn {
	readonly api: GraphApi;
	/** What is filled in in the credential. */
	readonly credentialData: Json;
	/** The credential saved in the shared n8n. */
	readonly credential: SavedCredential;
}

/** What a credential for a stand-in holds. */
export function credentialDataFor(api: Pick<GraphApi, 'url'>, changes: Json = {}): Json {
	return {
		accessToken: ACCESS_TOKEN,
		datasetId: DATASET,
		apiVersion: 'v25.0',
		baseUrl: api.url,
		...changes,
	};
}

/** Gives the tests of a file a stand-in of their own, empty for each test, and a credential for it. */
export function useStandIn(options: GraphApiOptions = {}): () => StandIn {
	let standIn: StandIn | undefined;
	beforeAll(async () => {
		const api = await startGraphApi({
			accessTokens: [ACCESS_TOKEN],
			datasets: [DATASET],
			...options,
		});
		const credentialData = credentialDataFor(api);
		const name = `Stand-in at ${api.port}`;
		const credential = await createCredential(sharedN8n().rest, name, credentialData);
		standIn = { api, credentialData, credential };
	});
	afterEach(() => standIn?.api.clear());
	afterAll(async () => await standIn?.api.close());
	return () => {
		if (standIn === undefined) throw new Error('The stand-in is not running');
		return standIn;
	};
}

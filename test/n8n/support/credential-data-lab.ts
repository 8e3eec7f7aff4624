export const DATASET = '1234567890123456';
export const ACCESS_TOKEN = `EAAG${'tokenOfTheTests'.repeat(4)}`;
export const credentialDataFor = (api: { url: string }) => ({
	accessToken: ACCESS_TOKEN,
	datasetId: DATASET,
	apiVersion: 'v25.0',
	baseUrl: api.url,
});

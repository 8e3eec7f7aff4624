/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console -- a command line tool */
import { randomBytes } from 'node:crypto';
import { request } from 'undici';
import { z } from 'zod/v4';
import { runWorkflow } from '../test/engine/support/run-workflow';
import { startGraphApi } from '../test/graph-api';
import { builtPackage } from './built-package';
import { eventResults } from './event-result';
import { accept, differences, outcomeLines } from './expectation';
import { CHANNELS } from './messaging-items';
import { ZONE } from './moments';
import { paint } from './paint';
import { scenes } from './scenes';
import { sentRequest } from './sent-request';
import { resultTable } from './table';
import { totals } from './totals';
import { wrap } from './wrap';

/** What the stand-in itself says it recorded, asked as any client would. */
async function recorded(url: string): Promise<number> {
	const { body } = await request(`${url}/health`);
	return z.object({ recorded: z.number() }).parse(await body.json()).recorded;
}

/*
 * npm run demo [-- --update]
 *
 * Items → the built node in n8n's own engine → a stand-in for Meta on this machine. Ends with 0 only when every event
 * ended as demo/expected.json says; `--update` rewrites that file.
 */
async function main(): Promise<number> {
	const started = Date.now();
	const datasetId = '1234567890123456';
	const accessToken = `EAADEMO${randomBytes(12).toString('hex')}`;
	const api = await startGraphApi({
		accessTokens: [accessToken],
		userAgentRequired: false,
		datasets: [
			{
				id: datasetId,
				pageIds: [CHANNELS.pageId],
				whatsappBusinessAccountIds: [CHANNELS.whatsappBusinessAccountId],
				instagramAccountIds: [CHANNELS.instagramAccountId],
				clicks: [{ ctwaClid: CHANNELS.click }],
			},
		],
	});
	try {
		const shown = scenes(started);
		const items = shown.flatMap((scene) => scene.items);
		const { nodeType, credentialType } = builtPackage();
		const run = await runWorkflow({
			nodeType,
			json: items.map(({ json }) => json),
			parameters: { options: { consentField: 'consent', timezone: ZONE } },
			credentials: {
				metaCapiApi: { type: credentialType, data: { accessToken, datasetId, baseUrl: api.url } },
			},
		});
		if (run.error !== undefined) throw run.error;
		const results = eventResults(run.outputs);

		console.log(
			`\n${paint('Meta CAPI for n8n', 'bold')}: ${items.length} items through the node in n8n's own engine\n`,
		);
		console.log(`${resultTable(shown, results)}\n`);
		console.log(`${paint('What n8n shows above the output', 'bold')}\n`);
		for (const { message } of run.hints)
			console.log(wrap(message, 112).join('\n    ').replace(/^/, '  • '));
		console.log(`\n${sentRequest(api.requests, accessToken)}\n`);
		console.log(totals(results, api, Date.now() - started));

		const lines = [
			...outcomeLines(results),
			`the stand-in recorded ${await recorded(api.url)} events`,
		];
		if (process.argv.includes('--update')) accept(lines);
		const changes = differences(lines);
		if (changes.length === 0) {
			console.log(paint('\nEvery event ended as expected.', 'green'));
			return 0;
		}
		console.log(paint('\nNot as demo/expected.json says:', 'red'));
		console.log(changes.join('\n'));
		return 1;
	} finally {
		await api.close();
	}
}

main().then(
	(code) => process.exit(code),
	(cause: unknown) => {
		console.error(cause);
		process.exit(1);
	},
);

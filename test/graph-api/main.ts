/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a command line tool for tests and playground */
/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console -- likewise */
import { parseArgs } from 'node:util';
import { startGraphApi } from './index';

/*
 * npx tsx test/graph-api/main.ts [port] [--token T]… [--dataset D]… [--app-secret S] [--latency ms]
 *   [--user-agent-optional]
 */
const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: {
		token: { type: 'string', multiple: true },
		dataset: { type: 'string', multiple: true },
		'app-secret': { type: 'string' },
		latency: { type: 'string' },
		'user-agent-optional': { type: 'boolean' },
	},
});

async function main(): Promise<void> {
	const api = await startGraphApi({
		port: Number(positionals[0] ?? 0),
		latency: Number(values.latency ?? 0),
		userAgentRequired: !values['user-agent-optional'],
		...(values.token && { accessTokens: values.token }),
		...(values.dataset && { datasets: values.dataset }),
		...(values['app-secret'] !== undefined && { appSecret: values['app-secret'] }),
	});
	console.log(api.url);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void api.close());
	}
}

void main();

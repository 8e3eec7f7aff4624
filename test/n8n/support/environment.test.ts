/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: n8n says in its log what it thinks of its settings */
import { readFileSync } from 'node:fs';
import { serverEnvironment } from './environment';
import { sharedN8n } from './shared-n8n';

describe('the settings n8n is started with', () => {
	it('are none that it wants to be rid of', async () => {
		const { n8n, server } = sharedN8n();
		const given = Object.keys(await serverEnvironment({ ...server, node: n8n.node }, 5678));
		const log = readFileSync(server.log, 'utf8');
		const deprecated = [...log.matchAll(/^ - ([A-Z0-9_]+) -> /gm)].map(([, name = '']) => name);

		expect(given).toContain('N8N_PORT');
		// Of what is not set it says how the default will change.
		expect(deprecated).toContain('N8N_RUNNERS_MODE');
		expect(given.filter((name) => deprecated.includes(name))).toEqual([]);
	});
});

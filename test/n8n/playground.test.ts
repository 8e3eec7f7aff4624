/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: the examples are files */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDoor } from './playground/door';
import { fillPlayground } from './playground/fill';
import { RestClient } from './support/rest-client';
import { sharedN8n } from './support/shared-n8n';
import { useStandIn } from './support/stand-in';
import { runManually } from './support/workflows';

const standIn = useStandIn({ userAgentRequired: false });

const examples = readdirSync(join(__dirname, '..', '..', 'examples')).filter((name) =>
	name.endsWith('.json'),
);

describe('the playground', () => {
	it('holds all examples, and the first one sends events at a click', async () => {
		const { rest } = sharedN8n();

		const { credential, workflows } = await fillPlayground(rest, standIn().api);
		const first = workflows.find(({ file }) => file === 'send-orders.json');
		const run = await runManually(rest, first?.id ?? '', 'When clicking Execute workflow');
		// Other tests have a credential of this name too, and n8n must be able to choose.
		await rest.call('DELETE', `/rest/credentials/${credential.id}`);

		expect(workflows.map(({ file }) => file)).toEqual(examples);
		expect(run.status).toBe('success');
		expect(standIn().api.accepted.length).toBeGreaterThan(0);
	});

	it('signs a browser in that opens its address', async () => {
		const { cookie, server } = sharedN8n();
		const door = await openDoor(cookie, `${server.url}/workflow/1`);

		const answer = await fetch(door.url, { redirect: 'manual' });
		await door.close();

		expect(answer.status).toBe(302);
		expect(answer.headers.get('location')).toBe(`${server.url}/workflow/1`);
		const [given = ''] = answer.headers.getSetCookie();
		const browser = new RestClient(server.url, given.split(';')[0] ?? '');
		expect(await browser.get('/rest/login')).toMatchObject({ email: 'owner@example.com' });
	});
});

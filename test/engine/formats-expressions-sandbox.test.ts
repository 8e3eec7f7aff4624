/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions --
   the sandbox is loaded in a process of its own, since it can't be under jest */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod/v4';

const main = join(__dirname, 'support', 'sandboxed-expressions.ts');

/*
 * The engine n8n runs in production keeps expressions in a sandbox. `vm` needs a native module that is not built
 * everywhere, `quickjs` runs the same runtime in WebAssembly.
 */
describe("plain expressions in n8n's sandboxed engine", () => {
	it('mean what the node makes of them', () => {
		const printed = execFileSync(process.execPath, ['--import', 'tsx', main], { encoding: 'utf8' });
		const result = z
			.object({ compared: z.number(), differences: z.array(z.unknown()) })
			.parse(JSON.parse(printed.trim().split('\n').at(-1) ?? ''));
		expect(result.differences).toEqual([]);
		expect(result.compared).toBeGreaterThan(100);
	}, 60_000);
});

/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: examples and README are files */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { complaintsOf } from './editor/support/complaints';
import { startPlayground, type PlaygroundCommand } from './playground/command';
import { openChromium } from './support/chromium';
import { OWNER, signIn } from './support/rest-client';
import { sharedN8n } from './support/shared-n8n';

const checkout = join(__dirname, '..', '..');

describe('npm run playground', () => {
	let playground: PlaygroundCommand;
	let context: BrowserContext;
	let page: Page;
	beforeAll(async () => {
		const { runFolder, outputFolder } = sharedN8n();
		[playground, context] = await Promise.all([
			startPlayground(join(runFolder, 'playground'), join(outputFolder, 'playground.log')),
			openChromium(mkdtempSync(join(runFolder, 'newcomer-'))),
		]);
		page = context.pages()[0] ?? (await context.newPage());
	});
	afterAll(async () => {
		await context?.close();
		await playground?.stop();
	});

	it('takes the steps that the README counts', () => {
		const [, section = ''] = readFileSync(join(checkout, 'README.md'), 'utf8').split(
			/^## Playground$/m,
		);
		expect(section.split(/^## /m)[0]?.match(/^\d\. .*/gm)).toEqual([
			expect.stringMatching(/^1\. `npm run playground`/),
			expect.stringMatching(/^2\. Open the first address/),
			expect.stringMatching(/^3\. Click \*\*Execute workflow\*\*/),
		]);
	});

	it('holds all examples', () => {
		const examples = readdirSync(join(checkout, 'examples')).filter((name) =>
			name.endsWith('.json'),
		);
		expect(playground.printed()).toContain(`is ready, with ${examples.length} workflows`);
	});

	it('signs in whoever opens its address, and sends the first events at a click', async () => {
		const complaints = complaintsOf(page);
		await page.goto(playground.address('Open first'));
		await page.getByTestId('canvas-node').first().waitFor();
		await page.getByTestId('execute-workflow-button').click();
		const labels = page.getByTestId('edge-label');
		await labels.getByText('2 items').waitFor();
		expect(complaints.take()).toEqual([]);
		await page.screenshot({ path: join(sharedN8n().outputFolder, 'playground-first.png') });

		await page.goto(playground.address('See events'));
		const [first = ''] = await page.getByRole('row').filter({ hasText: '78114' }).allInnerTexts();
		expect(first).toMatch(/Purchase.*phone_call.*142\.52 USD/s);
		await page.screenshot({ path: join(sharedN8n().outputFolder, 'playground-events.png') });
	});

	it('lets in by the name and password that it prints', async () => {
		const { url } = await signIn(playground.address('n8n'));

		expect(playground.printed()).toContain(`${url}   ${OWNER.email}, password ${OWNER.password}`);
	});

	it('leaves nothing behind on Ctrl-C', async () => {
		const addresses = ['Open first', 'See events', 'n8n'].map((words) => playground.address(words));
		expect(playground.leftovers()).not.toEqual([]);
		await playground.interrupt();

		expect(playground.leftovers()).toEqual([]);
		for (const address of addresses) await expect(fetch(address)).rejects.toThrow('fetch failed');
	});
});

/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: pictures are kept beside the logs */
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { openChromium } from '../../support/chromium';
import { sharedN8n } from '../../support/shared-n8n';
import { complaintsOf, type Complaints } from './complaints';

/** A page of n8n's editor in Chromium, with the owner signed in. */
export interface Editor {
	readonly page: Page;
	/** What went wrong on the page since the last test. */
	readonly complaints: Complaints;
	/** Opens a workflow. */
	open(workflowId: string): Promise<void>;
	/** Opens a workflow and the panel of the node under test. */
	openNode(workflowId: string): Promise<void>;
	/** Keeps a picture of the page. */
	picture(name: string): Promise<void>;
}

const NODE = '[data-test-id="canvas-node"][data-node-type="n8n-nodes-meta-capi.metaCapi"]';

/** Gives the tests of a file one browser; after each test nothing may have been complained about. */
export function useEditor(): () => Editor {
	let context: BrowserContext | undefined;
	let editor: Editor | undefined;

	beforeAll(async () => {
		context = await openChromium(join(sharedN8n().runFolder, 'browser'));
		const page = await signedInPage(context);
		editor = {
			page,
			complaints: complaintsOf(page),
			open: async (workflowId) => {
				await goTo(page, `${sharedN8n().server.url}/workflow/${workflowId}`);
				await page.getByTestId('canvas-node').first().waitFor();
			},
			openNode: async (workflowId) => {
				await goTo(page, `${sharedN8n().server.url}/workflow/${workflowId}`);
				await page.locator(NODE).dblclick();
				await page.getByTestId('ndv').waitFor();
			},
			picture: async (name) => {
				const path = join(sharedN8n().outputFolder, `editor-${name}.png`);
				// A message that pops up and goes covers what the picture is about.
				const style = '.el-notification { visibility: hidden }';
				await page.screenshot({ path, animations: 'disabled', caret: 'hide', style });
			},
		};
	});
	afterEach(() => expect(editor?.complaints.take()).toEqual([]));
	afterAll(async () => await context?.close());

	return () => {
		if (editor === undefined) throw new Error('The browser is not running');
		return editor;
	};
}

/**
 * Goes to an address. Within n8n its own router goes there, as with the browser's buttons for back and forth: loading the
 * whole editor again takes ten times as long.
 */
async function goTo(page: Page, url: string): Promise<void> {
	if (!page.url().startsWith(sharedN8n().server.url)) {
		await page.goto(url);
		return;
	}
	// As text, since the compiler knows no browser here.
	const state = '{ ...history.state, position: (history.state?.position ?? 0) + 1 }';
	await page.evaluate(`history.pushState(${state}, '', ${JSON.stringify(url)});
		dispatchEvent(new PopStateEvent('popstate', { state: history.state }));`);
}

async function signedInPage(context: BrowserContext): Promise<Page> {
	const { cookie } = sharedN8n();
	const name = cookie.slice(0, cookie.indexOf('='));
	const value = cookie.slice(name.length + 1);
	await context.addCookies([{ name, value, domain: 'localhost', path: '/' }]);
	return context.pages()[0] ?? (await context.newPage());
}

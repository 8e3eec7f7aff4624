/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: pictures are kept beside the logs */
import { join } from 'node:path';
import { chromium, selectors, type Browser, type Page } from 'playwright-core';
import { systemProgram } from '../../install/system-package';
import { sharedN8n } from '../../support/shared-n8n';
import { isOwnNoise } from './own-noise';

/** A page of n8n's editor in Chromium, with the owner signed in. */
export interface Editor {
	readonly page: Page;
	/** What the browser's console complained about since the last test, without what n8n says by itself. */
	readonly complaints: readonly string[];
	/** Opens a workflow. */
	open(workflowId: string): Promise<void>;
	/** Opens a workflow and the panel of the node under test. */
	openNode(workflowId: string): Promise<void>;
	/** Keeps a picture of the page. */
	picture(name: string): Promise<void>;
}

/** Wide enough that the panel shows all three outputs side by side. */
const VIEWPORT = { width: 1600, height: 1000 } as const;

const NODE = '[data-test-id="canvas-node"][data-node-type="n8n-nodes-meta-capi.metaCapi"]';

/** On a busy machine n8n's editor takes a quarter of a minute to appear for the first time. */
const PATIENCE = 60_000;

/** n8n's settings for Chromium on a machine without a display and without internet. */
const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Gives the tests of a file one browser; after each test nothing may have been complained about. */
export function useEditor(): () => Editor {
	let browser: Browser | undefined;
	let editor: Editor | undefined;
	let complaints: string[] = [];

	beforeAll(async () => {
		selectors.setTestIdAttribute('data-test-id');
		browser = await chromium.launch({
			executablePath: await systemProgram('chromium'),
			args: FLAGS,
		});
		const page = await signedInPage(browser);
		page.on('console', (message) => {
			if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
		});
		page.on('pageerror', ({ message }) => note(message));
		page.on('requestfailed', (request) => {
			// A page that is left cuts off what it was loading.
			const reason = request.failure()?.errorText;
			if (reason !== 'net::ERR_ABORTED') note(`${reason}: ${request.url()}`);
		});
		editor = {
			page,
			get complaints() {
				return complaints;
			},
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
	afterEach(() => {
		const said = complaints;
		complaints = [];
		expect(said).toEqual([]);
	});
	afterAll(async () => await browser?.close());

	function note(line: string): void {
		if (!isOwnNoise(line)) complaints.push(line);
	}

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

async function signedInPage(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ viewport: VIEWPORT });
	context.setDefaultTimeout(PATIENCE);
	const { cookie } = sharedN8n();
	const name = cookie.slice(0, cookie.indexOf('='));
	const value = cookie.slice(name.length + 1);
	await context.addCookies([{ name, value, domain: 'localhost', path: '/' }]);
	return await context.newPage();
}

import { chromium, selectors, type BrowserContext } from 'playwright-core';
import { systemProgram } from '../install/system-package';

/** Wide enough that the panel of a node shows all three outputs side by side. */
const VIEWPORT = { width: 1600, height: 1000 } as const;

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

/** Starts Chromium on a profile folder: one that was used before has n8n's editor in its cache, at half the time. */
export async function openChromium(profile: string): Promise<BrowserContext> {
	selectors.setTestIdAttribute('data-test-id');
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: await systemProgram('chromium'),
		args: FLAGS,
		viewport: VIEWPORT,
	});
	context.setDefaultTimeout(PATIENCE);
	return context;
}

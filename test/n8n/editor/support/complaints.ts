import type { Page } from 'playwright-core';
import { isOwnNoise } from './own-noise';

/** What goes wrong on a page that n8n does not bring about by itself. */
export interface Complaints {
	/** Everything since the last time it was asked for. */
	take(): readonly string[];
}

/** Notes what the console of a page complains about, what is thrown there and what can't be loaded. */
export function complaintsOf(page: Page): Complaints {
	let noted: string[] = [];
	const note = (line: string) => {
		if (!isOwnNoise(line)) noted.push(line);
	};
	page.on('console', (message) => {
		if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
	});
	page.on('pageerror', ({ message }) => note(message));
	page.on('requestfailed', (request) => {
		// A page that is left cuts off what it was loading.
		const reason = request.failure()?.errorText;
		if (reason !== 'net::ERR_ABORTED') note(`${reason}: ${request.url()}`);
	});
	return {
		take() {
			const taken = noted;
			noted = [];
			return taken;
		},
	};
}

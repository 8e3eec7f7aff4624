import { containsEmail } from '../privacy/find-email';
import { isWellFormed } from './half-characters';
import { plain, unusable } from './outcome';
import type { Normaliser } from './outcome';
import { readText } from './read-text';

const OF_A_PROGRAM = unusable(
	"This names the program that sent the data, not the customer's browser; map the user agent your website saw.",
);

const WITH_EMAIL = unusable(
	'This holds an email address, which must not be sent unhashed; map the user agent your website saw.',
);

const BROKEN = unusable('This holds broken characters; map the user agent as your website saw it.');

/** How agents of HTTP libraries and webhook senders begin, in lower case. */
const PROGRAMS = [
	'axios', 'n8n', 'node-fetch', 'node', 'undici', 'got', 'go-http-client', 'python', 'postman', 'curl', 'wget',
	'guzzlehttp', 'php', 'java/', 'apache-httpclient', 'ruby', 'faraday', 'rest-client', 'make/', 'zapier',
	'wordpress', 'woocommerce', 'shopify', 'stripe', 'hookshot', 'facebookexternalhit', 'facebookplatform', 'facebookexternalua',
	'insomnia', 'aiohttp', 'httpie', 'libwww', 'hubspot', 'typeform', 'calendly', 'superagent', 'reactor',
	'symfony', 'dart:io', 'deno', 'bun/',
] as const satisfies readonly string[]; // prettier-ignore

function isProgram(agent: string): boolean {
	// Every browser begins like this, so the list is read for the rest only.
	if (agent.startsWith('Mozilla/')) return false;
	const start = agent.slice(0, 24).toLowerCase();
	return PROGRAMS.some((program) => start.startsWith(program));
}

/** `client_user_agent`: the customer's browser, unchanged but for outer white space, unhashed (M 4.4). */
export const normaliseUserAgent: Normaliser = (raw) => {
	const text = readText(raw, 4000);
	if (typeof text !== 'string') return text;
	if (containsEmail(text)) return WITH_EMAIL;
	if (isProgram(text)) return OF_A_PROGRAM;
	return isWellFormed(text) ? plain(text) : BROKEN;
};

import crypto from 'node:crypto';

function hashWithObject(text: string): string {
	return crypto.createHash('sha256').update(text, 'utf8').digest('hex');
}

function hashAtOnce(text: string): string {
	return crypto.hash('sha256', text, 'hex');
}

/**
 * SHA-256 of the UTF-8 bytes of a text: 64 lower-case hex digits (M 4.2).
 *
 * `crypto.hash` makes no hash object and so takes half the time on short texts, but Node has it only from 20.12;
 * the test runs once, when this file is loaded.
 */
export const sha256Hex: (text: string) => string =
	typeof crypto.hash === 'function' ? hashAtOnce : hashWithObject;

/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: Node knows what an address is */
import { isIP } from 'node:net';
import { isObject, objectOrEmpty, type JsonObject } from './json';
import { userDataKeys } from './checks/user-data-keys';

const clickId = /^fb\.\d+\.\d+\.[^.]+(?:\.(?:[\w-]{8}|AQ|Ag|Aw|BA|BQ|Bg))?$/;
const browserId = /^fb\.\d+\.\d+\.\d+(?:\.(?:[\w-]{8}|AQ|Ag|Aw|BA|BQ|Bg))?$/;
const suffix = /\.(?:[\w-]{8}|AQ|Ag|Aw|BA|BQ|Bg)$/;
/** Addresses that are nobody's on the public net (M 4.4). */
const privateAddress =
	/^(?:0\.|10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|fe[89ab][0-9a-f]:|f[cd][0-9a-f]{2}:)/i;

/**
 * What Meta takes but complains of in Events Manager (M 10.3) or silently ignores: click and browser ids out of form,
 * addresses that are no person's, keys of `user_data` that nobody reads, contents without quantity.
 */
export function diagnosticsOf(event: JsonObject): readonly string[] {
	const userData = objectOrEmpty(event.user_data);
	const { contents } = objectOrEmpty(event.custom_data);
	const lines = Object.keys(userData)
		.filter((key) => !userDataKeys.has(key))
		.map((key) => `user_data.${key} is not known`);
	if (isUnlike(userData.fbc, clickId)) lines.push('fbc is out of form');
	if (isUnlike(userData.fbp, browserId)) lines.push('fbp is out of form');
	if (isUnusableAddress(userData.client_ip_address)) {
		lines.push('client_ip_address is not a public address');
	}
	if (Array.isArray(contents) && !contents.every(hasQuantity)) {
		lines.push('contents without quantity');
	}
	return lines;
}

function isUnlike(value: unknown, form: RegExp): boolean {
	return value !== undefined && !(typeof value === 'string' && form.test(value));
}

function isUnusableAddress(value: unknown): boolean {
	if (value === undefined) return false;
	if (typeof value !== 'string') return true;
	// The parameter builder appends its mark to addresses too (M 4.7).
	const address = isIP(value) === 0 ? value.replace(suffix, '') : value;
	return isIP(address) === 0 || privateAddress.test(address);
}

function hasQuantity(content: unknown): boolean {
	return isObject(content) && Number.isInteger(content.quantity) && Number(content.quantity) > 0;
}

/** What stands where something was taken out. */
export const MARK = '[removed]';

/** More of a foreign text is never looked at; Meta's own texts have some hundred characters. */
const LONGEST_READ = 8_000;

/** Names under which secrets travel, as they appear in queries, JSON and headers (M 1.3, M 1.4, M 11). */
const NAMED_SECRETS =
	/\b(access_?token|appsecret_?proof|app_?secret|client_?secret|access_?key|authorization|input_?token)(["'\\]{0,4}\s{0,9}(?:=|:|%3[ad])\s{0,9}["'\\]{0,4})(?:bearer\s{1,9})?[^\s"'&,;<>{}\\]+/gi;
const BEARER = /\bbearer\s{1,9}[^\s"'&,;<>{}]+/gi;
/** Meta's tokens begin with EAA; proofs, digests and click ids are just as long without a space. */
const TOKEN_LIKE = /EAA[A-Za-z0-9_-]{8,}|[A-Za-z0-9_%|.~+=-]{40,}/g;
/** E-mail addresses, as they are and as they stand in a query. */
export const EMAIL = /[^\s@<>"'%]{1,64}(?:@|%(?:25){0,3}40)[^\s@<>"']{1,255}/gi;
/** Addresses of customers' machines, IPv4 and IPv6 (three groups at least, so that times stay). */
export const IP_ADDRESS =
	/\b(?:\d{1,3}\.){3}\d{1,3}\b|\b(?:[0-9a-f]{1,4}:{1,2}){3,7}[0-9a-f]{0,4}\b/gi;
/** Phone numbers, lead and page ids; codes of Meta are shorter. */
const LONG_NUMBER = /\+?\d(?:[ ()./-]{0,2}\d){8,}/g;
/** What could break out of a page or a line: n8n shows descriptions as HTML (N 4.6). */
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const ANGLES: ReadonlyMap<string, string> = new Map([
	['<', '‹'],
	['>', '›'],
]);

/**
 * Makes a text of Meta or a proxy fit to be shown: no secret, nothing like one, no identifier, no markup, no more
 * than `limit` characters.
 *
 * Linear in the text's length whatever it holds (SPEC 6).
 */
export function redact(text: string, secrets: readonly string[], limit: number): string {
	const clean = withoutKnownSecrets(text, secrets)
		.replace(TOKEN_LIKE, MARK)
		.replace(EMAIL, MARK)
		.replace(IP_ADDRESS, MARK)
		.replace(LONG_NUMBER, MARK);
	return asShown(clean, limit);
}

/** The part of a foreign text that is looked at, without these secrets and without what is named as one. */
export function withoutKnownSecrets(text: string, secrets: readonly string[]): string {
	let clean = firstPart(text);
	for (const secret of secrets) {
		for (const form of formsOf(secret)) clean = clean.split(form).join(MARK);
	}
	return clean.replace(NAMED_SECRETS, `$1$2${MARK}`).replace(BEARER, `Bearer ${MARK}`);
}

/** A text in one line, without markup, of no more than `limit` characters. */
export function asShown(text: string, limit: number): string {
	const plain = text
		.replace(CONTROL, ' ')
		.replace(/[<>]/g, (angle) => ANGLES.get(angle) ?? '')
		.trim();
	return shorten(plain, limit);
}

/** Whether a text holds one of the secrets, as it is or as it stands in a query. */
export function holdsSecret(text: string, secrets: readonly string[]): boolean {
	return secrets.some((secret) => formsOf(secret).some((form) => text.includes(form)));
}

/** A secret as it is and as it stands in a query; a text that is no token of Meta's may not be encodable. */
function formsOf(secret: string): readonly string[] {
	if (secret === '') return [];
	return /^[\x20-\x7E]+$/.test(secret) ? [secret, encodeURIComponent(secret)] : [secret];
}

/** A cut could leave one half of a secret that is no longer recognised, so it is made at a space. */
function firstPart(text: string): string {
	if (text.length <= LONGEST_READ) return text;
	const head = text.slice(0, LONGEST_READ);
	return head.slice(0, Math.max(head.lastIndexOf(' '), 0));
}

function shorten(text: string, limit: number): string {
	if (text.length <= limit) return text;
	const head = text.slice(0, limit - 1);
	// Half of a surrogate pair is not text.
	return `${/[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head}…`;
}

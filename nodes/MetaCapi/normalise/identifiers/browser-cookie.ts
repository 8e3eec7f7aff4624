/** The parts of a `_fbc` or `_fbp` cookie value: `fb . subdomain index . creation time . payload [. suffix]` (M 5.1). */
export interface BrowserCookie {
	/** The whole value. */
	readonly text: string;
	readonly subdomain: string;
	/** As written, usually Unix milliseconds. */
	readonly created: string;
	readonly payload: string;
	/** The parameter builder's mark with its dot (M 4.7), or empty. */
	readonly suffix: string;
}

const COOKIE =
	/^fb\.(\d{1,4})\.(\d{1,20})\.([!-\-/-~]+)(\.(?:[A-Za-z0-9_-]{8}|AQ|Ag|Aw|BA|BQ|Bg))?$/;

/** Users copy the cookie with its name now and then. */
const COOKIE_NAME = /^_?fb[cp]=/;

/** Reads a cookie value of four parts, or five when the last is the builder's mark (M 5.2); absent otherwise. */
export function readBrowserCookie(written: string): BrowserCookie | undefined {
	const text = written.replace(COOKIE_NAME, '');
	const match = COOKIE.exec(text);
	if (match === null) return undefined;
	const [, subdomain = '', created = '', payload = '', suffix = ''] = match;
	return { text, subdomain, created, payload, suffix };
}

/** The cookie value with another creation time, in Unix milliseconds. */
export function withCreationTime(cookie: BrowserCookie, milliseconds: number): string {
	return `fb.${cookie.subdomain}.${milliseconds}.${cookie.payload}${cookie.suffix}`;
}

import { readBrowserCookie } from './browser-cookie';
import { plain, unusable } from './outcome';
import type { Normaliser } from './outcome';
import { readText } from './read-text';

const NOT_A_BROWSER_ID = unusable(
	"This is not a browser id like fb.1.1558571054389.1098115397; map the _fbp cookie of the customer's browser, unhashed.",
);

/** The cookie as the pixel writes it, for nearly all events; the parts are read only where it looks otherwise. */
const USUAL = /^fb\.\d\.\d{13}\.\d{1,20}$/;
const DIGITS = /^\d+$/;

/** `fbp`: the `_fbp` cookie as it is, never made up and never hashed (M 4.4, 5.2). */
export const normaliseBrowserId: Normaliser = (raw) => {
	const text = readText(raw, 500);
	if (typeof text !== 'string') return text;
	if (USUAL.test(text)) return plain(text);
	const cookie = readBrowserCookie(text);
	return cookie !== undefined && DIGITS.test(cookie.payload)
		? plain(cookie.text)
		: NOT_A_BROWSER_ID;
};

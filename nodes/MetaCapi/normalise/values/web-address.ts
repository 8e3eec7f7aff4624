import { isEmptyWord } from '../../fields/empty-words';
import { EMPTY, unusable, usable } from './value-outcome';
import type { ValueOutcome } from './value-outcome';

/** Browsers and servers cut addresses long before; a longer one is something else. */
const LONGEST_ADDRESS = 16_384;

const HTTP = /^(https?):\/\/(?=[^/?#])/i;
const OTHER_SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i;
const HOST_WITHOUT_SCHEME =
	/^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}([\p{L}]{2,24})(?::\d{1,5})?(?=[/?#]|$)/u;

/** Endings of pages that look like the end of a host's name in `thanks.html`. */
const PAGE_ENDINGS: ReadonlySet<string> = new Set(
	'html htm php asp aspx jsp cgi xhtml pdf js css json xml txt png jpg'.split(' '),
);

const ADDED_SCHEME = 'It had no https:// in front, so that was added.';
const NOT_A_PAGE =
	'This is not the address of a web page. Send the full address, beginning with https://.';
const ONLY_A_PATH =
	'This is only the path of a page. Send the full address, beginning with https:// and the domain.';

function withScheme(
	text: string,
): { readonly address: string; readonly added: boolean } | undefined {
	const scheme = HTTP.exec(text);
	if (scheme !== null) {
		return {
			address: (scheme[1] ?? '').toLowerCase() + text.slice(scheme[1]?.length),
			added: false,
		};
	}
	const bare = text.startsWith('//') ? text.slice(2) : text;
	const host = HOST_WITHOUT_SCHEME.exec(bare);
	if (host === null || PAGE_ENDINGS.has((host[1] ?? '').toLowerCase())) return undefined;
	return { address: `https://${bare}`, added: true };
}

/**
 * Reads the address of a web page, which begins with http:// or https:// (M 3.1).
 *
 * The text is kept as it is, query and fragment included, but for white space; `shop.example/cart` gets its https://
 * with a warning. Paths alone, other schemes and e-mail addresses are unusable.
 */
export function readWebAddress(raw: unknown): ValueOutcome<string> {
	if (raw === undefined || raw === null) return EMPTY;
	if (typeof raw !== 'string') return unusable(NOT_A_PAGE);
	if (isEmptyWord(raw)) return EMPTY;
	if (raw.length > LONGEST_ADDRESS) {
		return unusable(
			'This address is too long for a web page. Send the address without what was added to it.',
		);
	}
	// Browsers drop line breaks within an address and write spaces as %20 (WHATWG URL).
	const text = raw
		.trim()
		.replace(/[\t\n\r]/g, '')
		.replace(/\s/g, '%20');
	const found = withScheme(text);
	if (found === undefined) {
		const isPath = text.startsWith('/') || (!OTHER_SCHEME.test(text) && !text.includes('@'));
		return unusable(isPath ? ONLY_A_PATH : NOT_A_PAGE);
	}
	if (!URL.canParse(found.address)) return unusable(NOT_A_PAGE);
	return usable(found.address, found.added ? ADDED_SCHEME : undefined);
}

import type { Warning } from '../../event/warning';
import { containsEmail, percentDecoded } from './find-email';
import { holdsPhone, isPhone, isPhoneName } from './find-phone';
import type { KnownPhones } from './find-phone';
import { isIdName } from './id-names';
import { urlMayBePersonal } from './may-be-personal';
import { plainSigns } from './plain-signs';

/** Longer addresses are not looked through; what was not looked at is not sent. */
const LONGEST_ADDRESS = 65_536;

/** Scheme, authority, path, query and fragment (RFC 3986, appendix B). */
const PARTS = /^([a-z][a-z0-9+.-]*:)?(\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/is;

const SHOWABLE_NAME = /^(?!.*\d{6})[\w.[\]-]{1,40}$/;

/** An address without personal data; `url` is undefined when the whole address could not be kept. */
export interface ScrubbedUrl {
	/** The given text itself when nothing was removed. */
	readonly url: string | undefined;
	readonly warnings: readonly Warning[];
}

type Finding = 'an email address' | 'a phone number';

function findingIn(value: string, name: string, phones: KnownPhones): Finding | undefined {
	if (value === '') return undefined;
	if (containsEmail(value)) return 'an email address';
	if (isIdName(name)) return undefined;
	const decoded = plainSigns(percentDecoded(value));
	// A parameter may hold a whole address again: `next=https%3A%2F%2F…%3Ftel%3D%2B49…`.
	return isPhone(decoded, phones, () => isPhoneName(name)) || holdsPhone(decoded, phones)
		? 'a phone number'
		: undefined;
}

/** One address being cleaned part by part; every part that holds nothing personal is returned as it was. */
class Cleaning {
	readonly warnings: Warning[] = [];

	constructor(
		private readonly field: string,
		private readonly phones: KnownPhones,
	) {}

	/** `a=1&b=2`, as in queries and in the fragments of single-page applications. */
	pairs(text: string): string {
		return text
			.split('&')
			.map((pair) => this.pair(pair))
			.join('&');
	}

	/** `/users/…/orders`: a segment that holds personal data becomes empty. */
	path(text: string): string {
		return text
			.split('/')
			.map((segment) => {
				const finding = findingIn(segment, '', this.phones);
				if (finding === undefined) return segment;
				this.warn(`A part of its path held ${finding} and was removed.`);
				return '';
			})
			.join('/');
	}

	/** Behind `#` stands a path, pairs, or a path with a query of its own (`#/orders?email=…`). */
	fragment(text: string): string {
		const query = text.indexOf('?');
		const front = query < 0 ? text : text.slice(0, query);
		const cleanFront = front.includes('=') ? this.pairs(front) : this.path(front);
		return query < 0 ? cleanFront : `${cleanFront}?${this.pairs(text.slice(query + 1))}`;
	}

	/** Names and passwords before the host have no place in an event, whosesoever they are. */
	authority(text: string): string {
		const at = text.lastIndexOf('@');
		if (at < 0) return text;
		this.warn('It had a user name before the host, which was removed.');
		return `//${text.slice(at + 1)}`;
	}

	private pair(pair: string): string {
		const equals = pair.indexOf('=');
		const name = equals < 0 ? '' : pair.slice(0, equals);
		const value = pair.slice(equals + 1);
		const inName = findingIn(name, '', this.phones);
		if (inName !== undefined) this.warn(`The name of a parameter held ${inName} and was removed.`);
		const inValue = findingIn(value, percentDecoded(name), this.phones);
		if (inValue !== undefined) {
			const shown = SHOWABLE_NAME.test(name) ? `"${name}"` : 'a parameter';
			this.warn(`The value of ${shown} held ${inValue} and was removed.`);
		}
		if (equals < 0) return inValue === undefined ? pair : '';
		return `${inName === undefined ? name : ''}=${inValue === undefined ? value : ''}`;
	}

	private warn(message: string): void {
		const known = this.warnings.some((warning) => warning.message === message);
		if (!known && this.warnings.length < 20) this.warnings.push({ field: this.field, message });
	}
}

/**
 * Takes e-mail addresses and phone numbers out of an address, with a warning for each (SPEC 6).
 *
 * A query parameter keeps its name and loses its value; user names before the host, path segments and the fragment are
 * cleaned likewise. Everything else stays byte for byte. `field` is the label for the warnings.
 */
export function scrubUrl(url: string, field: string, phones: KnownPhones): ScrubbedUrl {
	if (url.length > LONGEST_ADDRESS) {
		const message =
			'It is too long to be checked for email addresses and phone numbers, so it was removed.';
		return { url: undefined, warnings: [{ field, message }] };
	}
	if (!urlMayBePersonal(url)) return { url, warnings: [] };
	const [, scheme = '', authority = '', path = '', query = '', fragment = ''] =
		PARTS.exec(url) ?? [];
	const cleaning = new Cleaning(field, phones);
	const clean = [
		scheme,
		cleaning.authority(authority),
		cleaning.path(path),
		query === '' ? '' : `?${cleaning.pairs(query.slice(1))}`,
		fragment === '' ? '' : `#${cleaning.fragment(fragment.slice(1))}`,
	].join('');
	return { url: clean === url ? url : clean, warnings: cleaning.warnings };
}

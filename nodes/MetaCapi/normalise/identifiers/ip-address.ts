import {
	isPublicIpv4,
	isPublicIpv6,
	mappedIpv4,
	parseIpv4,
	parseIpv6,
	writeIpv4,
} from './ip-parts';
import { plain, unusable } from './outcome';
import type { IdentifierOutcome, Normaliser } from './outcome';
import { readText } from './read-text';

const NOT_AN_ADDRESS = unusable(
	"This is not an IP address; map the field that holds the address of the customer's device, such as 203.0.113.7.",
);
const PRIVATE = unusable(
	"This is an address inside a private network, not the customer's on the internet; map the one your website saw, such as X-Forwarded-For.",
);

/** Meta's parameter builder appends this to what it collects; it is passed on untouched (M 4.7). */
const BUILDER_SUFFIX = /\.(?:[A-Za-z0-9_-]{8}|AQ|Ag|Aw|BA|BQ|Bg)$/;
const BRACKETED = /^\[([^\]]*)\](?::\d+)?$/;
const IPV4_WITH_PORT = /^([\d.]+):\d+$/;
const FORWARDED_FOR = /(?:^|;)\s*for=([^;]*)/i;

type Address =
	| { readonly type: 'public'; readonly text: string }
	| { readonly type: 'private' }
	| { readonly type: 'none' };

const NONE = { type: 'none' } as const satisfies Address;
const NOT_PUBLIC = { type: 'private' } as const satisfies Address;

/** The address without quotes, brackets, port and zone. */
function bare(text: string): string {
	const forwarded = FORWARDED_FOR.exec(text)?.[1] ?? text;
	const unquoted = forwarded.trim().replace(/^["']/, '').replace(/["']$/, '');
	const withoutPort =
		BRACKETED.exec(unquoted)?.[1] ?? IPV4_WITH_PORT.exec(unquoted)?.[1] ?? unquoted;
	const zone = withoutPort.indexOf('%');
	return (zone === -1 ? withoutPort : withoutPort.slice(0, zone)).toLowerCase();
}

function readAddress(text: string): Address {
	const address = bare(text);
	const four = parseIpv4(address);
	if (four !== undefined) {
		return isPublicIpv4(four) ? { type: 'public', text: address } : NOT_PUBLIC;
	}
	const six = parseIpv6(address);
	if (six === undefined) return NONE;
	const mapped = mappedIpv4(six);
	if (mapped !== undefined) {
		return isPublicIpv4(mapped) ? { type: 'public', text: writeIpv4(mapped) } : NOT_PUBLIC;
	}
	return isPublicIpv6(six) ? { type: 'public', text: address } : NOT_PUBLIC;
}

function readWithSuffix(text: string): Address {
	const plainAddress = readAddress(text);
	const suffix = plainAddress.type === 'none' ? BUILDER_SUFFIX.exec(text) : null;
	if (suffix === null) return plainAddress;
	const address = readAddress(text.slice(0, suffix.index));
	// Byte for byte as the builder made it, so that Meta recognises its own mark.
	return address.type === 'public' ? { type: 'public', text } : address;
}

function firstPublic(addresses: readonly Address[]): IdentifierOutcome {
	const found = addresses.find((address) => address.type === 'public');
	if (found !== undefined) return plain(found.text);
	return addresses.some((address) => address.type === 'private') ? PRIVATE : NOT_AN_ADDRESS;
}

/**
 * `client_ip_address`: one public IPv4 or IPv6 address, unhashed (M 4.4, 5.3).
 *
 * Of an X-Forwarded-For list, as text or array, the first public address; ports, brackets and zones go.
 */
export const normaliseIpAddress: Normaliser = (raw) => {
	const listed = Array.isArray(raw) && raw.every((part) => typeof part === 'string');
	const text = readText(listed ? raw.slice(0, 50).join(',') : raw, 2000);
	if (typeof text !== 'string') return text;
	const single = parseIpv4(text);
	if (single !== undefined) return isPublicIpv4(single) ? plain(text) : PRIVATE;
	return firstPublic(text.split(',').map((part) => readWithSuffix(part.trim())));
};

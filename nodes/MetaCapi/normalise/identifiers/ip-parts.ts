const HEX_GROUP = /^[0-9a-f]{1,4}$/i;
const OCTET = /^(?:0|[1-9]\d{0,2})$/;

/** The four numbers of an IPv4 address in dotted notation; absent for anything else, octal-looking parts too. */
export function parseIpv4(text: string): readonly number[] | undefined {
	if (text.length < 7 || text.length > 15) return undefined;
	const parts = text.split('.');
	if (parts.length !== 4 || !parts.every((part) => OCTET.test(part))) return undefined;
	const numbers = parts.map(Number);
	return numbers.every((part) => part <= 255) ? numbers : undefined;
}

function parseGroups(text: string): readonly number[] | undefined {
	if (text === '') return [];
	const numbers: number[] = [];
	const parts = text.split(':');
	for (const [index, part] of parts.entries()) {
		const dotted = index === parts.length - 1 ? parseIpv4(part) : undefined;
		if (dotted !== undefined) {
			const [a = 0, b = 0, c = 0, d = 0] = dotted;
			numbers.push(a * 256 + b, c * 256 + d);
		} else if (HEX_GROUP.test(part)) {
			numbers.push(Number.parseInt(part, 16));
		} else {
			return undefined;
		}
	}
	return numbers;
}

/** The eight numbers of an IPv6 address, compressed, full or ending in an IPv4 address (RFC 4291); absent otherwise. */
export function parseIpv6(text: string): readonly number[] | undefined {
	if (text.length < 2 || text.length > 45 || !text.includes(':')) return undefined;
	const [head = '', tail, extra] = text.split('::');
	const before = parseGroups(head);
	if (before === undefined || extra !== undefined) return undefined;
	if (tail === undefined) return before.length === 8 ? before : undefined;
	const after = parseGroups(tail);
	if (after === undefined || before.length + after.length > 7) return undefined;
	const gap = 8 - before.length - after.length;
	return [...before, ...Array.from({ length: gap }, () => 0), ...after];
}

/** The IPv4 address inside an IPv4-mapped IPv6 address (::ffff:203.0.113.7), as its four numbers. */
export function mappedIpv4(groups: readonly number[]): readonly number[] | undefined {
	const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
	if (!isMapped) return undefined;
	return groups.slice(6).flatMap((group) => [group >> 8, group & 0xff]);
}

/**
 * Whether an IPv4 address is one of the internet: not private, loopback, link-local, carrier-grade NAT, multicast
 * or reserved (M 4.4, RFC 6890).
 */
export function isPublicIpv4([a = 0, b = 0]: readonly number[]): boolean {
	if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
	if (a === 169) return b !== 254;
	if (a === 172) return b < 16 || b > 31;
	if (a === 192) return b !== 168;
	return a !== 100 || b < 64 || b > 127;
}

/** Whether an IPv6 address is one of the internet: not unspecified, loopback, unique-local, link-local, multicast. */
export function isPublicIpv6(groups: readonly number[]): boolean {
	const [first = 0] = groups;
	if (groups.slice(0, 7).every((group) => group === 0)) return false;
	const isUniqueLocal = (first & 0xfe00) === 0xfc00;
	const isLocal = (first & 0xff80) === 0xfe80;
	return !isUniqueLocal && !isLocal && first < 0xff00;
}

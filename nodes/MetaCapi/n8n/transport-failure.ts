import type { GraphAnswer } from '../send/ports';

/** Codes of Node and axios for a connection that was never made: nothing can have been recorded (SPEC 5). */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
	'CERT_HAS_EXPIRED',
	'CERT_NOT_YET_VALID',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'EACCES',
	'EADDRNOTAVAIL',
	'EAI_AGAIN',
	'EAI_FAIL',
	'EAI_NODATA',
	'ECONNREFUSED',
	'EHOSTDOWN',
	'EHOSTUNREACH',
	'ENETDOWN',
	'ENETUNREACH',
	'ENOTFOUND',
	'EPROTO',
	'ERR_INVALID_URL',
	'ERR_TLS_CERT_ALTNAME_INVALID',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_GET_ISSUER_CERT',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Codes of a TLS handshake that failed, before anything of the request was sent. */
const HANDSHAKE = /^ERR_SSL_|^ERR_TLS_CERT_/;

/** What the system was doing when it failed: while it carried data, the request may have left. */
const CARRYING_DATA: ReadonlySet<string> = new Set(['read', 'write', 'writev']);

/** Codes for an answer that did not come in time. */
const TIMED_OUT: ReadonlySet<string> = new Set(['ECONNABORTED', 'ESOCKETTIMEDOUT', 'ETIMEDOUT']);

/** How deep errors are wrapped in one another at most: n8n's in axios' in Node's. */
const MAX_DEPTH = 6;

interface Facts {
	readonly code: string | undefined;
	readonly syscall: string | undefined;
	readonly isRefusedByN8n: boolean;
	readonly isCancelled: boolean;
}

/**
 * Says what became of a request whose helper threw: never connected, timed out, broken or cancelled (SPEC 5).
 *
 * Only stable codes count, never texts; whatever is not known may have been recorded.
 */
export function readTransportFailure(
	error: unknown,
	seconds: number,
	isCancelled: boolean,
): GraphAnswer {
	if (isCancelled) return { type: 'cancelled' };
	const { code, syscall, isRefusedByN8n, isCancelled: wasAborted } = factsOf(error);
	if (isRefusedByN8n) return { type: 'notConnected', reason: 'blocked by this n8n' };
	if (code !== undefined) {
		if (isBeforeSending(code, syscall)) return { type: 'notConnected', reason: code };
		if (TIMED_OUT.has(code)) return { type: 'timeout', seconds };
	}
	if (wasAborted) return { type: 'cancelled' };
	return { type: 'broken', reason: code ?? 'unknown' };
}

function isBeforeSending(code: string, syscall: string | undefined): boolean {
	if (syscall === 'connect') return true;
	if (syscall !== undefined && CARRYING_DATA.has(syscall)) return false;
	return NEVER_CONNECTED.has(code) || HANDSHAKE.test(code);
}

function factsOf(error: unknown): Facts {
	let code: string | undefined;
	let syscall: string | undefined;
	let isRefusedByN8n = false;
	let isCancelled = false;
	let current: unknown = error;
	for (
		let depth = 0;
		depth < MAX_DEPTH && typeof current === 'object' && current !== null;
		depth++
	) {
		const name = textOf(current, 'name') ?? '';
		const constructorName = current.constructor?.name ?? '';
		// n8n's SSRF rules and domain restrictions stop a request before it leaves.
		isRefusedByN8n ||= /ssrf|DomainNotAllowed/i.test(`${name} ${constructorName}`);
		isCancelled ||= name === 'CanceledError' || name === 'AbortError';
		const own = textOf(current, 'code');
		if (own !== undefined && own !== 'ERR_BAD_REQUEST') code = own;
		syscall = textOf(current, 'syscall') ?? syscallOfAll(current) ?? syscall;
		current = 'cause' in current ? current.cause : undefined;
	}
	return { code, syscall, isRefusedByN8n, isCancelled: isCancelled || code === 'ERR_CANCELED' };
}

/** Hosts with several addresses: Node reports the tries together, each with what it was doing. */
function syscallOfAll(error: object): string | undefined {
	const errors: unknown = Reflect.get(error, 'errors');
	if (!Array.isArray(errors) || errors.length === 0) return undefined;
	const syscalls = new Set(
		errors.map((one: unknown) =>
			typeof one === 'object' && one !== null ? textOf(one, 'syscall') : undefined,
		),
	);
	const [only] = syscalls;
	return syscalls.size === 1 ? only : undefined;
}

function textOf(object: object, key: string): string | undefined {
	const value: unknown = Reflect.get(object, key);
	return typeof value === 'string' ? value : undefined;
}

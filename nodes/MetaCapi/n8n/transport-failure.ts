import type { GraphAnswer } from '../send/ports';

/** Codes of Node and axios for a connection that was never made: nothing can have been recorded (SPEC 5). */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
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
	'HOSTNAME_MISMATCH',
	'INVALID_CA',
	'INVALID_PURPOSE',
	'PATH_LENGTH_EXCEEDED',
	'SELF_SIGNED_CERT_IN_CHAIN',
]);

/** Codes of a certificate that was not accepted, before anything of the request was sent. */
const CERTIFICATE = /^(?:CERT_|CRL_|ERR_TLS_CERT_|UNABLE_TO_)/;
/** Codes of OpenSSL: the handshake failed, unless it is known to have been over (a record that arrived damaged). */
const HANDSHAKE = /^ERR_SSL_/;

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
	readonly stage: Stage;
}

/** How far the connection was when the request failed. */
type Stage = 'connected' | 'connecting' | 'unknown';

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
	const { code, syscall, isRefusedByN8n, isCancelled: wasAborted, stage } = factsOf(error);
	if (isRefusedByN8n) return { type: 'notConnected', reason: 'blocked by this n8n' };
	if (stage === 'connecting' && !wasAborted) {
		return { type: 'notConnected', reason: code ?? 'unknown' };
	}
	if (code !== undefined) {
		if (isBeforeSending(code, syscall, stage)) return { type: 'notConnected', reason: code };
		if (TIMED_OUT.has(code)) return { type: 'timeout', seconds };
	}
	if (wasAborted) return { type: 'cancelled' };
	return { type: 'broken', reason: code ?? 'unknown' };
}

function isBeforeSending(code: string, syscall: string | undefined, stage: Stage): boolean {
	if (syscall === 'connect') return true;
	if (syscall !== undefined && CARRYING_DATA.has(syscall)) return false;
	if (HANDSHAKE.test(code)) return stage !== 'connected';
	return NEVER_CONNECTED.has(code) || CERTIFICATE.test(code);
}

function factsOf(error: unknown): Facts {
	let code: string | undefined;
	let syscall: string | undefined;
	let isRefusedByN8n = false;
	let isCancelled = false;
	let stage: Stage = 'unknown';
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
		if (stage === 'unknown' && 'request' in current) stage = stageOf(current.request);
		current = 'cause' in current ? current.cause : undefined;
	}
	isCancelled ||= code === 'ERR_CANCELED';
	return { code, syscall, isRefusedByN8n, isCancelled, stage };
}

/**
 * Reads the stage from Node's own request, which axios' errors carry: without a socket, or with one whose handshake
 * is not over, nothing of the request has left. It tells a reset while connecting from one while waiting.
 */
function stageOf(request: unknown): Stage {
	if (typeof request !== 'object' || request === null || !('socket' in request)) return 'unknown';
	const { socket } = request;
	if (socket === null) return 'connecting';
	if (typeof socket !== 'object') return 'unknown';
	if ('connecting' in socket && socket.connecting === true) return 'connecting';
	if (!('secureConnecting' in socket)) return 'unknown';
	return socket.secureConnecting === true ? 'connecting' : 'connected';
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

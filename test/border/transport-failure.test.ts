import { readTransportFailure } from '../../nodes/MetaCapi/n8n/transport-failure';

/** What n8n's helper throws: its own error around axios' around Node's (N 4.5). */
function thrown(code: string, facts: Readonly<Record<string, unknown>> = {}): Error {
	const node = Object.assign(new Error(`connect ${code} 10.0.0.1:443`), { code, ...facts });
	const axios = Object.assign(new Error(node.message, { cause: node }), {
		name: 'AxiosError',
		code,
	});
	return Object.assign(new Error('The service refused', { cause: axios }), {
		name: 'NodeApiError',
	});
}

const read = (error: unknown, isCancelled = false) => readTransportFailure(error, 30, isCancelled);

describe('a request that threw', () => {
	it.each([
		'ECONNREFUSED',
		'ENOTFOUND',
		'EAI_AGAIN',
		'EHOSTUNREACH',
		'ENETUNREACH',
		'EPROTO',
		'CERT_HAS_EXPIRED',
		'SELF_SIGNED_CERT_IN_CHAIN',
		'ERR_TLS_CERT_ALTNAME_INVALID',
		'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	])('was surely not sent when the connection was never made: %s', (code) => {
		expect(read(thrown(code))).toEqual({ type: 'notConnected', reason: code });
	});

	it.each(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'HPE_INVALID_CONSTANT'])(
		'may have been recorded when the connection broke: %s',
		(code) => {
			expect(read(thrown(code))).toEqual({ type: 'broken', reason: code });
		},
	);

	it('was not sent when it timed out while connecting, but may have been when it timed out later', () => {
		expect(read(thrown('ETIMEDOUT', { syscall: 'connect' }))).toEqual({
			type: 'notConnected',
			reason: 'ETIMEDOUT',
		});
		expect(read(thrown('ETIMEDOUT', { syscall: 'read' }))).toEqual({
			type: 'timeout',
			seconds: 30,
		});
		expect(read(thrown('ECONNABORTED'))).toEqual({ type: 'timeout', seconds: 30 });
	});

	it('was not sent when connecting was reset, but may have been when reading was', () => {
		expect(read(thrown('ECONNRESET', { syscall: 'connect' })).type).toBe('notConnected');
		expect(read(thrown('ECONNRESET', { syscall: 'read' })).type).toBe('broken');
	});

	it.each(['SsrfBlockedIpError', 'SSRFProtectionError', 'DomainNotAllowedError'])(
		'was not sent when n8n itself refused it: %s',
		(name) => {
			const refused = Object.assign(new Error('Blocked'), { name });
			expect(read(new Error('wrapped', { cause: refused })).type).toBe('notConnected');
		},
	);

	it.each([
		['the execution is cancelled', thrown('ECONNRESET'), true],
		['axios says so', thrown('ERR_CANCELED'), false],
		['its name says so', Object.assign(new Error('x'), { name: 'CanceledError' }), false],
	])('was cancelled when %s', (_title, error, isCancelled) => {
		expect(read(error, isCancelled)).toEqual({ type: 'cancelled' });
	});

	it.each([undefined, null, 'a text', 42, {}, new Error('?'), { code: 7 }])(
		'may have been recorded when nobody knows: %p',
		(error) => {
			expect(read(error)).toEqual({ type: 'broken', reason: 'unknown' });
		},
	);

	it('is read without end even if errors hold one another in a circle', () => {
		const first: { code: string; cause?: unknown } = { code: 'ECONNRESET' };
		first.cause = { cause: first };
		expect(read(first)).toEqual({ type: 'broken', reason: 'ECONNRESET' });
	});
});

describe('a connection that carried data', () => {
	it.each([
		['EHOSTUNREACH', 'read'],
		['ENETUNREACH', 'write'],
		['EPROTO', 'write'],
	])('may have brought the request there: %s while it %ss', (code, syscall) => {
		const error = Object.assign(new Error('x'), { code, syscall });
		expect(readTransportFailure(error, 30, false).type).toBe('broken');
	});

	it('was never made when every try of a host with several addresses failed to connect', () => {
		const tries = ['ETIMEDOUT', 'ENETUNREACH'].map((code) =>
			Object.assign(new Error('x'), { code, syscall: 'connect' }),
		);
		const error = Object.assign(new AggregateError(tries), { code: 'ETIMEDOUT' });
		expect(readTransportFailure(error, 30, false).type).toBe('notConnected');
	});

	it('was never made when the handshake failed', () => {
		const error = Object.assign(new Error('x'), { code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION' });
		expect(readTransportFailure(error, 30, false).type).toBe('notConnected');
	});

	it.each([
		'CERT_REVOKED',
		'CERT_NOT_YET_VALID',
		'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
		'INVALID_CA',
	])('was never made when the certificate was not accepted: %s', (code) => {
		const error = thrown(code);
		expect(read(error)).toEqual({ type: 'notConnected', reason: code });
	});
});

describe('the request that axios shows with its error', () => {
	const failed = (code: string | undefined, request: unknown, syscall?: string) =>
		new Error('n8n', { cause: Object.assign(new Error('axios'), { code, request, syscall }) });

	it.each([
		['has no socket yet: a proxy gave none', undefined, { socket: null }],
		['is connecting', 'ECONNABORTED', { socket: { connecting: true } }],
		['is in its handshake', 'ECONNRESET', { socket: { secureConnecting: true } }],
	])('proves that nothing was sent when it %s', (_title, code, request) => {
		expect(read(failed(code, request))).toEqual({
			type: 'notConnected',
			reason: code ?? 'unknown',
		});
	});

	it('proves it also where the system was reading or writing the handshake', () => {
		const request = { socket: { connecting: false, secureConnecting: true } };
		expect(read(failed('ECONNRESET', request, 'read')).type).toBe('notConnected');
		expect(read(failed('EPROTO', request, 'write')).type).toBe('notConnected');
	});

	it('shows that the request may have left once the handshake is over', () => {
		const request = { socket: { connecting: false, secureConnecting: false } };
		expect(read(failed('ECONNRESET', request)).type).toBe('broken');
		expect(read(failed('EPROTO', request, 'write')).type).toBe('broken');
		expect(read(failed('ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC', request)).type).toBe(
			'broken',
		);
		expect(read(failed('CERT_HAS_EXPIRED', request)).type).toBe('notConnected');
	});

	it.each([[undefined], [null], ['x'], [{}], [{ socket: undefined }], [{ socket: {} }]])(
		'says nothing when it is %j',
		(request) => {
			expect(read(failed('ECONNRESET', request)).type).toBe('broken');
		},
	);

	it('does not hide that the execution was cancelled', () => {
		expect(read(failed('ERR_CANCELED', { socket: null })).type).toBe('cancelled');
	});
});

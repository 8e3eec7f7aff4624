import type { GraphAnswer } from '../../../nodes/MetaCapi/send/ports';

/** An HTTP answer with a JSON body. */
export function json(
	status: number,
	body: unknown,
	headers: Readonly<Record<string, string>> = {},
): GraphAnswer {
	return { type: 'answer', status, headers, body: JSON.stringify(body) };
}

/** An HTTP answer with any body. */
export function text(
	status: number,
	body = '',
	headers: Readonly<Record<string, string>> = {},
): GraphAnswer {
	return { type: 'answer', status, headers, body };
}

/** Meta's error object around a code. */
export function refusal(
	code: number,
	subcode?: number,
	more: Readonly<Record<string, unknown>> = {},
	status = 400,
	headers: Readonly<Record<string, string>> = {},
): GraphAnswer {
	const error = {
		message: 'Invalid parameter',
		type: 'OAuthException',
		code,
		...(subcode === undefined ? {} : { error_subcode: subcode }),
		fbtrace_id: 'Atrace00000000000000000',
		...more,
	};
	return json(status, { error }, headers);
}

/** Meta's answer when all is well. */
export function taken(count: number, messages: readonly unknown[] = []): GraphAnswer {
	return json(200, { events_received: count, messages, fbtrace_id: 'Atrace00000000000000001' });
}

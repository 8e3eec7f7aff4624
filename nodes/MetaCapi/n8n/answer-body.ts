/** Most bytes of an answer to events that are read: Meta's largest are a few kilobytes (SPEC 5: huge answers are survived). */
export const MAX_ANSWER_BYTES = 1_000_000;

/** The part of a Node stream that is needed here. */
interface ByteStream extends AsyncIterable<unknown> {
	destroy(error?: Error): unknown;
}

/** What was read of an answer's body, or why it could not be. */
export type AnswerBody =
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'broken' }
	| { readonly type: 'timeout' };

/**
 * Reads the body of an answer as text, no more of it than the limit and no longer than the request's deadline.
 *
 * A body that is cut off is no readable JSON, which is all that matters.
 */
export async function readAnswerBody(
	body: unknown,
	deadline: AbortSignal,
	mostBytes = MAX_ANSWER_BYTES,
): Promise<AnswerBody> {
	if (!isByteStream(body)) return { type: 'text', text: textOf(body) };
	const stop = () => body.destroy(new Error('deadline'));
	// A signal that has gone off before never tells anybody again.
	if (deadline.aborted) stop();
	deadline.addEventListener('abort', stop, { once: true });
	const pieces: Buffer[] = [];
	let length = 0;
	try {
		for await (const piece of body) {
			const bytes = Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece));
			pieces.push(bytes);
			length += bytes.length;
			if (length > mostBytes) break;
		}
	} catch {
		return { type: deadline.aborted ? 'timeout' : 'broken' };
	} finally {
		deadline.removeEventListener('abort', stop);
		body.destroy();
	}
	return { type: 'text', text: Buffer.concat(pieces).toString('utf8').slice(0, mostBytes) };
}

/** Closes the connection of an answer that nobody reads. */
export function discardBody(body: unknown): void {
	if (isByteStream(body)) body.destroy();
}

function isByteStream(body: unknown): body is ByteStream {
	return (
		typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroy' in body
	);
}

function textOf(body: unknown): string {
	if (typeof body === 'string') return body;
	if (Buffer.isBuffer(body)) return body.toString('utf8');
	return body === undefined || body === null ? '' : JSON.stringify(body);
}

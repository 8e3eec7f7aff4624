import { holdsSecret } from './redact';

/** What Meta's trace ids look like; tokens and proofs are longer. */
const TRACE_ID = /^[A-Za-z0-9_-]{1,36}$/;

/** The id under which Meta's support finds a request (M 2.4), or nothing when the text is no such id. */
export function readTraceId(
	text: string | undefined,
	secrets: readonly string[],
): string | undefined {
	if (text === undefined || !TRACE_ID.test(text) || text.startsWith('EAA')) return undefined;
	return holdsSecret(text, secrets) ? undefined : text;
}

import type { AnswerSchemas } from './answer-schemas';
import { isPlainObject } from '../event/json';

/** Meta's error object, as far as it could be read. Texts are foreign: localised, and never shown unredacted. */
export interface MetaRefusal {
	readonly code: number;
	readonly subcode?: number | undefined;
	readonly isTransient: boolean;
	readonly message?: string | undefined;
	readonly userTitle?: string | undefined;
	readonly userMessage?: string | undefined;
	/** An object, or JSON as text (M 2.5). */
	readonly data?: unknown;
	readonly fbtraceId?: string | undefined;
}

/**
 * What the body of an answer turned out to be.
 *
 * `other`: readable JSON that is neither of Meta's answers, or both at once. `unreadable`: no JSON at all.
 */
export type ParsedAnswer =
	| { readonly type: 'refusal'; readonly refusal: MetaRefusal }
	| {
			readonly type: 'success';
			readonly eventsReceived: number;
			readonly messages: readonly string[];
			readonly fbtraceId?: string | undefined;
	  }
	| { readonly type: 'other' }
	| { readonly type: 'unreadable' };

/** Reads the body of an answer, whatever it is: HTML, empty, cut off, an array, another host's JSON. */
export function parseAnswer(body: string, schemas: AnswerSchemas): ParsedAnswer {
	const json = parseJson(body);
	if (json === undefined) return { type: 'unreadable' };
	if (!isPlainObject(json)) return { type: 'other' };
	const failure = schemas.failure.safeParse(json);
	const success = schemas.success.safeParse(json);
	// An answer that claims both proves neither.
	if (failure.success === success.success) return { type: 'other' };
	if (success.success) {
		const { events_received: eventsReceived, messages, fbtrace_id: fbtraceId } = success.data;
		return { type: 'success', eventsReceived, messages: messages.flatMap(textOf), fbtraceId };
	}
	if (!failure.success) return { type: 'other' };
	const { error } = failure.data;
	return {
		type: 'refusal',
		refusal: {
			code: error.code,
			subcode: error.error_subcode,
			isTransient: error.is_transient === true,
			message: error.message,
			userTitle: error.error_user_title,
			userMessage: error.error_user_msg,
			data: error.error_data,
			fbtraceId: error.fbtrace_id,
		},
	};
}

/** The JSON of an answer's body; `undefined` when it is none. */
export function parseJson(body: string): unknown {
	try {
		// Some proxies put a byte order mark first.
		return JSON.parse(body.startsWith('\uFEFF') ? body.slice(1) : body);
	} catch {
		return undefined;
	}
}

/** The contents of a non-empty `messages` are not documented (M 14): texts, or objects with a text, are taken. */
function textOf(message: unknown): readonly string[] {
	if (typeof message === 'string') return [message];
	return isPlainObject(message) && typeof message.message === 'string' ? [message.message] : [];
}

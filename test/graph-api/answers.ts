import type { Settings } from './options';
import type { Refusal } from './refusals';
import { refusalKind } from './refusals';
import { wordingOf } from './wording';

/** A complete HTTP answer. */
export interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
}

/** The fields of a Graph API error that a script may choose (M 2.5). */
export interface ErrorFields {
	readonly code: number;
	readonly subcode?: number;
	readonly message: string;
	readonly type?: string;
	readonly isTransient?: boolean;
	readonly userTitle?: string;
	readonly userMessage?: string;
	/** An object or JSON text. */
	readonly errorData?: unknown;
}

/** The trace id of a request: always the same for the same number, so that tests can foretell it. */
export function traceId(requestNumber: number): string {
	return `Astandin${String(requestNumber).padStart(16, '0')}`;
}

/** An answer whose body is the JSON text of a value. */
export function jsonAnswer(
	status: number,
	json: unknown,
	headers: Readonly<Record<string, string>> = {},
): Answer {
	return {
		status,
		headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
		body: JSON.stringify(json),
	};
}

/** The answer to a request whose events were all taken (M 2.4). */
export function successAnswer(
	eventsReceived: number,
	messages: readonly string[],
	requestNumber: number,
	headers: Readonly<Record<string, string>>,
): Answer {
	const fbtrace_id = traceId(requestNumber);
	return jsonAnswer(200, { events_received: eventsReceived, messages, fbtrace_id }, headers);
}

/** An error of the shape of M 2.5; fields that are not given are left out. */
export function errorAnswer(
	status: number,
	error: ErrorFields,
	requestNumber: number,
	headers: Readonly<Record<string, string>>,
): Answer {
	const fields = {
		message: error.message,
		type: error.type ?? 'OAuthException',
		code: error.code,
		error_subcode: error.subcode,
		error_data: error.errorData,
		is_transient: error.isTransient,
		error_user_title: error.userTitle,
		error_user_msg: error.userMessage,
		fbtrace_id: traceId(requestNumber),
	};
	return jsonAnswer(status, { error: fields }, headers);
}

/** The answer to a request that is refused: nothing in it was recorded (M 2.3). */
export function refusalAnswer(
	refusal: Refusal,
	settings: Settings,
	requestNumber: number,
	headers: Readonly<Record<string, string>>,
): Answer {
	const { status, type, code, subcode } = refusalKind(refusal.reason);
	const wording = wordingOf(subcode, settings.language, refusal.key);
	const path = namedPath(refusal, settings);
	const place = path === undefined ? undefined : settings.revealIn;
	const error: ErrorFields = {
		message: messageOf(refusal, place === 'message' ? path : undefined),
		type,
		code,
		...(subcode !== undefined && { subcode }),
		...(wording && {
			isTransient: false,
			userTitle: wording.title,
			userMessage: place === 'userMessage' ? `${wording.text} (${path})` : wording.text,
		}),
		...(place === 'errorData' && { errorData: blame(path) }),
		...(place === 'errorDataText' && { errorData: JSON.stringify(blame(path)) }),
	};
	return errorAnswer(status, error, requestNumber, headers);
}

function messageOf(refusal: Refusal, path: string | undefined): string {
	const { message } = refusalKind(refusal.reason);
	const withKey = message.replace('{key}', () => refusal.key ?? '');
	if (message.includes('{path}')) {
		return path === undefined ? 'Invalid parameter' : withKey.replace('{path}', () => path);
	}
	return path === undefined ? withKey : `${withKey} on param "${path}"`;
}

/** The JSONPath an answer shows, or undefined if it keeps the place of the event to itself. */
function namedPath(refusal: Refusal, settings: Settings): string | undefined {
	const index = namedIndex(refusal, settings);
	return index === undefined ? undefined : `$['data'][${index}]${refusal.path ?? ''}`;
}

function namedIndex(refusal: Refusal, { revealIndex }: Settings): number | undefined {
	const { index, count } = refusal;
	if (index === undefined || count === undefined) return undefined;
	if (typeof revealIndex === 'function') return revealIndex(index, count);
	switch (revealIndex) {
		case 'always':
			return index;
		case 'never':
			return undefined;
		case 'asMeta':
			return refusalKind(refusal.reason).subcode === 2804019 ? index : undefined;
	}
}

function blame(path: string | undefined): { readonly blame_field_specs: readonly string[][] } {
	return { blame_field_specs: [[path ?? '']] };
}

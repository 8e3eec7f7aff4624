import type { Answer } from './answers';
import { errorAnswer, jsonAnswer, refusalAnswer, successAnswer } from './answers';
import { versionHeaders } from './api-versions';
import type { JournalEntry } from './journal';
import type { Verdict } from './judge';
import type { Settings } from './options';
import type { Fault } from './script';
import { readTarget } from './target';
import { usageHeaders } from './usage-headers';
import { wordingOf } from './wording';

/** What goes back over the connection. */
export type Reply =
	| { readonly type: 'whole' | 'half'; readonly answer: Answer }
	| { readonly type: 'flood'; readonly answer: Answer; readonly bytes: number | 'endless' }
	| { readonly type: 'dropped' }
	| { readonly type: 'silence' };

/** Whether a request that meets this fault is checked, and its events recorded if they are good. */
export function isProcessed(fault: Fault | undefined): boolean {
	switch (fault?.type) {
		case undefined:
		case 'amended':
			return true;
		case 'drop':
			return fault.at === 'afterRecording' || fault.at === 'midAnswer';
		case 'answer':
		case 'silence':
		case 'flood':
			return fault.recorded ?? false;
		case 'error':
		case 'redirect':
			return false;
	}
}

/** The reply to a request: the right one, or the one a fault makes of it. */
export function replyTo(
	request: JournalEntry,
	verdict: Verdict | undefined,
	fault: Fault | undefined,
	settings: Settings,
): Reply {
	switch (fault?.type) {
		case undefined:
			return { type: 'whole', answer: rightAnswer(request, verdict, settings) };
		case 'amended':
			return { type: 'whole', answer: amendedAnswer(request, verdict, fault, settings) };
		case 'answer':
			return { type: 'whole', answer: scriptedAnswer(fault) };
		case 'error':
			return { type: 'whole', answer: scriptedError(request, fault, settings) };
		case 'redirect': {
			const headers = { location: fault.location };
			return { type: 'whole', answer: { status: fault.status ?? 302, headers, body: '' } };
		}
		case 'flood': {
			const answer = jsonAnswer(fault.status ?? 200, '', fault.headers);
			return { type: 'flood', answer: { ...answer, body: '' }, bytes: fault.bytes };
		}
		case 'silence':
			return { type: 'silence' };
		case 'drop':
			return fault.at === 'midAnswer'
				? { type: 'half', answer: rightAnswer(request, verdict, settings) }
				: { type: 'dropped' };
	}
}

function headersFor(request: JournalEntry, settings: Settings): Readonly<Record<string, string>> {
	const { version } = readTarget(request.path);
	return {
		...usageHeaders(request.dataset ?? 'app'),
		...versionHeaders(version, settings.now()),
	};
}

function rightAnswer(
	request: JournalEntry,
	verdict: Verdict | undefined,
	settings: Settings,
): Answer {
	return amendedAnswer(request, verdict, { type: 'amended' }, settings);
}

function amendedAnswer(
	request: JournalEntry,
	verdict: Verdict | undefined,
	fault: Extract<Fault, { type: 'amended' }>,
	settings: Settings,
): Answer {
	const headers = { ...headersFor(request, settings), ...fault.headers };
	if (verdict?.type === 'refused') {
		return refusalAnswer(verdict.refusal, settings, request.number, headers);
	}
	if (verdict?.type === 'quality') return jsonAnswer(200, verdict.report, headers);
	const sent = verdict?.events.length ?? 0;
	const { eventsReceived = sent, messages = [] } = fault;
	const count = typeof eventsReceived === 'function' ? eventsReceived(sent) : eventsReceived;
	return successAnswer(count, messages, request.number, headers);
}

function scriptedAnswer(fault: Extract<Fault, { type: 'answer' }>): Answer {
	const { status = 200, headers = {}, json, text = '' } = fault;
	return json === undefined ? { status, headers, body: text } : jsonAnswer(status, json, headers);
}

function scriptedError(
	request: JournalEntry,
	fault: Extract<Fault, { type: 'error' }>,
	settings: Settings,
): Answer {
	const { code, subcode, errorType, isTransient, userTitle, userMessage } = fault;
	const wording = wordingOf(subcode, settings.language);
	const title = userTitle ?? wording?.title;
	const text = userMessage ?? wording?.text;
	const usual = code === 100 ? 'Invalid parameter' : `(#${code}) Scripted refusal`;
	const error = {
		message: fault.message ?? usual,
		code,
		...(subcode !== undefined && { subcode }),
		...(errorType !== undefined && { type: errorType }),
		...(isTransient !== undefined && { isTransient }),
		...(title !== undefined && { userTitle: title }),
		...(text !== undefined && { userMessage: text }),
		...(fault.errorData !== undefined && { errorData: fault.errorData }),
	};
	const headers = { ...headersFor(request, settings), ...fault.headers };
	return errorAnswer(fault.status ?? 400, error, request.number, headers);
}

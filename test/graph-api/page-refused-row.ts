import { escapeHtml } from './escape-html';
import type { GivenAnswer, JournalEntry } from './journal';
import { eventsOf } from './judge';
import { isObject, parseJson } from './json';
import { refusalKind, type Refusal } from './refusals';
import { wordingOf } from './wording';

/** One request of which nothing was recorded, as a table row. */
export function refusedRow(request: JournalEntry): string {
	const cells = [
		`#${request.number}`,
		escapeHtml(request.dataset ?? ''),
		String(eventsOf(request).length),
		escapeHtml(answerText(request.answer)),
		request.refusal ? reasonText(request.refusal, request) : escapeHtml('by script'),
	];
	return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function answerText(answer: GivenAnswer): string {
	switch (answer.type) {
		case 'pending':
			return 'not yet';
		case 'abandoned':
			return 'caller went away';
		case 'dropped':
			return 'connection cut';
		case 'silence':
			return 'none';
		case 'whole':
		case 'half':
		case 'flood':
			return ['HTTP', answer.status, ...codes(answer.body)].join(' ');
	}
}

function codes(body: string): readonly unknown[] {
	const parsed = parseJson(body);
	const error = isObject(parsed) ? parsed.error : undefined;
	if (!isObject(error)) return [];
	return ['· code', error.code, ...(error.error_subcode ? ['/', error.error_subcode] : [])];
}

function reasonText(refusal: Refusal, request: JournalEntry): string {
	const { subcode, message } = refusalKind(refusal.reason);
	const title = wordingOf(subcode, 'en')?.title;
	const detail = [refusal.path, refusal.key].filter((text) => text !== undefined).join(' ');
	const index = refusal.index;
	const event = index === undefined ? undefined : eventsOf(request)[index];
	const name = isObject(event) && event.event_name !== undefined ? event.event_name : 'unnamed';
	const place = index === undefined ? '' : `event ${index}`;
	return [
		`<strong>${escapeHtml(title ?? message.replace('{key}', '…'))}</strong>`,
		place && `<small>${place}, ${escapeHtml(name)}</small>`,
		detail && `<small><code>${escapeHtml(detail)}</code></small>`,
	].join('');
}

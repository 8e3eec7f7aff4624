import { identifierKeys } from './checks/identifiers';
import { escapeHtml } from './escape-html';
import type { AcceptedEvent } from './journal';
import { objectOrEmpty } from './json';

/** One received event as a table row: the names of its identifiers, never their values. */
export function acceptedRow(accepted: AcceptedEvent, isCounted: boolean, now: number): string {
	const { event, dataset, envelope, request, diagnostics } = accepted;
	const { value, currency } = objectOrEmpty(event.custom_data);
	const channel = event.messaging_channel === undefined ? '' : event.messaging_channel;
	const name = `<strong>${escapeHtml(event.event_name)}</strong>`;
	const id = event.event_id === undefined ? '' : small(event.event_id);
	const keys = identifierKeys(objectOrEmpty(event.user_data));
	const cells = [
		`${name}${isCounted ? '' : '<span class="mark">duplicate</span>'}${id}`,
		`${escapeHtml(utc(Number(event.event_time)))}${small(ago(Number(event.event_time), now))}`,
		escapeHtml(dataset),
		`${escapeHtml(event.action_source)}${small(channel)}`,
		keys.map((key) => `<code>${escapeHtml(key)}</code>`).join(' ') +
			diagnostics.map((line) => `<small class="warning">${escapeHtml(line)}</small>`).join(''),
		value === undefined ? '' : escapeHtml([value, currency ?? ''].join(' ')),
		`#${request}${testCode(envelope.test_event_code)}`,
	];
	return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function testCode(code: unknown): string {
	return code === undefined ? '' : `<span class="mark">${escapeHtml(code)}</span>`;
}

function small(text: unknown): string {
	return text === '' ? '' : `<small>${escapeHtml(text)}</small>`;
}

/** Unix seconds as a date and time. */
function utc(seconds: number): string {
	const date = new Date(seconds * 1000);
	if (Number.isNaN(date.getTime())) return '';
	return `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

function ago(seconds: number, now: number): string {
	const minutes = Math.max(0, Math.round((now / 1000 - seconds) / 60));
	if (minutes < 2) return 'just now';
	if (minutes < 120) return `${minutes} minutes ago`;
	const hours = Math.round(minutes / 60);
	return hours < 48 ? `${hours} hours ago` : `${Math.round(hours / 24)} days ago`;
}

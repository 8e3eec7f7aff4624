import { escapeHtml } from './escape-html';
import { countedEvents } from './deduplication';
import type { Journal } from './journal';
import { acceptedRow } from './page-accepted-row';
import { refusedRow } from './page-refused-row';
import { style } from './page-style';

const mostEvents = 200;
const mostRefusals = 20;
const secondsBetweenLoads = 3;

/** Nothing but the page's own style is loaded or run, whatever the events say. */
export const pageHeaders = {
	'content-type': 'text/html; charset=utf-8',
	'cache-control': 'no-store',
	'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
} as const;

/** The received events and the last refused requests as a page, newest first; `now` in Unix milliseconds. */
export function page(journal: Journal, now: number): string {
	const { requests, accepted } = journal;
	const refused = requests.filter(({ recorded, answer }) => !recorded && answer.type !== 'pending');
	const counted = new Set(countedEvents(accepted));
	const events = accepted.slice(-mostEvents).reverse();
	const refusals = refused.slice(-mostRefusals).reverse();
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${secondsBetweenLoads}">
<title>${accepted.length} events received</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Received events</h1>
<p>A local stand-in for Meta. Nothing here reaches Facebook.</p>
<dl>
${figure('Recorded', accepted.length)}
${figure('Counted once', counted.size)}
${figure('Requests', requests.length)}
${figure('Refused', refused.length)}
</dl>
</header>
<main>
${section(
	events.map((event) => acceptedRow(event, counted.has(event), now)),
	['Event', 'Happened', 'Dataset', 'Action source', 'Identifiers', 'Value', 'Request'],
	'No event has come yet.',
)}
${more(accepted.length, events.length)}
<h2>Refused requests</h2>
${section(refusals.map(refusedRow), ['Request', 'Dataset', 'Events', 'Answer', 'Reason'], 'None.')}
${more(refused.length, refusals.length)}
</main>
</body>
</html>
`;
}

function figure(label: string, count: number): string {
	return `<div><dt>${escapeHtml(label)}</dt><dd>${count}</dd></div>`;
}

function section(rows: readonly string[], heads: readonly string[], empty: string): string {
	if (rows.length === 0) return `<p class="empty">${escapeHtml(empty)}</p>`;
	const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
	return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>`;
}

function more(all: number, shown: number): string {
	return all > shown ? `<p class="empty">… and ${all - shown} older ones.</p>` : '';
}

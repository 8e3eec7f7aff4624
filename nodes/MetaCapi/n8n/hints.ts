import type { IExecuteFunctions } from 'n8n-workflow';

const ESCAPES: ReadonlyMap<string, string> = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
]);

/** Shows a banner above the output; n8n renders it as HTML, so foreign text is escaped (N 4.6). */
export function addHint(
	context: IExecuteFunctions,
	message: string,
	type: 'info' | 'warning',
): void {
	const escaped = message.replace(/[&<>"]/g, (character) => ESCAPES.get(character) ?? character);
	context.addExecutionHints({ message: escaped, type, location: 'outputPane' });
}

import type { JournalEntry } from '../test/graph-api';
import { paint } from './paint';

/**
 * The shortest recorded request with an e-mail address or phone number in it, as it was sent; only the token is masked.
 */
export function sentRequest(requests: readonly JournalEntry[], secret: string): string {
	const telling = requests.filter(
		({ recorded, bodyText }) => recorded && /"(?:em|ph)":/.test(bodyText),
	);
	const [shortest] = telling.sort((left, right) => left.bodyBytes - right.bodyBytes);
	if (shortest === undefined) return 'Nothing was recorded.';
	const { number, method, path, headers, body, bodyBytes } = shortest;
	const shown = ['host', 'content-type', 'authorization']
		.filter((name) => headers[name] !== undefined)
		.map((name) => `${name}: ${headers[name] ?? ''}`);
	const text = [`${method} ${path}`, ...shown, '', JSON.stringify(body, undefined, 2)].join('\n');
	const title = `Request ${number} of ${requests.length} as it was sent (${bodyBytes.toLocaleString('en-US')} bytes, the token masked)`;
	return `${paint(title, 'bold')}\n\n${text.replaceAll(secret, '••••••••').replace(/^(?=.)/gm, '  ')}`;
}

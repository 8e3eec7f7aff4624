import { ownWords } from './own-words';
import { redact } from './redact';

const LONGEST_QUOTE = 300;

/** The hint for the header by which Meta says that a version is retired and the call was lifted to another (M 1.2). */
export function readVersionWarning(
	headers: Readonly<Record<string, string>>,
	secrets: readonly string[],
): string | undefined {
	const header = headers['x-ad-api-version-warning'];
	if (header === undefined) return undefined;
	const quote = redact(header, secrets, LONGEST_QUOTE);
	const ours =
		"Meta has retired the API version in use, or soon will. Choose a newer 'API Version' in the credential.";
	return [ours, ...ownWords(quote)].join(' ');
}

import type { RawEvent } from '../event/draft';
import { normaliseCountry } from './identifiers/country';

/** The customer's country as the item names it, ISO alpha-2 in lower case; `undefined` when it names none or only its digest. */
export function countryOf(raw: RawEvent): string | undefined {
	const given = raw.user_data?.country;
	if (given === undefined) return undefined;
	const first: unknown = Array.isArray(given) ? given[0] : given;
	return typeof first === 'string' ? countryNamed(first) : codeOf(first);
}

/** Countries by the texts that named them: there are few, and reading one takes 0.5 µs. Texts that name none are not kept. */
const named = new Map<string, string>();
const MOST_NAMES = 1000;
const LONGEST_NAME = 60;

function countryNamed(text: string): string | undefined {
	const known = named.get(text);
	if (known !== undefined) return known;
	const code = codeOf(text);
	if (code === undefined || text.length > LONGEST_NAME) return code;
	if (named.size >= MOST_NAMES) named.clear();
	named.set(text, code);
	return code;
}

function codeOf(given: unknown): string | undefined {
	const outcome = normaliseCountry(given, NO_CONTEXT);
	return outcome.type === 'value' && outcome.form === 'plain' ? outcome.value : undefined;
}

/** A country is the same whatever else is known. */
const NO_CONTEXT = { dateOrder: 'auto', externalId: 'hash', nowMs: 0 } as const;

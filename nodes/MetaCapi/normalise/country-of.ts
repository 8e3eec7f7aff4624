import type { RawEvent } from '../event/draft';
import { normaliseCountry } from './identifiers/country';

/** The customer's country as the item names it, ISO alpha-2 in lower case; `undefined` when it names none or only its digest. */
export function countryOf(raw: RawEvent): string | undefined {
	const given = raw.user_data?.country;
	if (given === undefined) return undefined;
	const first: unknown = Array.isArray(given) ? given[0] : given;
	const outcome = normaliseCountry(first, NO_CONTEXT);
	return outcome.type === 'value' && outcome.form === 'plain' ? outcome.value : undefined;
}

/** A country is the same whatever else is known. */
const NO_CONTEXT = { dateOrder: 'auto', externalId: 'hash', nowMs: 0 } as const;

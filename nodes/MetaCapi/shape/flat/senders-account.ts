import { FLAT_TARGETS } from '../../fields/flat-targets';
import { reducedName } from '../../fields/reduced-name';
import { candidatesFor } from './choose';
import type { Candidate, Collected } from './collect';

const EXTERNAL_ID = FLAT_TARGETS.find(({ field }) => field === 'user_data.external_id')?.index;

/**
 * Leaves out an `account_id` that stands beside the payload of a webhook, while the customer stands within it: it is
 * the sender's account, and one 'External ID' for all customers would make them one person.
 */
export function withoutSendersAccount(collected: Collected): Collected {
	const ids = candidatesFor(collected, 'user_data.external_id');
	if (!ids.some(isOutside)) return collected;
	const reaches = [
		...candidatesFor(collected, 'user_data.em'),
		...candidatesFor(collected, 'user_data.ph'),
	];
	if (reaches.length === 0 || reaches.some(({ path }) => path.length === 1)) return collected;
	const own = ids.filter((candidate) => !isOutside(candidate));
	const candidates = [...collected.candidates];
	if (EXTERNAL_ID !== undefined) candidates[EXTERNAL_ID] = own.length === 0 ? undefined : own;
	return { ...collected, candidates };
}

function isOutside({ path }: Candidate): boolean {
	return path.length === 1 && reducedName(path[0] ?? '') === 'accountid';
}

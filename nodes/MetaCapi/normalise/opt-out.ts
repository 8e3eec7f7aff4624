import { refusedCopy } from './json-copy';
import type { Notes } from './notes';
import { readBoolean } from './values/boolean';

/** Reads `opt_out` (M 3.1); what is neither yes nor no is refused and kept, since it is the customer's wish. */
export function normaliseOptOut(raw: unknown, notes: Notes): unknown {
	const outcome = readBoolean(raw);
	switch (outcome.type) {
		case 'value':
			return outcome.value;
		case 'empty':
			return undefined;
		case 'unusable':
			notes.refuseValue('opt_out', outcome.reason);
			return refusedCopy(raw);
	}
}

import type { Notes } from './notes';
import { readWebAddress } from './values/web-address';

/** Reads the address of a page (M 3.1); one that can't be used is left out with a warning. */
export function normaliseAddress(path: string, raw: unknown, notes: Notes): string | undefined {
	if (raw === undefined) return undefined;
	const outcome = readWebAddress(raw);
	switch (outcome.type) {
		case 'value':
			if (outcome.warning !== undefined) notes.warn(path, outcome.warning);
			return outcome.value;
		case 'empty':
			return undefined;
		case 'unusable':
			notes.warn(path, `left out. ${outcome.reason}`);
			return undefined;
	}
}

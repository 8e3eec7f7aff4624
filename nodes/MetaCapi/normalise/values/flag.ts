import { readBoolean } from './boolean';
import { usable } from './value-outcome';
import type { ValueOutcome } from './value-outcome';

/** Reads true or false as the 1 or 0 that `app_data` takes (M 3.5). */
export function readFlag(raw: unknown): ValueOutcome<0 | 1> {
	const read = readBoolean(raw);
	return read.type === 'value' ? usable(read.value ? 1 : 0) : read;
}

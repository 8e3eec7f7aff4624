import type { Warning } from '../../event/warning';
import { labelOf } from '../../fields/labels';
import type { Collected } from './collect';

/** One item names at most this many fields that were not used: more would bury the rest. */
const MAX_WARNINGS = 5;

/** Longer texts are prose, not an address or a number. */
const MAX_LENGTH = 254;

const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/;
const INTERNATIONAL_PHONE = /^\+[\d\s().-]{7,24}$/;

/**
 * Names the fields that no rule took although they look like the customer's: nothing is lost in silence (SPEC 3.1).
 *
 * A field is named by its own path in the item, never by its value.
 */
export function warnAboutLeftOver(collected: Collected): readonly Warning[] {
	const warnings: Warning[] = [];
	for (const { node, value } of collected.leftOver) {
		if (warnings.length === MAX_WARNINGS) break;
		const likeness = likenessOf(node.reading, value);
		if (likeness === undefined) continue;
		warnings.push({
			message: `'${node.path.join('.').slice(0, 80)}' looks like ${likeness} and was not used: rename it if it is the customer's`,
		});
	}
	return warnings;
}

function likenessOf(
	reading: Collected['leftOver'][number]['node']['reading'],
	value: unknown,
): string | undefined {
	if (reading.type === 'somebodyElse') {
		return reading.target.field === '~full_name' ? 'a name' : `'${labelOf(reading.target.field)}' of somebody else`;
	}
	if (typeof value !== 'string' || value.length > MAX_LENGTH) return undefined;
	const text = value.trim();
	if (EMAIL.test(text)) return 'an email address';
	if (INTERNATIONAL_PHONE.test(text)) return 'a phone number';
	return undefined;
}

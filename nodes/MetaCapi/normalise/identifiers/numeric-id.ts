import { plain, unusable } from './outcome';
import type { Normaliser } from './outcome';
import { readText } from './read-text';

const NOT_A_LEAD_ID = unusable(
	'A lead id is 15 to 17 digits long; map the id of the lead as Meta gave it, as text and unhashed.',
);
const NOT_DIGITS = unusable(
	'This id is digits only; map the id as Meta gave it, as text and unhashed.',
);

const DIGITS = /^\d{1,40}$/;
const LEAD_ID = /^\d{15,17}$/;

/** Meta's lead exports put `l:` before the id so that spreadsheets keep all its digits. */
const LEAD_EXPORT_PREFIX = /^l:/;

/** `lead_id`: 15 to 17 digits as text, unhashed (M 4.4). */
export const normaliseLeadId: Normaliser = (raw) => {
	const text = readText(raw, 200);
	if (typeof text !== 'string') return text;
	const id = text.replace(LEAD_EXPORT_PREFIX, '');
	return LEAD_ID.test(id) ? plain(id) : NOT_A_LEAD_ID;
};

/** Ids of pages, accounts and people within apps: digits as text, unhashed (M 4.4). */
export const normaliseNumericId: Normaliser = (raw) => {
	const text = readText(raw, 200);
	if (typeof text !== 'string') return text;
	return DIGITS.test(text) ? plain(text) : NOT_DIGITS;
};

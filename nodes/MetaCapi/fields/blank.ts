import { isEmptyWord } from './empty-words';

/** Longer lists are looked at by whoever reads them. */
const MAX_LIST = 100;

/** Tells whether a value says nothing: missing, null, white space, a word such as `N/A`, a list of such. */
export function isBlank(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (typeof value === 'string') return value === '' || isEmptyWord(value);
	return Array.isArray(value) && value.length < MAX_LIST && value.every(isBlankText);
}

function isBlankText(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && isEmptyWord(value));
}

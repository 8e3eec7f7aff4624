import { isEmptyWord } from '../../normalise/values/empty-words';

/** Tells whether a value says nothing: missing, null, white space, a word such as `N/A`, an empty list or object. */
export function isBlank(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (typeof value === 'string') return value === '' || isEmptyWord(value);
	if (Array.isArray(value)) return value.length === 0 || (value.length < 100 && value.every(isBlankText));
	return false;
}

function isBlankText(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && isEmptyWord(value));
}

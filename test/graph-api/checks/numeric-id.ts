/** The id as text, or undefined if it is missing or not made of digits (M 4.4). */
export function numericId(value: unknown): string | undefined {
	const text = typeof value === 'string' || Number.isSafeInteger(value) ? String(value) : '';
	return /^\d+$/.test(text) ? text : undefined;
}

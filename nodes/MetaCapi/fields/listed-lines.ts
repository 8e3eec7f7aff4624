/** More numbers would say no more. */
const MAX_LISTED = 10;

/** `line 2`, `lines 2, 3 and 7`; of many only how many there are. Lines are counted from 1. */
export function listedLines(lines: readonly number[]): string {
	if (lines.length === 1) return `line ${lines.join('')}`;
	if (lines.length > MAX_LISTED) return `${lines.length} lines`;
	return `lines ${lines.slice(0, -1).join(', ')} and ${lines.slice(-1).join('')}`;
}

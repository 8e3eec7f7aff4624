/**
 * What digits with separators mean.
 *
 * `ambiguous`: one separator before three digits, which groups thousands in one country and is the decimal sign in the
 * next; both readings are given as plain decimal text.
 */
export type GroupedDigits =
	| { readonly type: 'decimal'; readonly text: string }
	| { readonly type: 'ambiguous'; readonly grouped: string; readonly decimal: string }
	| { readonly type: 'malformed' };

const ONE_SEPARATOR = /^(\d*)[.,](\d*)$/;

/** Whole digits in groups, then the decimals; each notation with the only decimal signs it goes with. */
const GROUPINGS = [
	/^(\d{1,3}(?:( |')\d{3})(?:\2\d{3})*)(?:[.,](\d*))?$/,
	/^([1-9]\d{0,2}(?:(,)\d{3})+)(?:\.(\d*))?$/,
	/^([1-9]\d{0,2}(?:(\.)\d{3})+)(?:,(\d*))?$/,
	// Lakhs and crores: 1,23,45,678.90
	/^([1-9]\d?(?:(,)\d{2})+,\d{3})(?:\.(\d*))?$/,
] as const;

function decimal(whole: string, decimals: string): GroupedDigits {
	return { type: 'decimal', text: `${whole === '' ? '0' : whole}.${decimals}0` };
}

/**
 * Reads digits with the separators of any country: `1,234.56`, `1.234,56`, `1 234,56`, `1'234.50`, `1,23,456.78`.
 *
 * Takes ASCII digits with `.`, `,`, spaces and `'`, of bounded length and without sign.
 */
export function groupedDigits(text: string): GroupedDigits {
	if (/^\d+$/.test(text)) return decimal(text, '');
	const single = ONE_SEPARATOR.exec(text);
	if (single !== null) {
		const [, whole = '', decimals = ''] = single;
		if (whole === '' && decimals === '') return { type: 'malformed' };
		if (decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) {
			return { type: 'ambiguous', grouped: `${whole}${decimals}`, decimal: `${whole}.${decimals}` };
		}
		return decimal(whole, decimals);
	}
	for (const grouping of GROUPINGS) {
		const match = grouping.exec(text);
		if (match !== null) return decimal((match[1] ?? '').replace(/[^\d]/g, ''), match[3] ?? '');
	}
	return { type: 'malformed' };
}

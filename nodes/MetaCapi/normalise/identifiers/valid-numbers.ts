/** Numbers of one kind, mobile ones for instance: whole national numbers in digits. */
export interface NumberRange {
	readonly pattern: RegExp;
	readonly lengths: ReadonlySet<number>;
}

/** The kinds the library looks through (`getNumberType`). */
const KINDS = [
	'FIXED_LINE',
	'MOBILE',
	'PREMIUM_RATE',
	'TOLL_FREE',
	'SHARED_COST',
	'VOIP',
	'PERSONAL_NUMBER',
	'PAGER',
	'UAN',
	'VOICEMAIL',
] as const;

/**
 * The numbers of a country that the library calls valid: those of its kinds where its data has kinds, else all.
 *
 * `undefined` where it looks at the first digits as well, or where its data can't be read.
 */
export function validNumbers(plan: object, all: NumberRange): readonly NumberRange[] | undefined {
	if (typeof call(plan, 'leadingDigits') === 'string') return undefined;
	if (call(plan, 'hasTypes') !== true) return [all];
	return KINDS.flatMap((kind) => {
		const type = call(plan, 'type', kind);
		const pattern = typeof type === 'object' && type !== null ? call(type, 'pattern') : undefined;
		if (typeof pattern !== 'string' || pattern === '') return [];
		const lengths = typeof type === 'object' && type !== null ? call(type, 'possibleLengths') : [];
		return [
			{
				pattern: new RegExp(`^(?:${pattern})$`),
				lengths: new Set(Array.isArray(lengths) ? lengths.filter(isNumber) : all.lengths),
			},
		];
	});
}

/** Whether a national number is surely one of these. */
export function isAmong(ranges: readonly NumberRange[], digits: string): boolean {
	return ranges.some(({ pattern, lengths }) => lengths.has(digits.length) && pattern.test(digits));
}

function isNumber(value: unknown): value is number {
	return typeof value === 'number';
}

/** The answer of a method of the library's data that its types leave out. */
function call(source: object, method: string, ...parameters: readonly string[]): unknown {
	const read: unknown = Reflect.get(source, method);
	if (typeof read !== 'function') return undefined;
	const answer: unknown = Reflect.apply(read, source, [...parameters]);
	return answer;
}

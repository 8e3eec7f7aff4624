/** The US states with Limited Data Use, with Meta's codes (M 10.5), in the order people look for them. */
export const DATA_PROCESSING_STATES = [
	{ code: 1000, postalCode: 'CA', name: 'California' },
	{ code: 1001, postalCode: 'CO', name: 'Colorado' },
	{ code: 1002, postalCode: 'CT', name: 'Connecticut' },
	{ code: 1007, postalCode: 'DE', name: 'Delaware' },
	{ code: 1003, postalCode: 'FL', name: 'Florida' },
	{ code: 1012, postalCode: 'MD', name: 'Maryland' },
	{ code: 1011, postalCode: 'MN', name: 'Minnesota' },
	{ code: 1006, postalCode: 'MT', name: 'Montana' },
	{ code: 1008, postalCode: 'NE', name: 'Nebraska' },
	{ code: 1009, postalCode: 'NH', name: 'New Hampshire' },
	{ code: 1010, postalCode: 'NJ', name: 'New Jersey' },
	{ code: 1004, postalCode: 'OR', name: 'Oregon' },
	{ code: 1013, postalCode: 'RI', name: 'Rhode Island' },
	{ code: 1005, postalCode: 'TX', name: 'Texas' },
] as const satisfies ReadonlyArray<{ code: number; postalCode: string; name: string }>;

const CODE_BY_TEXT: ReadonlyMap<string, number> = new Map(
	DATA_PROCESSING_STATES.flatMap(({ code, postalCode, name }) => [
		[String(code), code] as const,
		[postalCode.toLowerCase(), code] as const,
		[name.toLowerCase(), code] as const,
	]),
);

/** Meta's code of a state given as code (1000 to 1013), postal code or name; undefined for every other text. */
export function dataProcessingState(text: string): number | undefined {
	return CODE_BY_TEXT.get(text.trim().toLowerCase());
}

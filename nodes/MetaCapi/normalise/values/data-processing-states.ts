import { LIMITED_DATA_USE_STATES } from '../../fields/limited-data-use-states';

const CODE_BY_TEXT: ReadonlyMap<string, number> = new Map(
	LIMITED_DATA_USE_STATES.flatMap(({ code, postalCode, name }) => [
		[String(code), code] as const,
		[postalCode.toLowerCase(), code] as const,
		[name.toLowerCase(), code] as const,
	]),
);

/** Meta's code of a state given as code (1000 to 1013), postal code or name; undefined for every other text. */
export function dataProcessingState(text: string): number | undefined {
	return CODE_BY_TEXT.get(text.trim().toLowerCase());
}

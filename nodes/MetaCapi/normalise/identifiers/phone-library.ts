import type { NumberPlan } from './number-plan';
import { validNumbers } from './valid-numbers';

/** A number as the phone library understood it. */
export interface ParsedPhone {
	/** International digits without `+`. */
	readonly digits: string;
	/** ISO alpha-2 in lower case; absent when countries share the code and the number doesn't tell. */
	readonly country: string | undefined;
	/** Such a number may exist. */
	readonly valid: boolean;
	/** The length is right. */
	readonly possible: boolean;
}

/** What the normalisers need of a phone library; countries are ISO alpha-2 in lower case. */
export interface PhoneLibrary {
	readonly plan: (country: string) => NumberPlan | undefined;
	readonly parse: (text: string, country?: string) => ParsedPhone | undefined;
	/** Every country of a calling code such as `44`, the one the library tries first in front. */
	readonly countriesOf: (callingCode: string) => readonly string[];
}

type Library = typeof import('./phone-library-parts');

/** Text from a method of the library's data that its types leave out. */
function textFrom(plan: object, method: string): string | undefined {
	const read: unknown = Reflect.get(plan, method);
	if (typeof read !== 'function') return undefined;
	const text: unknown = Reflect.apply(read, plan, []);
	return typeof text === 'string' && text !== '' ? text : undefined;
}

/** A pattern for the start of the digits; none when the library has none. */
function startPattern(pattern: string | undefined): RegExp | undefined {
	return pattern === undefined ? undefined : new RegExp(`^(?:${pattern})`);
}

/** Closed plans, whose numbers are of one or two lengths, have none longer than this. */
const LONGEST_IN_CLOSED_PLANS = 12;

function readPlan(library: Library, country: string): NumberPlan | undefined {
	const code = country.toUpperCase();
	if (!library.isSupportedCountry(code)) return undefined;
	const metadata = new library.Metadata();
	metadata.selectNumberingPlan(code);
	const plan = metadata.numberingPlan;
	const national = plan === undefined ? undefined : textFrom(plan, 'nationalNumberPattern');
	if (plan === undefined || national === undefined) return undefined;
	const lengths = plan.possibleLengths();
	const all = { pattern: new RegExp(`^(?:${national})$`), lengths: new Set(lengths) };
	const trunkPrefix = startPattern(textFrom(plan, 'nationalPrefixForParsing'));
	return {
		callingCode: library.getCountryCallingCode(code),
		national: all.pattern,
		lengths: all.lengths,
		valid: validNumbers(plan, all),
		isOpen: trunkPrefix !== undefined && Math.max(...lengths) > LONGEST_IN_CLOSED_PLANS,
		exitPrefix: startPattern(textFrom(plan, 'IDDPrefix')),
		trunkPrefix,
		rewriting: textFrom(plan, 'nationalPrefixTransformRule'),
	};
}

/** Whether the library tries this country first for numbers with the calling code. */
function isMainOf(library: Library, country: string, callingCode: string): boolean {
	const metadata = new library.Metadata();
	const find: unknown = Reflect.get(metadata, 'getCountryCodeForCallingCode');
	return typeof find === 'function' && Reflect.apply(find, metadata, [callingCode]) === country;
}

function readCallingCodes(library: Library): ReadonlyMap<string, readonly string[]> {
	const countries = new Map<string, string[]>();
	for (const country of library.getCountries()) {
		const code = library.getCountryCallingCode(country);
		const known = countries.get(code) ?? [];
		if (isMainOf(library, country, code)) known.unshift(country.toLowerCase());
		else known.push(country.toLowerCase());
		countries.set(code, known);
	}
	return countries;
}

function parse(library: Library, text: string, country?: string): ParsedPhone | undefined {
	const code = country?.toUpperCase();
	const number =
		code !== undefined && library.isSupportedCountry(code)
			? library.parsePhoneNumberFromString(text, code)
			: library.parsePhoneNumberFromString(text);
	if (number === undefined) return undefined;
	return {
		digits: number.number.slice(1),
		country: number.country?.toLowerCase(),
		valid: number.isValid(),
		possible: number.isPossible(),
	};
}

/** Loads the phone library; at first use, since its data costs more time than the whole node may (SPEC 8). */
export async function loadPhoneLibrary(): Promise<PhoneLibrary> {
	const library = await import('./phone-library-parts');
	const plans = new Map<string, NumberPlan | undefined>();
	const callingCodes = readCallingCodes(library);
	return {
		plan: (country) => {
			if (!plans.has(country)) plans.set(country, readPlan(library, country));
			return plans.get(country);
		},
		parse: (text, country) => parse(library, text, country),
		countriesOf: (callingCode) => callingCodes.get(callingCode) ?? [],
	};
}

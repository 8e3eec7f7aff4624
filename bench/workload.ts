import { BENCH_COUNTRIES, type BenchCountry } from './countries';
import { seededRandom, type SeededRandom } from './seeded-random';
import { pool, untidy, word } from './words';

/** One raw row of 14 fields, as a shop's export has it: nothing normalised (SPEC 8). */
export type RawItem = Readonly<Record<(typeof RAW_FIELDS)[number], string>>;

/** The fields of a row: nine identifiers that are hashed, then what happened. */
export const RAW_FIELDS = [
	'email',
	'phone',
	'first_name',
	'last_name',
	'city',
	'state',
	'zip',
	'country',
	'external_id',
	'event_name',
	'created_at',
	'order_id',
	'total',
	'currency',
] as const;

/** `distinct`: nearly every name and town is its own. `shared`: they come from 500 values each, as in real data. */
export type Variety = 'distinct' | 'shared';

/** Share of the phones written without calling code, and of the rows with accents (SPEC 8). */
const NATIONAL_PHONES = 0.3;
const ACCENTS = 0.2;

const SHARED_VALUES = 500;

/**
 * Makes the rows of a benchmark from a seed; e-mails, phones and external ids are all distinct.
 *
 * `nowSeconds` is the moment the times lie before, by less than a week.
 */
export function createWorkload(
	count: number,
	variety: Variety,
	nowSeconds: number,
	seed: number,
): readonly RawItem[] {
	const random = seededRandom(seed);
	const shared = {
		firstNames: pool(random, SHARED_VALUES),
		lastNames: pool(random, SHARED_VALUES),
		towns: pool(random, SHARED_VALUES),
	};
	return Array.from({ length: count }, (_, index) => {
		const country = random.pick(BENCH_COUNTRIES);
		const accented = random.fraction() < ACCENTS;
		const isShared = variety === 'shared';
		const first = isShared ? random.pick(shared.firstNames) : word(random, accented);
		const last = isShared
			? random.pick(shared.lastNames)
			: `${word(random, accented)} ${word(random, false)}`;
		const town = isShared
			? random.pick(shared.towns)
			: `${word(random, accented)} ${word(random, false)}`;
		return {
			email: untidy(random, `Customer.${index}.${word(random, false)}@Example.com`),
			phone: phone(random, country, index),
			first_name: untidy(random, first),
			last_name: untidy(random, last),
			city: untidy(random, town),
			state: random.pick(country.states),
			zip: fill(country.postcode, random.whole(0, 999_999)),
			country: random.fraction() < 0.5 ? country.code : ` ${country.code.toLowerCase()} `,
			external_id: ` C-${100_000 + index}`,
			event_name: 'Purchase',
			created_at: new Date((nowSeconds - random.whole(60, 500_000)) * 1000).toISOString(),
			order_id: `${70_000 + index}`,
			total: (random.whole(500, 90_000) / 100).toFixed(2),
			currency: random.pick(['usd', 'EUR', 'brl', 'GBP ']),
		};
	});
}

function phone(
	random: SeededRandom,
	{ callingCode, national, international }: BenchCountry,
	index: number,
): string {
	if (random.fraction() < NATIONAL_PHONES) return fill(national, index);
	return `${random.pick(['+', '+', '00'])}${callingCode} ${fill(international, index)}`;
}

/** Puts the digits of a number into the places of a pattern, from the right. */
function fill(pattern: string, number: number): string {
	const places = pattern.split('#').length - 1;
	const digits = String(number).padStart(places, '0').slice(-places);
	let next = 0;
	return pattern.replace(/#/g, () => digits.charAt(next++));
}

import { MINOR_UNIT_DIGITS } from './currency-table';

/** Signs and names that mean one currency. */
const SURE_WORDS = {
	AED: 'د.إ',
	AMD: '֏',
	ARS: 'ar$ pesoargentino pesosargentinos',
	AUD: 'a$ au$ australiandollar',
	AZN: '₼',
	BDT: '৳ taka',
	BGN: 'лв',
	BHD: 'bd د.ب',
	BRL: 'r$ real reais brazilianreal realbrasileiro reaisbrasileiros realbrasileno brasilianischerreal realbresilien',
	CAD: 'ca$ can$ canadiandollar kanadischedollar dollarcanadien dollarscanadiens',
	CHF: 'sfr swissfranc franken schweizerfranken francsuisse francssuisses francosuizo francossuizos francosuico francossuicos',
	CLP: 'cl$',
	CNY: 'rmb cn¥ yuan renminbi',
	COP: 'co$ col$',
	CRC: '₡',
	CZK: 'kč',
	DOP: 'rd$',
	DZD: 'د.ج',
	EGP: 'ج.م e£',
	EUR: '€ euro euros',
	GBP: '£ gb£ uk£ sterling poundsterling poundssterling libraesterlina librasesterlinas pfundsterling livresterling livressterling britishpound',
	GEL: '₾',
	GHS: '₵ gh₵ gh¢',
	GTQ: 'q',
	HKD: 'hk$',
	HUF: 'ft forint',
	IDR: 'rp',
	ILS: '₪ nis',
	INR: '₹ indianrupee',
	IQD: 'د.ع',
	JMD: 'j$',
	JOD: 'jd د.أ',
	JPY: '円 jp¥ yen yenes ienes',
	KES: 'ksh kshs',
	KRW: '₩ 원 won',
	KHR: '៛',
	KWD: 'kd د.ك',
	KZT: '₸',
	LAK: '₭',
	LYD: 'د.ل',
	MAD: 'د.م',
	MNT: '₮',
	MXN: 'mx$ mex$ m.n mexicanpeso pesomexicano pesosmexicanos',
	MYR: 'rm',
	NGN: '₦ naira',
	NZD: 'nz$',
	OMR: 'ر.ع',
	PAB: 'b/',
	PEN: 's/',
	PHP: '₱',
	PLN: 'zł zl zloty złoty zlotych złotych',
	PYG: '₲ gs',
	QAR: 'qr ر.ق',
	RUB: '₽',
	SAR: 'ر.س',
	SGD: 's$ sg$',
	THB: '฿ baht บาท',
	TND: 'د.ت',
	TRY: '₺ tl',
	TTD: 'tt$',
	TWD: 'nt$',
	TZS: 'tsh',
	UAH: '₴ грн',
	UGX: 'ush',
	USD: 'us$ $us u$s u$d u$ usdollar us-dollar dolaramericano dolaresamericanos dolarestadounidense dolaresestadounidenses dollaramericain dollarsamericains',
	UYU: '$u uy$',
	VND: '₫ đ vnđ',
	ZAR: 'r rand',
} as const satisfies Readonly<Record<string, string>>;

const DOLLARS =
	'USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD';
const PESOS = 'MXN ARS CLP COP CUP DOP PHP UYU';
const POUNDS = 'GBP EGP LBP SYP SSP SDG GIP FKP SHP';
const FRANCS = 'CHF XOF XAF XPF BIF CDF DJF GNF KMF RWF';
const ROUBLES = 'RUB BYN';
const RUPEES = 'INR PKR LKR NPR MUR SCR';

/** Signs and names that several currencies share: they agree with these codes but choose none (SPEC 3.7). */
const SHARED_WORDS = {
	$: `${DOLLARS} ARS CLP COP CUP DOP MXN UYU NIO BRL`,
	'¥': 'JPY CNY',
	元: 'CNY TWD HKD MOP',
	bs: 'VES BOB',
	c$: 'CAD NIO',
	cfa: 'XOF XAF',
	dh: 'AED MAD',
	dhs: 'AED MAD',
	dirham: 'AED MAD',
	dirhams: 'AED MAD',
	dolar: DOLLARS,
	dolares: DOLLARS,
	dollar: DOLLARS,
	dollars: DOLLARS,
	fcfa: 'XOF XAF',
	fr: FRANCS,
	franc: FRANCS,
	franco: FRANCS,
	francos: FRANCS,
	francs: FRANCS,
	kr: 'SEK NOK DKK ISK',
	lei: 'RON MDL',
	leu: 'RON MDL',
	libra: POUNDS,
	libras: POUNDS,
	peso: PESOS,
	pesos: PESOS,
	pfund: POUNDS,
	pound: POUNDS,
	pounds: POUNDS,
	rs: RUPEES,
	rupee: RUPEES,
	rupees: RUPEES,
	sr: 'SAR SCR',
	р: ROUBLES,
	руб: ROUBLES,
	'﷼': 'SAR IRR OMR QAR YER',
} as const satisfies Readonly<Record<string, string>>;

/** One spelling of a word: lower case, no accents, none of the dots that end abbreviations. */
function reduced(word: string): string {
	return word
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replace(/\.+$/, '');
}

const CODES_BY_WORD: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
	...Object.entries(SURE_WORDS).flatMap(([code, words]) =>
		words.split(' ').map((word): [string, readonly string[]] => [reduced(word), [code]]),
	),
	...Object.entries(SHARED_WORDS).map(([word, codes]): [string, readonly string[]] => [
		reduced(word),
		codes.split(' '),
	]),
]);

/** What the words around a number say about its currency; `shared`: several currencies are called so. */
export type CurrencyWords =
	| { readonly type: 'none' | 'unknown' | 'conflicting' }
	| { readonly type: 'sure'; readonly code: string }
	| { readonly type: 'shared'; readonly codes: readonly string[] };

/** A code and a sign written together, such as `USD$` or `€EUR`. */
const CODE_AND_SIGN = /^(?:([a-z]{3})(\p{Sc})|(\p{Sc})([a-z]{3}))$/u;

function codesOf(word: string): readonly string[] | undefined {
	const upper = word.toUpperCase();
	return MINOR_UNIT_DIGITS.has(upper) ? [upper] : CODES_BY_WORD.get(word);
}

function codesOfParts(word: string): ReadonlyArray<readonly string[] | undefined> {
	const parts = codesOf(word) === undefined ? CODE_AND_SIGN.exec(word) : null;
	if (parts === null) return [codesOf(word)];
	return [codesOf(parts[1] ?? parts[4] ?? ''), codesOf(parts[2] ?? parts[3] ?? '')];
}

/**
 * Finds the currency that signs, codes and names mean together: `R$`, `eur`, `$ … USD`, `US dollars`.
 *
 * Takes a short text; words that contradict each other (`€ 60 USD`) are conflicting.
 */
export function currencyOfWords(text: string): CurrencyWords {
	const words = text
		.split(' ')
		.map(reduced)
		.filter((word) => word !== '');
	if (words.length === 0) return { type: 'none' };
	const phrase = codesOf(words.join('').replace(/s$/, '')) ?? codesOf(words.join(''));
	if (phrase !== undefined && words.length > 1) return named(phrase);

	let common: readonly string[] | undefined;
	for (const codes of words.flatMap(codesOfParts)) {
		if (codes === undefined) return { type: 'unknown' };
		common = common === undefined ? codes : common.filter((code) => codes.includes(code));
	}
	return named(common ?? []);
}

function named(codes: readonly string[]): CurrencyWords {
	const [code] = codes;
	if (code === undefined) return { type: 'conflicting' };
	return codes.length === 1 ? { type: 'sure', code } : { type: 'shared', codes };
}

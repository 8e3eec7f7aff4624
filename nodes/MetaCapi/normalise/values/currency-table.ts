/**
 * The active currencies of ISO 4217 (list one, 2026) by the number of digits of their minor unit.
 *
 * Funds, metals and testing codes are left out: nobody pays with them. ANG and BGN, replaced in 2025 and 2026, stay
 * readable while shops still write them.
 */
const CODES_BY_DIGITS = {
	0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
	2: [
		'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY',
		'COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS',
		'INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR',
		'MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD',
		'SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG',
	].join(' '),
	3: 'BHD IQD JOD KWD LYD OMR TND',
} as const;

/** Digits of the minor unit by currency code: 2 for EUR (cents), 0 for JPY, 3 for KWD. */
export const MINOR_UNIT_DIGITS: ReadonlyMap<string, number> = new Map(
	Object.entries(CODES_BY_DIGITS).flatMap(([digits, codes]) =>
		codes.split(' ').map((code) => [code, Number(digits)] as const),
	),
);

/**
 * Currencies of a minor unit that nobody writes any more: one unit is worth less than a US cent or two.
 *
 * A third decimal would be worth nothing at all, so in `Rp 50.000` the separator can only part thousands.
 */
const WORN_CURRENCIES: ReadonlySet<string> = new Set(
	'AMD AOA ARS COP CRC HUF IDR IRR KHR KZT LAK LBP LKR MGA MMK MNT MWK NGN PKR SOS SYP TWD TZS UZS'.split(
		' ',
	),
);

/** Tells whether amounts in a currency never have three decimals, so that `1.234` and `1,234` mean 1234 there. */
export function writesNoDecimals(currency: string): boolean {
	return MINOR_UNIT_DIGITS.get(currency) === 0 || WORN_CURRENCIES.has(currency);
}

/** Withdrawn currencies shops still name, with their successor (ISO 4217 list three). */
export const SUCCESSORS: ReadonlyMap<string, string> = new Map([
	['AFA', 'AFN'],
	['ATS', 'EUR'],
	['AZM', 'AZN'],
	['BEF', 'EUR'],
	['BYR', 'BYN'],
	['CSD', 'RSD'],
	['CUC', 'CUP'],
	['DEM', 'EUR'],
	['EEK', 'EUR'],
	['ESP', 'EUR'],
	['FIM', 'EUR'],
	['FRF', 'EUR'],
	['GHC', 'GHS'],
	['GRD', 'EUR'],
	['HRK', 'EUR'],
	['IEP', 'EUR'],
	['ITL', 'EUR'],
	['LTL', 'EUR'],
	['LVL', 'EUR'],
	['MRO', 'MRU'],
	['MZM', 'MZN'],
	['NLG', 'EUR'],
	['PTE', 'EUR'],
	['ROL', 'RON'],
	['RUR', 'RUB'],
	['SDD', 'SDG'],
	['SIT', 'EUR'],
	['SKK', 'EUR'],
	['SLL', 'SLE'],
	['SRG', 'SRD'],
	['STD', 'STN'],
	['TMM', 'TMT'],
	['TRL', 'TRY'],
	['VEF', 'VES'],
	['ZMK', 'ZMW'],
	['ZWL', 'ZWG'],
]);

/** Codes that markets write for hundredths of a currency: pence, cents and agorot. */
export const HUNDREDTHS: ReadonlyMap<string, string> = new Map([
	['GBX', 'GBP'],
	['GBp', 'GBP'],
	['ILA', 'ILS'],
	['ILa', 'ILS'],
	['ZAC', 'ZAR'],
	['ZAc', 'ZAR'],
]);

/** Codes of ISO 4217 in which nobody pays: metals, funds, units of account and testing. */
export const NO_MONEY: ReadonlySet<string> = new Set(
	'BOV CHE CHW CLF COU MXV USN UYI UYW XAD XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX'.split(
		' ',
	),
);

/** A country of the workload: how its people write their phone numbers and postcodes. */
export interface BenchCountry {
	/** ISO alpha-2. */
	readonly code: string;
	readonly callingCode: string;
	/** National numbers as they are written at home; every `#` is a digit of the customer's own number. */
	readonly national: string;
	/** The same number without its trunk prefix, as it follows the calling code. */
	readonly international: string;
	readonly postcode: string;
	readonly states: readonly [string, ...string[]];
}

/** Eight countries with numbers that exist in their plans; seven free digits keep 10,000 customers apart. */
export const BENCH_COUNTRIES: readonly [BenchCountry, ...BenchCountry[]] = [
	{
		code: 'US',
		callingCode: '1',
		national: '(415) 5##-####',
		international: '415-5##-####',
		postcode: '94###',
		states: ['CA', 'California', 'ny', 'Texas'],
	},
	{
		code: 'BR',
		callingCode: '55',
		national: '(11) 9#8##-####',
		international: '11 9#8##-####',
		postcode: '01###-###',
		states: ['SP', 'RJ', 'São Paulo', 'MG'],
	},
	{
		code: 'DE',
		callingCode: '49',
		national: '0151 / 2#######',
		international: '(0)151 2#######',
		postcode: '10###',
		states: ['Bayern', 'Berlin', 'Hessen'],
	},
	{
		code: 'FR',
		callingCode: '33',
		national: '06 1# ## ## ##',
		international: '6 1# ## ## ##',
		postcode: '75###',
		states: ['Île-de-France', 'Bretagne', 'Occitanie'],
	},
	{
		code: 'GB',
		callingCode: '44',
		national: '07400 ######',
		international: '7400 ######',
		postcode: 'SW1A #AA',
		states: ['England', 'Scotland', 'Wales'],
	},
	{
		code: 'ES',
		callingCode: '34',
		national: '612 ### ###',
		international: '612 ### ###',
		postcode: '28###',
		states: ['Madrid', 'Cataluña', 'Andalucía'],
	},
	{
		code: 'PT',
		callingCode: '351',
		national: '912 ### ###',
		international: '912 ### ###',
		postcode: '1###-###',
		states: ['Lisboa', 'Porto', 'Braga'],
	},
	{
		code: 'MX',
		callingCode: '52',
		national: '55 1### ####',
		international: '55 1### ####',
		postcode: '06###',
		states: ['CDMX', 'Jalisco', 'Nuevo León'],
	},
];

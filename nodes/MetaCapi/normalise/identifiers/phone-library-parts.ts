/**
 * The parts of the phone library that are used.
 *
 * Named here one by one, so that the bundler leaves the rest out: the library's whole index is half of the package.
 */
export {
	getCountries,
	getCountryCallingCode,
	isSupportedCountry,
	Metadata,
	parsePhoneNumberFromString,
} from 'libphonenumber-js/min';

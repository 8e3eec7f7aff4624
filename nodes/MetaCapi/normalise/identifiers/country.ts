import { countryCodeOf } from './country-names';
import { hashedField } from './hashed-field';
import { plain, unusable } from './outcome';

const NOT_A_COUNTRY = unusable(
	'This is no country known by this name; use its two-letter ISO code, such as US, BR or DE.',
);

/** `country`: ISO alpha-2 in lower case, from a code or a name; never guessed from a part of the text (M 4.3). */
export const normaliseCountry = hashedField(1000, (text) => {
	const code = countryCodeOf(text);
	return code === undefined ? NOT_A_COUNTRY : plain(code);
});

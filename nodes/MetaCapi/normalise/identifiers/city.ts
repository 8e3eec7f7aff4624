import { hashedField } from './hashed-field';
import { lettersOf } from './letters';
import { EMPTY, plain } from './outcome';

/** `ct`: letters of every script in lower case; no digits, spaces or punctuation (M 4.3). */
export const normaliseCity = hashedField(1000, (text) => {
	const city = lettersOf(text);
	return city === '' ? EMPTY : plain(city);
});

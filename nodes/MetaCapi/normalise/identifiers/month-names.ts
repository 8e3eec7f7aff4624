import { latinLettersOf } from './letters';

/**
 * Names of months and their abbreviations in the five languages, marks dropped.
 *
 * They are known only to be refused: the digit rule of M 4.3 would take "01 Dec 1990 12:00" for another day, and the
 * vectors leave dates with month names out.
 */
const MONTH_NAMES: ReadonlySet<string> = new Set(
	[
		'jan january janeiro enero ene januar janner jaenner janvier janv',
		'feb february fevereiro fev febrero februar fevrier fevr',
		'mar march marco marzo marz maerz mrz mars',
		'apr april abril abr avril avr',
		'may maio mayo mai',
		'jun june junho junio juni juin',
		'jul july julho julio juli juillet juil',
		'aug august agosto ago aout',
		'sep sept september setembro set septiembre setiembre septembre',
		'oct october outubro out octubre oktober okt octobre',
		'nov november novembro noviembre novembre',
		'dec december dezembro dez diciembre dic dezember decembre',
	].flatMap((line) => line.split(' ')),
);

const WORDS = /\p{L}[\p{L}\p{M}]*/gu;
const ANY_LETTER = /[^\d\s./,:_|()+-]/;

/** Whether a month is written as a word anywhere in the text. */
export function hasMonthName(text: string): boolean {
	// Digits and separators alone, the usual date, need no search for words.
	if (!ANY_LETTER.test(text)) return false;
	return (text.match(WORDS) ?? []).some((word) => MONTH_NAMES.has(latinLettersOf(word)));
}

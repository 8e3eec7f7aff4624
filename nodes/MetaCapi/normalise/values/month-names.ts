/** Month names and their usual short forms in English, Portuguese, Spanish, German and French, without accents. */
const MONTHS = [
	['january', 'jan', 'janeiro', 'enero', 'ene', 'januar', 'janner', 'janvier', 'janv'],
	['february', 'feb', 'fevereiro', 'fev', 'febrero', 'februar', 'fevrier', 'fevr'],
	['march', 'mar', 'marco', 'marzo', 'marz', 'maerz', 'mrz', 'mars'],
	['april', 'apr', 'abril', 'abr', 'avril', 'avr'],
	['may', 'maio', 'mai', 'mayo'],
	['june', 'jun', 'junho', 'junio', 'juni', 'juin'],
	['july', 'jul', 'julho', 'julio', 'juli', 'juillet', 'juil'],
	['august', 'aug', 'agosto', 'ago', 'aout'],
	['september', 'sep', 'sept', 'setembro', 'set', 'septiembre', 'setiembre', 'septembre'],
	['october', 'oct', 'outubro', 'out', 'octubre', 'oktober', 'okt', 'octobre'],
	['november', 'nov', 'novembro', 'noviembre', 'novembre'],
	['december', 'dec', 'dezembro', 'dez', 'diciembre', 'dic', 'dezember', 'decembre'],
] as const satisfies ReadonlyArray<readonly string[]>;

const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
	MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const WEEKDAYS: ReadonlySet<string> = new Set(
	[
		'monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun',
		'segunda seg terca ter quarta qua quinta qui sexta sex sabado sab domingo dom',
		'lunes lun martes mar miercoles mie jueves jue viernes vie',
		'montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so',
		'lundi mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim',
	].flatMap((names) => names.split(' ')),
);

/** The month from 1 to 12 that a lower-case name without accents means, or undefined. */
export function monthByName(name: string): number | undefined {
	return MONTH_BY_NAME.get(name);
}

/** Tells whether a lower-case word without accents is a weekday, which a date repeats and nothing needs. */
export function isWeekday(word: string): boolean {
	return WEEKDAYS.has(word.endsWith('-feira') ? word.slice(0, -6) : word);
}

/**
 * What systems and people write when they have nothing to write, in lower case (SPEC 3.7).
 *
 * Only what can't be a name, place or id: `na` is missing since it is Namibia, Naples and a surname.
 */
const MEANINGLESS: ReadonlySet<string> = new Set([
	'-', '--', '---', '----', '–', '—', '.', '?', '/', '_', '\\n', '""', "''",
	'null', '(null)', '<null>', '[null]', 'undefined', '(undefined)', 'none', '(none)', '<none>', 'nan', '<na>',
	'n/a', '(n/a)', '#n/a', 'n.a.', 'n.a', 'n. a.', 'n\\a', '#ref!', '#value!', '#name?', '#error!',
	'#num!', '#null!', '#div/0!', '#spill!', '#calc!', 'nulo', '(vazio)',
	'(empty)', '<empty>', '(blank)', '(not set)', 'not set', '(not provided)', 'not provided', 'not available',
	'not specified', 'not applicable', 'no aplica', 'no informado', 'no especificado', 'sin datos',
	'não informado', 'nao informado', 'não se aplica', 'nao se aplica', 'não disponível', 'nao disponivel', 'não consta', 'nao consta', 'sem informação',
	'sem informacao', 'no disponible', 'nicht angegeben', 'nicht verfügbar', 'non disponible', 'non spécifié', 'non fourni',
	'keine angabe', 'keine angaben', 'k.a.', 'k. a.', 'non renseigné', 'non renseigne', 'non communiqué',
]); // prettier-ignore

const ASCII = 128;
const LENGTHS = Math.max(...[...MEANINGLESS].map((word) => word.length)) + 1;

/** By first character and length, whether the list has such a word: a look-up spares nearly all values the search. */
const MAY_BE = new Uint8Array(ASCII * LENGTHS);

/** Those few that begin beyond ASCII: dashes. */
const OTHER_FIRST = new Set<number>();

for (const word of MEANINGLESS) {
	for (const first of [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]) {
		if (first < ASCII) MAY_BE[first * LENGTHS + word.length] = 1;
		else OTHER_FIRST.add(first);
	}
}

function mayBeMeaningless(first: number, length: number): boolean {
	return first < ASCII ? MAY_BE[first * LENGTHS + length] === 1 : OTHER_FIRST.has(first);
}

/** Tells whether a trimmed text stands for "nothing", in any case. */
export function isMeaningless(text: string): boolean {
	if (text.length >= LENGTHS || !mayBeMeaningless(text.charCodeAt(0), text.length)) return false;
	// "Nan" with one capital is a first name; pandas writes nan, JavaScript NaN.
	return text !== 'Nan' && MEANINGLESS.has(text.toLowerCase());
}

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

/** The first characters of the list: a look at one spares most values the lower-casing and the search. */
const FIRST_CHARACTERS: ReadonlySet<number> = new Set(
	[...MEANINGLESS].flatMap((word) => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]),
);

/** Those in ASCII as a table, since every identifier passes here: a tenth of the time of the set. */
const ASCII = 128;
const MAY_BE = Uint8Array.from({ length: ASCII }, (_, code) => (FIRST_CHARACTERS.has(code) ? 1 : 0));

function mayBeMeaningless(first: number): boolean {
	return first < ASCII ? MAY_BE[first] === 1 : FIRST_CHARACTERS.has(first);
}

const LONGEST = Math.max(...[...MEANINGLESS].map((word) => word.length));

/** Tells whether a trimmed text stands for "nothing", in any case. */
export function isMeaningless(text: string): boolean {
	if (text.length > LONGEST || !mayBeMeaningless(text.charCodeAt(0))) return false;
	// "Nan" with one capital is a first name; pandas writes nan, JavaScript NaN.
	return text !== 'Nan' && MEANINGLESS.has(text.toLowerCase());
}

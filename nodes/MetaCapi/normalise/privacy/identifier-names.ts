import { CUSTOMER_PREFIXES } from '../../fields/aliases';
import { CUSTOM_DATA_FIELD_BY_KEY } from '../../fields/custom-data-fields';
import { ALIASES } from '../../fields/flat-targets';
import { ADDRESS_WORDS, OTHER_PEOPLE } from '../../fields/name-words';
import { reducedName } from '../../fields/reduced-name';
import { VERTICAL_FIELD_BY_KEY } from '../../fields/vertical-fields';
import { hasPrivateWord } from './private-words';

/**
 * Where in `custom_data` a key stands: among the properties of the event, within an object that stands for a person
 * (`customer`), or within anything else, such as the lines of an order.
 */
export type Surroundings = 'event' | 'person' | 'thing';

/** What is nobody else's name, whatever stands before it: `child_first_name`, `patient_dob`. */
const ALWAYS: ReadonlySet<string> = new Set([
	'user_data.fn',
	'user_data.ln',
	'user_data.db',
	'~last_first_name',
]);

/** What things have as well: a product's gender, a hotel's town. */
const OF_A_PERSON: ReadonlySet<string> = new Set([
	'user_data.ge',
	'user_data.ct',
	'user_data.st',
	'user_data.zp',
	'user_data.country',
	'user_data.external_id',
	'~user_name',
]);

/** Names of products, forms and films as well; of a person only behind a word for one. */
const NAME_OF_ANYTHING: ReadonlySet<string> = new Set([
	'displayname',
	'genre',
	'name',
	'nom',
	'nombre',
	'nome',
]);

/** `new_customer` and `newborn` say something else. */
const ONLY_ALONE: ReadonlySet<string> = new Set(['born', 'customer']);

/** Those of {@link OTHER_PEOPLE} that are no people: `store_name`. */
const NO_PEOPLE: ReadonlySet<string> = new Set([
	...[
		'agency',
		'company',
		'employer',
		'merchant',
		'organization',
		'organisation',
		'partner',
		'profile',
	],
	...[
		'referral',
		'store',
		'supplier',
		'support',
		'vendor',
		'empresa',
		'loja',
		'proveedor',
		'tienda',
	],
	...['firma', 'unternehmen', 'agence', 'entreprise', 'fournisseur', 'societe', 'from', 'rep'],
]);

const CUSTOMERS: ReadonlySet<string> = new Set(CUSTOMER_PREFIXES.flat().map(reducedName));
const ADDRESSES: ReadonlySet<string> = new Set(ADDRESS_WORDS);

function isPersonWord(word: string): boolean {
	return CUSTOMERS.has(word) || (OTHER_PEOPLE.has(word) && !NO_PEOPLE.has(word));
}

/** Longer names are no field names. */
const LONGEST_NAME = 120;

function wordsOf(name: string): readonly string[] {
	return name
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.map(reducedName)
		.filter((word) => word !== '');
}

function says(words: readonly string[], start: number, surroundings: Surroundings): boolean {
	const name = words.slice(start).join('');
	const field =
		ALIASES.get(name)?.target.field ?? ALIASES.get(name.replace(/\d+$/, ''))?.target.field;
	const before = words[start - 1];
	const isOfPerson =
		before === undefined
			? surroundings === 'person'
			: isPersonWord(before) || ADDRESSES.has(before);
	if (ADDRESSES.has(name)) return isOfPerson || (before === undefined && surroundings === 'event');
	if (field === undefined || (before !== undefined && ONLY_ALONE.has(name))) return false;
	if (NAME_OF_ANYTHING.has(name)) return isOfPerson;
	if (ALWAYS.has(field) || field === '~full_name') return true;
	return (
		OF_A_PERSON.has(field) && (isOfPerson || (before === undefined && surroundings === 'event'))
	);
}

function tells(name: string, surroundings: Surroundings): boolean {
	const words = wordsOf(name);
	if (surroundings !== 'thing' && hasPrivateWord(words)) return true;
	// Meta's two-letter keys end the names of too many other things.
	return words.some(
		(_, start) =>
			(start === 0 || words.slice(start).join('').length > 2) && says(words, start, surroundings),
	);
}

/** Answers by name: the same few names come with every item of a run. */
const ANSWERS: Readonly<Record<Surroundings, Map<string, boolean>>> = {
	event: new Map(),
	person: new Map(),
	thing: new Map(),
};
const MOST_ANSWERS = 1_000;

/**
 * Tells whether a key of `custom_data` names what identifies a person (M 6.1, SPEC 6): a name of the alias table, in
 * five languages, the customer's or anybody's. Meta's own keys, `city` and `country` of a search among them, never do.
 */
export function isIdentifierName(name: string, surroundings: Surroundings): boolean {
	if (surroundings === 'event') {
		if (CUSTOM_DATA_FIELD_BY_KEY.has(name) || VERTICAL_FIELD_BY_KEY.has(name)) return false;
	}
	if (name.length > LONGEST_NAME) return false;
	const answers = ANSWERS[surroundings];
	const known = answers.get(name);
	if (known !== undefined) return known;
	if (answers.size >= MOST_ANSWERS) answers.clear();
	const answer = tells(name, surroundings);
	answers.set(name, answer);
	return answer;
}

/** Tells whether an object under this key stands for a person: `customer`, `buyer`, `billing`. */
export function isPersonObject(name: string): boolean {
	return name.length <= LONGEST_NAME && wordsOf(name).some(isPersonWord);
}

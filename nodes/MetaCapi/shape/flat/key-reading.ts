import { ALIASES, type FlatTarget } from '../../fields/flat-targets';
import { OTHER_PEOPLE, WRAPPERS } from '../../fields/name-words';
import { withoutLeadIn } from '../../fields/question-words';
import { reducedName } from '../../fields/reduced-name';
import { VERTICAL_FIELD_NAMED } from '../../fields/vertical-fields';
import { matchAdClick } from './ad-click';
import { readCustomProperty } from './custom-property';
import { matchName, type NameMatch } from './match-name';
import { matchWritten } from './match-written';
import { matchSomebodyElse, wordsOf } from './somebody-else';

/** What the name of a field in an item stands for. */
export type KeyReading =
	| (NameMatch & { readonly type: 'field' })
	/** A property the user put into `custom_data` by name. */
	| { readonly type: 'customProperty'; readonly key: string }
	/** One of Meta's own nested objects, taken as it is, or one entry of it. */
	| { readonly type: 'metaObject'; readonly key: string; readonly entry?: string }
	/** An identifier's name behind the name of somebody else (`owner_email`): never used (SPEC 3.3). */
	| { readonly type: 'somebodyElse'; readonly target: FlatTarget }
	| { readonly type: 'unknown' };

const UNKNOWN: KeyReading = { type: 'unknown' };

/** The headers of a call are the calling server's (SPEC 3.3). */
const CALL_HEADERS = 'headers';

/** Names with spaces are a column's title, whose dots are part of it. */
const DOTTED = /^[^\s()]{1,120}$/;

const META_OBJECTS: ReadonlyMap<string, string> = new Map(
	[
		'app_data',
		'original_event_data',
		'attribution_data',
		'messaging_outcome_data',
		'store_data',
	].map((key) => [reducedName(key), key]),
);

/** Fields of which `email_2` is a second value, not a second person's (SPEC 3.3). */
const COUNTED: ReadonlySet<string> = new Set(['user_data.em', 'user_data.ph']);

/** Entries that hold the value of the object they are in: `email: { value: … }`. */
const VALUE_ENTRIES: ReadonlySet<string> = new Set(['value', 'rawvalue', 'numberdecimal']);

/** Entries that tell of the field itself when it is an object: `email: { id: 'field_7', title: 'Your email', value }`. */
const DESCRIBING_ENTRIES: ReadonlySet<string> = new Set(['id', 'label', 'title', 'type']);

/** `first name (as in passport)`; the remark says nothing unless it names somebody. */
const REMARK = /^([^()]{1,80})\([^()]{0,80}\)\s*[*:?]?\s*$/;

/** A column that Airtable looks up in another table: `Email (from Customers)`. */
const LOOKUP = /^([^()]{1,80}) \(from ([^()]{1,80}?)s?\)$/i;
const NOT_LOOKED_UP: readonly undefined[] = [];

/** Names of one field given as a choice: `Telefone/WhatsApp`, `Zip or Postal Code`. */
const EITHER = /\s*(?:\/|\||\s(?:or|ou|o|oder|e|y|und|et|and)\s)\s*/;

/** `user_data_em`: Meta's own section as the beginning of a name. */
const SECTION = /^(?:customdata|userdata)(?=.)/;

/** An object of this name is that of the shop or the company, not the customer: `account: { id, name }`. */
const ACCOUNT = 'account';

/** `1. Email`, `q3_email`: the number of the question. */
const QUESTION_NUMBER = /^q?\d{1,3}(?=\p{L})/u;
const ENTRY = /^\d+$/;

/**
 * Reads the name of a field: which event field is meant by it (SPEC 3.3).
 *
 * `path` holds the names from the item's top down to the value (`['customer', 'email']`); dotted names count as
 * nested ones. Pure and independent of the value, so callers may remember the answer.
 */
export function readKey(path: readonly string[]): KeyReading {
	const names = path.flatMap(undotted);
	const [section = '', ...inner] = names;
	const reduced = reducedName(section);
	if (reduced === CALL_HEADERS && inner.length > 0) return UNKNOWN;
	if (reduced === 'customdata' && inner.length > 0) return readCustomProperty(inner);
	const metaObject = META_OBJECTS.get(reduced);
	if (metaObject !== undefined && inner.length < 2) {
		const [entry] = inner;
		return { type: 'metaObject', key: metaObject, ...(entry !== undefined && { entry }) };
	}
	if (describesField(names)) return UNKNOWN;
	const match = matchPath(reduced === 'userdata' && inner.length > 0 ? inner : names);
	if (match !== undefined) return { type: 'field', ...match };
	const vertical = VERTICAL_FIELD_NAMED.get(names.map(reducedName).join(''));
	if (vertical?.isPlainName === true) return { type: 'customProperty', key: vertical.key };
	const target = matchSomebodyElse(names);
	return target === undefined ? UNKNOWN : { type: 'somebodyElse', target };
}

/** The nested names a dotted one stands for: `custom_data.order_id`, `user_data[em]`. */
function undotted(name: string): readonly string[] {
	return DOTTED.test(name) ? name.split(/[.[\]]/).filter((part) => part !== '') : [name];
}

function describesField(names: readonly string[]): boolean {
	if (names.length < 2 || !DESCRIBING_ENTRIES.has(reducedName(names[names.length - 1] ?? '')))
		return false;
	const field = matchPath(names.slice(0, -1))?.target.field;
	return field !== undefined && COUNTED.has(field);
}

function matchPath(path: readonly string[]): NameMatch | undefined {
	const parts = path.map(reducedName);
	// A name without letters, or one too long to be a name, says nothing of what is in it.
	if (parts[parts.length - 1] === '') return undefined;
	const name = parts.join('').replace(SECTION, '');
	if (path.length === 2 && parts[0] === ACCOUNT && parts[1] === 'id') return undefined;
	return (
		matchName(name) ??
		matchCounted(name) ??
		matchNumbered(parts, name) ??
		matchWritten(path, name) ??
		matchDecorated(path) ??
		matchQuestion(path) ??
		matchValueEntry(path) ??
		matchMoneyEntry(path) ??
		matchNamePart(parts, path) ??
		matchWrapped(path) ??
		matchWithin(path) ??
		matchAdClick(name)
	);
}

/** An entry's number says less than a question's: `answers.1.order` is where the question stands, `1.name` its own. */
function matchNumbered(parts: readonly string[], name: string): NameMatch | undefined {
	const match = matchName(name.replace(QUESTION_NUMBER, ''));
	const isEntry = parts.length > 1 && ENTRY.test(parts[0] ?? '');
	return isEntry && !COUNTED.has(match?.target.field ?? '') ? undefined : match;
}

function matchCounted(name: string): NameMatch | undefined {
	const uncounted = name.replace(/\d{1,2}$/, '');
	const match = uncounted === name ? undefined : matchName(uncounted);
	return match !== undefined && COUNTED.has(match.target.field) ? match : undefined;
}

/** Forms put remarks and choices into the names of their fields: `Celular (WhatsApp)`, `Phone / Mobile`. */
function matchDecorated(path: readonly string[]): NameMatch | undefined {
	const last = path[path.length - 1] ?? '';
	const [, looked, table] = LOOKUP.exec(last) ?? NOT_LOOKED_UP;
	if (looked !== undefined && table !== undefined) {
		return matchName([...path.slice(0, -1), table, looked].map(reducedName).join(''));
	}
	if (last.length > 160 || wordsOf([last]).some((word) => OTHER_PEOPLE.has(word))) return undefined;
	const plain = REMARK.exec(last)?.[1] ?? last;
	const choices = plain.split(EITHER).filter((choice) => choice.trim() !== '');
	if (plain === last && choices.length < 2) return undefined;
	const [match, ...others] = choices.map((choice) =>
		matchName([...path.slice(0, -1), choice].map(reducedName).join('')),
	);
	const agree = others.every((other) => other?.target === match?.target);
	return match?.target.identifies === true && agree ? match : undefined;
}

/** Forms whose answers bear the whole question: `What is your full name?`, `Qual é o seu e-mail?`. */
function matchQuestion(path: readonly string[]): NameMatch | undefined {
	const last = path[path.length - 1] ?? '';
	if (!last.includes(' ')) return undefined;
	const asked = withoutLeadIn(last);
	if (asked === '' || reducedName(asked) === reducedName(last)) return undefined;
	const plain = [...path.slice(0, -1), asked];
	const match = matchName(plain.map(reducedName).join('')) ?? matchDecorated(plain);
	return match?.target.identifies === true ? match : undefined;
}

function matchValueEntry(path: readonly string[]): NameMatch | undefined {
	if (path.length < 2) return undefined;
	const last = reducedName(path[path.length - 1] ?? '');
	// Databases repeat the kind of a value as its key: `Phone: { type: 'phone_number', phone_number: … }`.
	const repeated = VALUE_ENTRIES.has(last) ? undefined : ALIASES.get(last)?.target;
	if (!VALUE_ENTRIES.has(last) && !COUNTED.has(repeated?.field ?? '')) return undefined;
	const match = matchPath(path.slice(0, -1));
	if (repeated !== undefined) return match?.target === repeated ? match : undefined;
	const holdsOneValue =
		match?.target.identifies === true || ONE_VALUE.has(match?.target.field ?? '');
	return holdsOneValue ? match : undefined;
}

/** What else an object with a value may stand for: `value: { value, currency }`, `page_url: { title, value }`. */
const ONE_VALUE: ReadonlySet<string> = new Set(['custom_data.value', 'event_source_url']);

/** Entries of an amount that is an object: `value: { amount: '12.50', currency: 'EUR' }`. */
const AMOUNT_ENTRY = 'amount';
const CURRENCY_ENTRIES: ReadonlySet<string> = new Set(['currency', 'currencycode']);

function matchMoneyEntry(path: readonly string[]): NameMatch | undefined {
	const entry = reducedName(path[path.length - 1] ?? '');
	const isCurrency = CURRENCY_ENTRIES.has(entry);
	if (path.length < 2 || (entry !== AMOUNT_ENTRY && !isCurrency)) return undefined;
	const match = matchPath(path.slice(0, -1));
	if (match?.target.field !== 'custom_data.value') return undefined;
	const currency = isCurrency ? ALIASES.get('currency') : undefined;
	return currency === undefined ? match : { ...match, target: currency.target };
}

/** Parts of a name that is an object: `Full Name: { first, last }`, `names: { givenName, familyName }`. */
const NAME_PARTS: ReadonlyMap<string, string> = new Map([
	['first', 'firstname'],
	['givenname', 'firstname'],
	['last', 'lastname'],
	['familyname', 'lastname'],
]);

function matchNamePart(parts: readonly string[], path: readonly string[]): NameMatch | undefined {
	const part = path.length < 2 ? undefined : NAME_PARTS.get(parts[parts.length - 1] ?? '');
	if (part === undefined) return undefined;
	const whole =
		parts.length === 2 && parts[0] === 'names' ? undefined : matchPath(path.slice(0, -1));
	const isName = whole === undefined ? parts[0] === 'names' : whole.target.field === '~full_name';
	const named = isName ? matchName(part) : undefined;
	return named && { ...named, closeness: whole?.closeness ?? 0 };
}

function matchWrapped(path: readonly string[]): NameMatch | undefined {
	const wrapper = path.length < 2 ? undefined : WRAPPERS.get(reducedName(path[0] ?? ''));
	if (wrapper === undefined) return undefined;
	const inner = path.slice(1);
	const entry = inner.length === 1 ? reducedName(inner[0] ?? '') : '';
	if (entry === 'name' && !wrapper.holdsPerson) return undefined;
	// The address of the record within its API, as Salesforce gives it.
	if (entry === 'url' && (wrapper.isAside || wrapper.word === 'attributes')) return undefined;
	const match = matchPath(inner);
	const isKept = !wrapper.isAside || match?.target.identifies === true || isPage(match);
	return isKept ? match : undefined;
}

function isPage(match: NameMatch | undefined): boolean {
	return match?.target.field === 'event_source_url';
}

/** Answers and attribution within the customer's object: `contact.fields.city`, `contact.attributionSource.fbc`. */
function matchWithin([whose = '', wrapping = '', ...inner]: readonly string[]):
	| NameMatch
	| undefined {
	const wrapper = inner.length === 0 ? undefined : WRAPPERS.get(reducedName(wrapping));
	if (wrapper === undefined || !(wrapper.isAside || wrapper.holdsPerson)) return undefined;
	const [name = ''] = inner;
	if (inner.length === 1 && reducedName(name) === 'name' && wrapper.isAside) return undefined;
	const identifies = matchPath(inner)?.target.identifies === true;
	const match = identifies ? matchPath([whose, ...inner]) : undefined;
	return match?.target.identifies === true ? match : undefined;
}

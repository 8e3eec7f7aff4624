import { FIELD_ALIASES, type FieldAliases } from '../../nodes/MetaCapi/fields/aliases';
import { EVENT_COLUMNS, type EventColumn } from '../../nodes/MetaCapi/fields/event-columns';
import { EVENT_FIELDS } from '../../nodes/MetaCapi/fields/event-fields';
import { labelOf } from '../../nodes/MetaCapi/fields/labels';
import { fieldNamed } from '../../nodes/MetaCapi/mapping/field-names';
import { markdownTable } from './table';

/** What the pieces are that event fields are built from. */
const PIECES: Readonly<Record<string, string>> = {
	'~content_id': 'Content ID of a single line',
	'~fbclid': 'Click ID, from the fbclid of a link',
	'~area_code': 'Area code of the phone number beside it',
	'~forwarded_for': 'Client IP Address, the first public one of a list',
	'~full_name': 'First Name and Last Name, in one',
	'~item_brand': 'Brand of a single line',
	'~item_price': 'Item Price of a single line',
	'~item_title': 'Title of a single line',
	'~last_first_name': 'Last Name and First Name, in one',
	'~message_id': 'Message ID, for the Event ID',
	'~quantity': 'Quantity of a single line',
	'~brand_page_id': 'Brand Page ID of the store',
	'~store_code': 'Store Code of the store',
	'~store_page_id': 'Store Page ID of the store',
	'~user_name': 'Full name, or an e-mail address used to log in',
};

const LANGUAGES = ['en', 'pt', 'es', 'de', 'fr'] as const;

const PREFACE = `# Fields

Every field of an event under all its names.

* **Field**: its name in the editor and in messages.
* **Meta's key**: in items of Meta's own structure, and in column maps.
* **Column map**: the word for a column map in the manner of Meta's Omni sample. The field's name, Meta's key and the names of flat items do as well, in any case and with any separators.

Made from the tables in \`nodes/MetaCapi/fields/\` by \`npm run docs\`; change those, not this page.
`;

const NAMES = `## Names in flat items

The names under which items may hold these fields, in any case and with any separators: \`E-Mail\`, \`e_mail\` and
\`email\` are one. Meta's own key is always a name. Of two names that an item uses, the earlier one wins. The names of
identifiers may have one of the customer's words before them (\`customer email\`, \`billing city\`).
`;

/** The page \`docs/fields.md\`: every event field, its label, key, column map word and names. */
export function fieldsPage(): string {
	const identifiers = FIELD_ALIASES.filter((row) => row.pt !== undefined);
	const others = FIELD_ALIASES.filter((row) => row.pt === undefined);
	return [
		PREFACE,
		...section('The event', ({ field }) => isOfEvent(field)),
		...section('The customer', ({ field }) => isOfCustomer(field)),
		...section(
			'The custom data',
			({ field }) => !isOfEvent(field) && !isOfCustomer(field) && !isOfPart(field),
		),
		...section('The app and other parts', ({ field }) => isOfPart(field)),
		NAMES,
		'### In five languages',
		'',
		markdownTable(
			['Field', "Meta's key", 'English', 'Portuguese', 'Spanish', 'German', 'French'],
			identifiers.map((row) => [
				...heads(row),
				...LANGUAGES.map((language) => names(row[language])),
			]),
		),
		'',
		'### In English',
		'',
		markdownTable(
			['Field', "Meta's key", 'Names'],
			others.map((row) => [...heads(row), names(row.en)]),
		),
		'',
	].join('\n');
}

function section(title: string, isIn: (column: EventColumn) => boolean): readonly string[] {
	const rows = EVENT_COLUMNS.filter(isIn).map(({ label, field }) => [
		label,
		field.startsWith('~') ? '' : `\`${field}\``,
		`\`${columnWord(label, field)}\``,
	]);
	return [`## ${title}`, '', markdownTable(['Field', "Meta's key", 'Column map'], rows), ''];
}

/** The capitals of a field for column maps, which the reader of maps must know. */
function columnWord(label: string, field: string): string {
	const word = label
		.replace(/\(.*\)/, '')
		.trim()
		.toUpperCase()
		.replace(/[^A-Z0-9]+/g, '_');
	const key = field
		.slice(field.lastIndexOf('.') + 1)
		.replace('~', '')
		.toUpperCase();
	const known = [word, key].find((candidate) => fieldNamed(candidate) === field);
	if (known === undefined) throw new Error(`No column map word for ${field}`);
	return known;
}

const EVENT_KEYS: ReadonlySet<string> = new Set(EVENT_FIELDS.map(({ key }) => key));

function isOfEvent(field: string): boolean {
	return EVENT_KEYS.has(field) || field === '~message_id';
}

function isOfCustomer(field: string): boolean {
	return (
		field.startsWith('user_data.') || ['~full_name', '~fbclid', '~forwarded_for'].includes(field)
	);
}

/** Meta's smaller objects within an event. */
function isOfPart(field: string): boolean {
	return PART.test(field);
}

const PART = /^(?:app_data|attribution_data|messaging_outcome_data|original_event_data)\./;

function heads({ field }: FieldAliases): readonly string[] {
	const key = isOfPart(field) ? field : (field.split('.').at(-1) ?? field);
	return [PIECES[field] ?? labelOf(field), field.startsWith('~') ? '' : `\`${key}\``];
}

function names(words: readonly string[] = []): string {
	return words.join(', ');
}

import { FIELD_ALIASES, type FieldAliases } from '../../nodes/MetaCapi/fields/aliases';
import { labelOf } from '../../nodes/MetaCapi/fields/labels';
import { markdownTable } from './table';

/** Names of the pieces that event fields are built from. */
const PIECES: Readonly<Record<string, string>> = {
	'~content_id': 'Content ID of a single line',
	'~fbclid': 'Click ID, from the fbclid of a link',
	'~forwarded_for': 'Client IP Address, the first public one of a list',
	'~full_name': 'First Name and Last Name, in one',
	'~item_brand': 'Brand of a single line',
	'~item_price': 'Item Price of a single line',
	'~item_title': 'Title of a single line',
	'~last_first_name': 'Last Name and First Name, in one',
	'~message_id': 'Message ID, for the Event ID',
	'~quantity': 'Quantity of a single line',
	'~store_code': 'Store',
	'~user_name': 'Full name, or an e-mail address used to log in',
};

const LANGUAGES = ['en', 'pt', 'es', 'de', 'fr'] as const;

const PREFACE = `# Field names

The names under which flat items may hold the fields of an event, in any case and with any separators: \`E-Mail\`,
\`e_mail\` and \`email\` are one. Meta's own key is always a name. Of two names that an item uses, the earlier one wins.

Made from \`nodes/MetaCapi/fields/aliases.ts\` by \`npx tsx scripts/docs/write.ts\`; change that file, not this one.
`;

/** The page \`docs/field-names.md\`: every name the flat reader knows. */
export function fieldNamesPage(): string {
	const identifiers = FIELD_ALIASES.filter((row) => row.pt !== undefined);
	const others = FIELD_ALIASES.filter((row) => row.pt === undefined);
	const inAllLanguages = markdownTable(
		['Field', 'Key', 'English', 'Portuguese', 'Spanish', 'German', 'French'],
		identifiers.map((row) => [...heads(row), ...LANGUAGES.map((language) => names(row[language]))]),
	);
	const inEnglish = markdownTable(
		['Field', 'Key', 'Names'],
		others.map((row) => [...heads(row), names(row.en)]),
	);
	return [
		PREFACE,
		'## In five languages',
		'',
		inAllLanguages,
		'',
		'## In English',
		'',
		inEnglish,
		'',
	].join('\n');
}

function heads({ field }: FieldAliases): readonly string[] {
	const key = field.split('.').at(-1) ?? field;
	return [PIECES[field] ?? labelOf(field), field.startsWith('~') ? '' : `\`${key}\``];
}

function names(words: readonly string[] = []): string {
	return words.join(', ');
}

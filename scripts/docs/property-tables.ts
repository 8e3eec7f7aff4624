import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { MetaCapiApi } from '../../credentials/MetaCapiApi.credentials';
import { MetaCapi } from '../../nodes/MetaCapi/MetaCapi.node';
import { markdownTable } from './table';

type Entry = INodeProperties | INodePropertyCollection | INodePropertyOptions;

const isProperty = (entry: Entry): entry is INodeProperties => 'type' in entry;
const isChoice = (entry: Entry): entry is INodePropertyOptions => 'value' in entry;

/** Every entry of the node's options, as the editor shows it. */
export function optionsTable(): string {
	const [collection] = new MetaCapi().description.properties.filter(
		({ name }) => name === 'options',
	);
	const options = (collection?.options ?? []).filter(isProperty);
	return markdownTable(
		['Option', 'Name', 'Default', 'Meaning'],
		options.map((option) => [
			option.displayName,
			`\`${option.name}\``,
			defaultOf(option),
			meaningOf(option),
		]),
	);
}

/** Every field of the credential. */
export function credentialTable(): string {
	return markdownTable(
		['Field', 'Name', 'Default', 'Meaning'],
		new MetaCapiApi().properties.map((field) => [
			field.displayName,
			`\`${field.name}\``,
			field.required === true ? 'required' : defaultOf(field),
			field.description ?? '',
		]),
	);
}

/** The default as people see it: the label of a choice, on and off, the value. */
function defaultOf({ default: value, options = [] }: INodeProperties): string {
	const choice = options.filter(isChoice).find((option) => option.value === value);
	if (choice !== undefined) return choice.name;
	if (typeof value === 'boolean') return value ? 'on' : 'off';
	return value === '' || value === null ? '–' : `\`${String(value)}\``;
}

function meaningOf({ description = '', displayOptions }: INodeProperties): string {
	const [only] = displayOptions?.show?.['/operation'] ?? [];
	return typeof only === 'string'
		? `${description.replace(/\.$/, '')} (${only} only)`
		: description;
}

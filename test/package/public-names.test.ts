import {
	NodeHelpers,
	Workflow,
	type INodeProperties,
	type INodePropertyCollection,
	type INodePropertyOptions,
} from 'n8n-workflow';
import { MetaCapiApi } from '../../credentials/MetaCapiApi.credentials';
import { MetaCapi } from '../../nodes/MetaCapi/MetaCapi.node';
import { node } from '../engine/support/execute';
import { NodeTypes } from '../engine/support/node-types';
import names from './public-names.json';

type Property = INodeProperties | INodePropertyCollection | INodePropertyOptions;

const { description } = new MetaCapi();
const credential = new MetaCapiApi();

const isProperty = (entry: Property): entry is INodeProperties => 'type' in entry;
const isChoice = (entry: Property): entry is INodePropertyOptions => 'value' in entry;

/** All declarations of a name: one parameter may be declared once per operation. */
const named = (properties: readonly INodeProperties[], name: string) =>
	properties.filter((property) => property.name === name);

const inOptions = named(description.properties, 'options').flatMap((collection) =>
	(collection.options ?? []).filter(isProperty),
);

interface Expected {
	readonly displayName: string;
	readonly default?: unknown;
	readonly values?: readonly string[];
}

function holds(properties: readonly INodeProperties[], name: string, expected: Expected) {
	const declared = named(properties, name);
	expect(declared.length).toBeGreaterThan(0);
	expect([...new Set(declared.map((property) => property.displayName))]).toEqual([
		expected.displayName,
	]);
	if ('default' in expected) expect(declared[0]?.default).toBe(expected.default);
	// A parameter whose time has not come is declared hidden, without a list.
	if (expected.values === undefined || declared.every(({ type }) => type === 'hidden')) return;
	const choices = declared.flatMap((property) => (property.options ?? []).filter(isChoice));
	const values = choices.map(({ value }) => String(value));
	expect(expected.values).toEqual(expect.arrayContaining(values));
	const missing = expected.values.filter((value) => !values.includes(value));
	expect(names.later).toEqual(expect.arrayContaining(missing));
}

/**
 * SPEC 2: what users save in their workflows and can never change.
 *
 * `later` lists the choices that may still be absent from the lists they belong to.
 */
describe('the public names', () => {
	it('of node and credential', () => {
		expect(description).toMatchObject({ name: 'metaCapi', displayName: 'Meta CAPI' });
		expect(credential).toMatchObject({
			name: 'metaCapiApi',
			displayName: 'Meta Conversions API',
		});
		expect(description.credentials?.map(({ name }) => name)).toEqual(['metaCapiApi']);
	});

	it.each(Object.entries(names.credential))('of the credential field %s', (name, expected) => {
		holds(credential.properties, name, expected);
		const [field] = named(credential.properties, name);
		expect(field?.typeOptions?.password ?? false).toBe(expected.password);
		expect(field?.required ?? false).toBe('required' in expected);
	});

	it.each(Object.entries(names.parameters))('of the parameter %s', (name, expected) => {
		holds(description.properties, name, expected);
	});

	it.each(Object.entries(names.options))('of the option %s', (name, expected) => {
		holds(inOptions, name, expected);
	});

	it.each([
		['send', ['Accepted', 'Failed', 'Skipped']],
		['preview', ['Ready', 'Failed', 'Skipped']],
	])('of the outputs of %s', (operation, expected) => {
		const type = 'n8n-nodes-meta-capi.metaCapi';
		const nodeType = new MetaCapi();
		const tested = { ...node('Meta CAPI', type, nodeType), parameters: { operation } };
		const workflow = new Workflow({
			nodes: [tested],
			connections: {},
			active: false,
			nodeTypes: new NodeTypes({ [type]: nodeType }),
		});
		const outputs = NodeHelpers.getNodeOutputs(workflow, tested, description);
		const shown = outputs.map((output) =>
			typeof output === 'string' ? output : output.displayName,
		);
		expect(shown).toEqual(expected);
	});

	it('has none besides', () => {
		const visible = (properties: readonly INodeProperties[]) =>
			properties.filter(({ type }) => type !== 'notice').map(({ name }) => name);
		const extra = (properties: readonly INodeProperties[], known: object) =>
			visible(properties).filter((name) => !(name in known));
		expect(extra(credential.properties, names.credential)).toEqual([]);
		expect(extra(description.properties, names.parameters)).toEqual([]);
		expect(extra(inOptions, names.options)).toEqual([]);
	});
});

import type { IDataObject } from 'n8n-workflow';
import {
	compilePlainExpression,
	LEFT_TO_N8N,
} from '../../../nodes/MetaCapi/mapping/plain-expression';
import { workOut } from './work-out';

/** Items with everything a path may meet. */
export const ITEMS: readonly IDataObject[] = [
	{
		text: 'hello',
		'E-mail': 'jane@example.com',
		Straße: 'Hauptstraße 1',
		número: '7',
		$cost: 5,
		_id: 'x1',
		zero: 0,
		no: false,
		yes: true,
		nothing: null,
		empty: '',
		big: '9007199254740993',
		a: { b: { c: [10, { d: 'deep' }, [1, 2]] }, 'd e': 1, '0': 'zero', 'x.y': 2, length: 5 },
		list: ['first', { name: 'second' }, null],
		nested: { toString: 'own', map: 'own', keys: [] },
		'a.b': 'dotted',
		body: { email: 'body@example.com', items: [{ id: 1 }] },
		'0': 'number',
	},
	{ text: null, a: null, list: {}, nested: 5, body: 'text', 'E-mail': ['a', 'b'] },
	{ a: 'a text', list: 'another', text: 12, nothing: [], body: [{ email: 'first@example.com' }] },
	{},
];

/** Expressions that the node may work out by itself. */
export const PLAIN: readonly string[] = [
	'={{ $json.text }}',
	'={{$json.text}}',
	'={{   $json.text   }}',
	'={{\n$json.text\n}}',
	'={{ $json["E-mail"] }}',
	"={{ $json['E-mail'] }}",
	'={{ $json[ "E-mail" ] }}',
	'={{ $json.Straße }}',
	'={{ $json.número }}',
	'={{ $json.$cost }}',
	'={{ $json._id }}',
	'={{ $json.zero }}',
	'={{ $json.no }}',
	'={{ $json.yes }}',
	'={{ $json.nothing }}',
	'={{ $json.empty }}',
	'={{ $json.big }}',
	'={{ $json.missing }}',
	'={{ $json.missing.deeper.still }}',
	'={{ $json.nothing.deeper }}',
	'={{ $json.nothing?.deeper }}',
	'={{ $json.a }}',
	'={{ $json.a.b.c }}',
	'={{ $json.a.b.c[0] }}',
	'={{ $json.a.b.c[1].d }}',
	'={{ $json.a?.b?.c?.[1]?.d }}',
	'={{ $json["a"]["b"].c[2][1] }}',
	'={{ $json.a.b.c[9] }}',
	'={{ $json.a["d e"] }}',
	'={{ $json.a[0] }}',
	'={{ $json.a["0"] }}',
	'={{ $json.a["x.y"] }}',
	'={{ $json.a.length }}',
	'={{ $json["a.b"] }}',
	'={{ $json[0] }}',
	'={{ $json["0"] }}',
	'={{ $json.list }}',
	'={{ $json.list[0] }}',
	'={{ $json.list["0"] }}',
	'={{ $json.list[1].name }}',
	'={{ $json.list[2].name }}',
	'={{ $json.list.length }}',
	'={{ $json.list.first }}',
	'={{ $json.list.map }}',
	'={{ $json.list[0][0] }}',
	'={{ $json.text[0] }}',
	'={{ $json.text.length }}',
	'={{ $json.text.trim }}',
	'={{ $json.text.missing }}',
	'={{ $json.zero.toFixed }}',
	'={{ $json.yes.missing }}',
	'={{ $json.nested.map }}',
	'={{ $json.nested.keys }}',
	'={{ $json.body.email }}',
	'={{ $json.body.items[0].id }}',
	'={{ $json.body[0].email }}',
];

/** A shape the node works out otherwise than n8n, and for which item. */
export interface Difference {
	readonly expression: string;
	readonly item: number;
	readonly ours: unknown;
	readonly theirs: unknown;
}

/** Compares the node's own reading with that of the engine that runs. */
export async function differences(): Promise<{
	readonly compared: number;
	readonly differences: readonly Difference[];
}> {
	const theirs = await workOut(ITEMS, PLAIN);
	const found: Difference[] = [];
	let compared = 0;
	PLAIN.forEach((expression, column) => {
		const plain = compilePlainExpression(expression);
		ITEMS.forEach((json, item) => {
			const ours = plain?.read(json) ?? (plain === undefined ? LEFT_TO_N8N : plain.read(json));
			const worked = theirs[item]?.[column];
			if (ours === LEFT_TO_N8N) return;
			compared++;
			const value = worked === 'refused' || worked === undefined ? worked : worked.value;
			if (shown(ours) !== shown(value)) found.push({ expression, item, ours, theirs: value });
		});
	});
	return { compared, differences: found };
}

/** Type and value as text; nothing and null are told apart. */
function shown(value: unknown): string {
	return value === undefined ? 'undefined' : JSON.stringify(value);
}

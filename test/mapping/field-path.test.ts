import { valueAt } from '../../nodes/MetaCapi/mapping/field-path';

const item = {
	consent: 'yes',
	'a.b': 'whole',
	a: { b: 'nested', list: [{ c: 1 }], 'Opt in?': true },
};

describe('a path in an item', () => {
	it.each([
		['consent', 'yes'],
		['a.b', 'whole'],
		['a.list[0].c', 1],
		['a["Opt in?"]', true],
		["a['Opt in?']", true],
	])('%s finds its value', (path, value) => {
		expect(valueAt(item, path)).toBe(value);
	});

	it.each([
		'',
		'b',
		'a.c',
		'a.list[1].c',
		'a..b',
		'a.list[x]',
		'consent.length',
		'__proto__',
		'constructor',
		'a.toString',
		`a${'.b'.repeat(50)}`,
	])('%s finds nothing', (path) => {
		expect(valueAt(item, path)).toBeUndefined();
	});
});

import { CUSTOMER_PREFIXES, FIELD_ALIASES } from '../../nodes/MetaCapi/fields/aliases';
import { mainKeySpelt } from '../../nodes/MetaCapi/fields/custom-data-fields';
import { suggestEventName } from '../../nodes/MetaCapi/fields/event-names';
import { labelOf } from '../../nodes/MetaCapi/fields/labels';
import { LINE_ITEM_NAME } from '../../nodes/MetaCapi/fields/line-item-names';
import { OTHER_PEOPLE, WRAPPERS } from '../../nodes/MetaCapi/fields/name-words';
import { reducedName } from '../../nodes/MetaCapi/fields/reduced-name';
import { isStatusWord } from '../../nodes/MetaCapi/fields/status-words';
import { USER_DATA_FIELDS } from '../../nodes/MetaCapi/fields/user-data-fields';

describe('a name reduced to what aliases are compared by', () => {
	it.each([
		['E-Mail', 'email'],
		['e_mail', 'email'],
		['Prénom', 'prenom'],
		['Straße', 'strasse'],
		['ＰＨＯＮＥ', 'phone'],
		['電話', '電話'],
		['***', ''],
		['x'.repeat(121), ''],
	])('%s becomes %s', (name, reduced) => {
		expect(reducedName(name)).toBe(reduced);
	});
});

describe('the table of aliases', () => {
	const names = FIELD_ALIASES.flatMap(({ field, en, pt = [], es = [], de = [], fr = [] }) =>
		[...en, ...pt, ...es, ...de, ...fr].map((name) => ({ field, name: reducedName(name) })),
	);

	it('gives no name to two fields', () => {
		const fields = new Map<string, Set<string>>();
		for (const { field, name } of names)
			fields.set(name, (fields.get(name) ?? new Set()).add(field));
		expect([...fields].filter(([, of]) => of.size > 1)).toEqual([]);
	});

	it('holds no empty name', () => {
		expect(names.filter(({ name }) => name === '')).toEqual([]);
	});

	it('has a row for every identifier', () => {
		const rows = new Set(FIELD_ALIASES.map(({ field }) => field));
		expect(USER_DATA_FIELDS.filter(({ key }) => !rows.has(`user_data.${key}`))).toEqual([]);
	});

	it('knows no word that is the customer’s and somebody else’s', () => {
		const prefixes = CUSTOMER_PREFIXES.flat().map(reducedName);
		expect(prefixes.filter((word) => OTHER_PEOPLE.has(word) || WRAPPERS.has(word))).toEqual([]);
	});
});

describe('near misses of event names', () => {
	it.each([
		['purchase', 'Purchase'],
		['add_to_cart', 'AddToCart'],
		['Page View', 'PageView'],
	])('%s may be meant as %s', (name, meant) => {
		expect(suggestEventName(name)).toBe(meant);
	});

	it.each(['Purchase', 'Purchased', 'My Event', ''])('%s is no near miss', (name) => {
		expect(suggestEventName(name)).toBeUndefined();
	});
});

it('a field is called by its label, an unknown one by its path', () => {
	expect(labelOf('user_data.em')).toBe('Email');
	expect(labelOf('custom_data.colour')).toBe('custom_data.colour');
});

it('a main key of custom data is found in other spellings, but not in other words', () => {
	expect(mainKeySpelt('orderId')).toBe('order_id');
	expect(mainKeySpelt('amount')).toBeUndefined();
});

it('the id of a product comes before the id of the line', () => {
	expect(LINE_ITEM_NAME.get('productid')?.rank).toBeLessThan(LINE_ITEM_NAME.get('id')?.rank ?? 0);
});

it('a status is told from a state', () => {
	expect(['completed', 'On hold', 'Pagado', 'bezahlt'].every(isStatusWord)).toBe(true);
	expect(['California', 'NEW YORK', 'CA', 'Pará'].some(isStatusWord)).toBe(false);
});

import { EVENT_COLUMNS } from '../../nodes/MetaCapi/fields/event-columns';
import { fieldNamed } from '../../nodes/MetaCapi/mapping/field-names';
import words from './field-names.json';

describe('the words of column maps', () => {
	it.each(Object.entries(words))('mean %s', (field, names) => {
		expect(names.map((name) => [name, fieldNamed(name)])).toEqual(
			names.map((name) => [name, field]),
		);
	});

	it.each(EVENT_COLUMNS.map(({ label, field }) => [label, field]))(
		'take the label %s of the editor, also in capitals',
		(label, field) => {
			expect(fieldNamed(label)).toBe(field);
			expect(fieldNamed(label.toUpperCase().replace(/[^A-Z]+/g, '_'))).toBe(field);
		},
	);

	it.each([
		'SHOE_SIZE',
		'AGE',
		'DOBY',
		'SELLER_EMAIL',
		'USER_DATA',
		'CUSTOM_DATA',
		'user_data.shoe_size',
		'user_data.value',
		'custom_data.',
		'contents.margin',
		'constructor',
		'__proto__',
		'',
	])('know no %s', (name) => {
		expect(fieldNamed(name)).toBeUndefined();
	});
});

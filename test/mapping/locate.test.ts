import { AS_SPELT, locate } from '../../nodes/MetaCapi/mapping/locate';

const order = {
	'E-mail': 'jane@example.com',
	customer: { emails: ['first@example.com', 'second@example.com'], phone: null },
	total: '',
	Total: '12.50',
};

describe('finding a value of an item', () => {
	it.each([
		['a column by its exact name', order, 'E-mail', 'jane@example.com'],
		['a column whose name differs in case and separators', order, 'EMAIL', 'jane@example.com'],
		['a path', order, 'customer.emails[1]', 'second@example.com'],
		[
			'the first of several that holds something',
			order,
			['customer.phone', 'total', 'Total'],
			'12.50',
		],
		['a column number of a row without headers', { row: ['a', 'b', 'c'] }, 2, 'c'],
		['a column number of numbered entries', { '0': 'a', '1': 'b' }, 1, 'b'],
		['a column number of a CSV file without headers', { row: { '0': 'a', '2': 'c' } }, 2, 'c'],
		['a column number of any other object', { name: 'Jane', mail: 'x@y.com' }, 1, 'x@y.com'],
		['a literal', order, { value: 'USD' }, 'USD'],
		['a literal where the place is empty', order, { from: 'customer.phone', value: '0' }, '0'],
		[
			'a value with a prefix',
			{ wa_id: '14155550132' },
			{ from: 'wa_id', prefix: '+' },
			'+14155550132',
		],
	])('finds %s', (_, item, locator, expected) => {
		expect(locate(item, locator)?.value).toBe(expected);
	});

	it.each([
		['a missing column', order, 'fax'],
		['a path through a missing object', order, 'customer.address.city'],
		['an empty value', order, 'customer.phone'],
		['a column number beyond the row', { row: ['a'] }, 3],
		['an empty cell of a CSV file without headers', { row: { '0': 'a', '2': 'c' } }, 1],
		['an empty cell among numbered entries', { '0': 'a', '2': 'c' }, 1],
		['an inherited name', {}, 'constructor'],
		['a name that two columns resemble', { 'E-Mail': 'a@b.co', e_mail: 'c@d.co' }, 'email'],
	])('finds nothing for %s', (_, item, locator) => {
		expect(locate(item, locator)).toBeUndefined();
	});

	it('does not add a prefix that is there', () => {
		expect(locate({ phone: '+49170' }, { from: 'phone', prefix: '+' })?.value).toBe('+49170');
	});
});

describe('a place that is looked for as it is spelt', () => {
	it('is not found under a similar name, as users’ columns are', () => {
		const item = { 'E-Mail': 'a@example.com', email_2: 'b@example.com' };
		expect(locate(item, 'e mail')?.value).toBe('a@example.com');
		expect(locate(item, 'e mail', AS_SPELT)).toBeUndefined();
		expect(locate(item, 'E-Mail', AS_SPELT)?.value).toBe('a@example.com');
	});
});

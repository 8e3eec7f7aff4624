import { userDataOf, warningsOf } from '../../read/support/prepare';
import fullNames from './full-names.json';

describe('a full name', () => {
	it.each(fullNames.map(([item, first, last]) => ({ item: Object(item), first, last })))(
		'of $item is $first, $last',
		({ item, first, last }) => {
			const { fn = null, ln = null } = userDataOf(item, 'flat');
			expect([fn, ln]).toEqual([first, last]);
		},
	);

	it.each([
		[{ first_name: 'Jane', name: 'Acme GmbH' }, /^'name' was not used, since it is another name/],
		[{ last_name: 'Doe', full_name: 'John Smith' }, /^'full_name' was not used/],
		[{ name: 'Blue Shirt', sku: 'S1' }, /^'name' was not used, since beside a product/],
		[{ name: 'Website relaunch', pipeline_id: 7 }, /^'name' was not used, since beside a deal/],
		[{ name: 'Jane Doe (Acme Inc.)' }, /^What stands in brackets in 'name' was left out/],
		[{ name: 'Jane Doe & John Doe' }, /^'name' was not used, since it names more than one person/],
		[{ first_name: 'Jane', name: 'Jane & John Doe' }, /^'name' was not used, since it names more/],
	])('that is left out is named: %j', (item, expected) => {
		expect(warningsOf(item, 'flat')).toEqual([expect.stringMatching(expected)]);
	});

	it.each([
		[{ first_name: 'Jane', name: 'Jane' }],
		[{ first_name: 'Jane', name: 'Jane Doe' }],
		[{ first_name: 'J.', last_name: 'D.', name: 'Acme GmbH' }],
		[{ customer_name: 'Ann Lee', name: 'Blue Shirt', sku: 'S1' }],
	])('needs no remark where nothing of the customer is lost: %j', (item) => {
		expect(warningsOf(item, 'flat')).toEqual([]);
	});

	it('is no name when it is far too long', () => {
		expect(userDataOf({ name: 'Jane '.repeat(100) }, 'flat')).toEqual({});
	});
});

import { userDataOf } from '../../read/support/prepare';
import fullNames from './full-names.json';

describe('a full name', () => {
	it.each(fullNames.map(([item, first, last]) => ({ item: Object(item), first, last })))(
		'of $item is $first, $last',
		({ item, first, last }) => {
			const { fn = null, ln = null } = userDataOf(item, 'flat');
			expect([fn, ln]).toEqual([first, last]);
		},
	);

	it('is no name when it is far too long', () => {
		expect(userDataOf({ name: 'Jane '.repeat(100) }, 'flat')).toEqual({});
	});
});

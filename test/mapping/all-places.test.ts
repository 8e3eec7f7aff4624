import { locate } from '../../nodes/MetaCapi/mapping/locate';

const BOTH = { all: ['mobile', 'phone', ['home', 'work']] };

describe('all of several places', () => {
	it('gives what each of them holds, under the place of the first', () => {
		const item = { mobile: '1', phone: ['2', '3'], work: '4' };
		expect(locate(item, BOTH)).toMatchObject({ value: ['1', '2', '3', '4'], place: 'mobile' });
	});

	it('gives a single value as it is, and nothing for nothing', () => {
		expect(locate({ mobile: null, phone: '2' }, BOTH)).toMatchObject({
			value: '2',
			place: 'phone',
		});
		expect(locate({ mobile: null, phone: '' }, BOTH)).toBeUndefined();
	});
});

import { sha256Hex } from '../../../nodes/MetaCapi/hash/sha256';
import { eventOf } from '../../normalise/support/event-of';
import { draft } from '../../read/support/prepare';

describe('the notation in a column’s name', () => {
	it.each([
		['Date of Birth (DD/MM/YYYY)', '19900504'],
		['Date of Birth (MM/DD/YYYY)', '19900405'],
		['Geburtsdatum TT.MM.JJJJ', '19900504'],
		['Date de naissance [JJ/MM/AAAA]', '19900504'],
		['Data de nascimento (dd/mm/aaaa)', '19900504'],
	])('decides on day and month, without a guess: %s', async (name, expected) => {
		const { userData, warnings } = await eventOf({ [name]: '04/05/1990', country: 'US' });
		expect(userData.db).toEqual([sha256Hex(expected)]);
		expect(warnings.join()).not.toContain('swapped');
	});

	it('does not make a date of what is written year first', async () => {
		const { userData } = await eventOf({ 'Date of Birth (DD/MM/YYYY)': '1990-05-04' });
		expect(userData.db).toEqual([sha256Hex('19900504')]);
	});

	it('is that of the event’s time as well, in a plain row and in any other', () => {
		const row = { 'Order Date [DD/MM/YYYY]': '04/05/2026', email: 'a@example.com' };
		expect(draft(row, 'flat').raw.event_time).toBe('04/05/2026');
		expect(draft(row, 'flat').reading?.dateOrders?.get('event_time')).toBe('dmy');
		const nested = { ...row, name: 'Ann Lee' };
		expect(draft(nested, 'flat').reading?.dateOrders?.get('event_time')).toBe('dmy');
	});

	it('is none where the name only resembles one', () => {
		for (const name of ['Date of Birth', 'Date of Birth (as in passport)', 'Birthday'])
			expect(draft({ [name]: '04/05/1990' }, 'flat').reading).toBeUndefined();
	});
});

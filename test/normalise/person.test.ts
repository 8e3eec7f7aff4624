import { sha256Hex } from '../../nodes/MetaCapi/hash/sha256';
import { NOW } from '../read/support/prepare';
import { eventOf } from './support/event-of';

const digest = (...texts: readonly string[]) => texts.map(sha256Hex);
const click = 'IwAR0abcdefghijklmnop';
const built = `fb.1.${NOW - 60}000.${click}`;

describe('the customer of an event', () => {
	it('may be given raw and hashed in one field', async () => {
		const [hashed = ''] = digest('b@example.com');
		const { userData } = await eventOf({
			user_data: { em: ['A@example.com', hashed.toUpperCase(), 'a@example.com'] },
		});
		expect(userData.em).toEqual(digest('a@example.com', 'b@example.com'));
	});

	it('may have several addresses in one text, where each is one', async () => {
		expect((await eventOf({ email: 'a@example.com; b@example.com' })).userData.em).toHaveLength(2);
		const { userData, warnings } = await eventOf({
			email: 'a@example.com; see notes',
			phone: '+14155550132',
		});
		expect(userData).not.toHaveProperty('em');
		expect(warnings).toEqual([expect.stringContaining("'Email'")]);
	});

	it('is taken to live in the Default Country, unless the item says otherwise', async () => {
		const settings = { defaultCountry: 'us' };
		expect((await eventOf({ email: 'a@example.com' }, settings)).userData.country).toEqual(
			digest('us'),
		);
		expect(
			(await eventOf({ email: 'a@example.com', country: 'Brasil' }, settings)).userData.country,
		).toEqual(digest('br'));
	});

	it('is taken to live there too when the country is empty or can’t be read', async () => {
		const settings = { defaultCountry: 'us' };
		for (const country of ['', 'N/A', 'Nowhere']) {
			const { userData } = await eventOf({ user_data: { em: 'a@example.com', country } }, settings);
			expect(userData.country).toEqual(digest('us'));
		}
	});

	it('is not taken to live there with another country’s phone number', async () => {
		const { userData, warnings } = await eventOf(
			{ phone: '+44 20 7946 0018' },
			{ defaultCountry: 'us' },
		);
		expect(userData).not.toHaveProperty('country');
		expect(warnings).toEqual([expect.stringContaining("'Default Country' was not assumed")]);
	});

	it.each([
		['an fbclid of its own', { fbclid: click }],
		['the page', { page_url: `https://shop.example/?fbclid=${click}` }],
		['the referrer', { referrer: `https://shop.example/?fbclid=${click}` }],
		['a page without its domain', { page_url: `/landing?fbclid=${click}` }],
		[
			'the page where its own is none',
			{ fbclid: 'bad value', page_url: `https://shop.example/?fbclid=${click}` },
		],
		[
			'the page where its cookie is too old',
			{ fbc: 'fb.1.1554763741205.AbCd', page_url: `https://shop.example/?fbclid=${click}` },
		],
	])('has the click id built from %s', async (_, item) => {
		expect((await eventOf({ email: 'a@example.com', ...item })).userData.fbc).toBe(built);
	});

	it('has the cookie’s click id rather than one built', async () => {
		const fbc = `fb.1.${NOW - 90}000.AbCd`;
		const { userData } = await eventOf({
			email: 'a@example.com',
			fbc,
			page_url: `https://shop.example/?fbclid=${click}`,
		});
		expect(userData.fbc).toBe(fbc);
	});

	it('makes the event invalid with a bad identifier only where the user wants that', async () => {
		const item = { email: 'not an address', phone: '+14155550132' };
		expect((await eventOf(item)).problems).toEqual([]);
		expect((await eventOf(item, { dropBadIdentifiers: false })).problems).toEqual([
			expect.stringContaining("'Email' can't be used"),
		]);
	});

	it('has the first public address of several', async () => {
		const { userData } = await eventOf({
			email: 'a@example.com',
			ip: '10.0.0.1',
			'X-Forwarded-For': '203.0.113.7, 10.0.0.1',
		});
		expect(userData.client_ip_address).toBe('203.0.113.7');
	});
});

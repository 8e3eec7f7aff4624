import { userDataOf, warningsOf } from '../../read/support/prepare';

describe('the country of a customer whose address is in parts', () => {
	it.each([
		[{ 'Billing City': 'Lyon', Country: 'FR' }],
		[{ City: 'Lyon', 'Billing Country': 'FR' }],
		[{ 'Billing City': 'Lyon', 'Customer Country': 'FR' }],
		[{ 'Shipping City': 'Lyon', 'Customer Country': 'FR' }],
		[{ customer: { country: 'FR' }, shipping_address: { city: 'Lyon' } }],
		[{ 'Ville de facturation': 'Lyon', "Pays de l'acheteur": 'FR' }],
	])('is the only one there is: %j', (item) => {
		expect(userDataOf(item, 'flat')).toMatchObject({ ct: 'Lyon', country: 'FR' });
	});

	it('is not that of another address', () => {
		const item = { 'Billing City': 'Lyon', 'Shipping City': 'Rio', 'Shipping Country': 'BR' };
		expect(userDataOf(item, 'flat')).not.toHaveProperty('country');
	});
});

describe('the recipient of a parcel', () => {
	const phone = '+33612345678';

	it('is not the buyer of another name, which a warning says', () => {
		const item = { name: 'Ann Lee', shipping: { name: 'Bob Ray', phone } };
		expect(userDataOf(item, 'flat')).toEqual({ fn: 'Ann', ln: 'Lee' });
		expect(warningsOf(item, 'flat')).toEqual([
			expect.stringMatching(/^'shipping.phone' was not used, since the parcel goes to somebody/),
		]);
	});

	const buyer = { first_name: 'Ann', last_name: 'Lee' };
	const lyon = { city: 'Lyon', postcode: '69001', country: 'FR' };

	it('does not lend the buyer an address, which a warning says', () => {
		const item = { ...buyer, shipping: { first_name: 'Gif', last_name: 'Tee', ...lyon } };
		expect(userDataOf(item, 'flat')).toEqual({ fn: 'Ann', ln: 'Lee' });
		expect(warningsOf(item, 'flat')).toEqual([
			expect.stringMatching(/^'shipping.city' was not used, since the parcel goes to somebody/),
		]);
	});

	it('does not complete the buyer’s phone with another country', () => {
		const item = {
			...buyer,
			phone: '0612345678',
			'Shipping Name': 'Gif Tee',
			'Shipping Country': 'FR',
		};
		expect(userDataOf(item, 'flat')).toEqual({ fn: 'Ann', ln: 'Lee', ph: '0612345678' });
		expect(warningsOf(item, 'flat')).toHaveLength(1);
	});

	it('adds to the buyer’s own address where it is the same place', () => {
		const own = { ...buyer, city: 'LYON', postcode: '69001' };
		const item = { ...own, shipping: { name: 'Gif Tee', ...lyon } };
		expect(userDataOf(item, 'flat')).toMatchObject({ ct: 'LYON', zp: '69001', country: 'FR' });
		expect(warningsOf(item, 'flat')).toEqual([]);
		const other = { ...buyer, city: 'Paris', shipping: { name: 'Gif Tee', ...lyon } };
		expect(userDataOf(other, 'flat')).toEqual({ fn: 'Ann', ln: 'Lee', ct: 'Paris' });
	});

	it('has the buyer’s name: the parcel’s address is the buyer’s', () => {
		const item = { ...buyer, shipping: { name: 'Ann Lee', ...lyon } };
		expect(userDataOf(item, 'flat')).toMatchObject({ ct: 'Lyon', zp: '69001', country: 'FR' });
	});

	it.each([
		[{ name: 'Ann Lee', shipping: { name: 'ANN LEE', phone } }],
		[{ name: 'Ann Lee', shipping_phone: phone }],
		[{ shipping: { name: 'Ann Lee', phone } }],
	])('is the buyer of the same name, and where only one is named: %j', (item) => {
		expect(userDataOf(item, 'flat')).toMatchObject({ fn: 'Ann', ln: 'Lee', ph: phone });
		expect(warningsOf(item, 'flat')).toEqual([]);
	});
});

describe('the user of a CRM beside its contact', () => {
	const user = { firstName: 'Sal', lastName: 'Rep', email: 'sal@agency.example', city: 'Dallas' };

	it.each([
		[{ full_name: 'Ann Lee', email: 'ann@example.com', user }],
		[{ user, contact: { name: 'Ann Lee', email: 'ann@example.com' } }],
		[
			{
				user: { ...user, name: 'Sal Rep' },
				contact: { name: 'Ann Lee', email: 'ann@example.com' },
			},
		],
	])('is not the customer, which a warning says: %j', (item) => {
		expect(userDataOf(item, 'flat')).toEqual({ em: 'ann@example.com', fn: 'Ann', ln: 'Lee' });
		expect(warningsOf(item, 'flat')).toEqual([
			"'user.email' was not used, since the name beside it is not the customer's",
		]);
	});

	it.each([
		[{ user }],
		[{ name: 'Contact Us', user }],
		[{ phone: '+33612345678', name: 'Sal Rep', user }],
		[{ order: { email: 'sal@home.example' }, user }],
	])('is the customer of the same name, and where nobody else is named: %j', (item) => {
		expect(userDataOf(item, 'flat')).toMatchObject({ fn: 'Sal', ln: 'Rep', ct: 'Dallas' });
		expect(warningsOf(item, 'flat')).toEqual([]);
	});
});

describe('the account of who sends a webhook', () => {
	const payload = { payment: { entity: { email: 'ann@example.com' } } };

	it.each([[{ account_id: 'acc_1', payload }], [{ account: { id: 'acc_1' }, payload }]])(
		'is no customer’s External ID: %j',
		(item) => {
			expect(userDataOf(item, 'flat')).toEqual({ em: 'ann@example.com' });
		},
	);

	it.each([
		[{ account_id: 'acc_1', email: 'ann@example.com' }],
		[{ 'Account ID': 'acc_1', Email: 'ann@example.com' }],
		[{ account_id: 'acc_1', properties: { plan: 'pro' } }],
		[{ payload: { account_id: 'acc_1', email: 'ann@example.com' } }],
	])('is the customer’s in a row of their own: %j', (item) => {
		expect(userDataOf(item, 'flat')).toMatchObject({ external_id: 'acc_1' });
	});
});

describe('the name of a form', () => {
	it.each([
		[{ email: 'ann@example.com', form: { id: '5', name: 'Contact Us' } }],
		[{ response: { name: 'Kontaktformular Herbst', email: 'ann@example.com' } }],
		[{ submission: { name: 'Contact Us', email: 'ann@example.com' } }],
	])('is no customer’s: %j', (item) => {
		expect(userDataOf(item, 'flat')).toEqual({ em: 'ann@example.com' });
	});

	it('does not hide the customer’s, nor do the titles of its fields pass for answers', () => {
		const field = (id: string, value: string) => ({ id, type: 'text', title: id, value });
		const item = {
			form: { id: '5', name: 'New Form' },
			fields: { name: field('name', 'Ann Lee'), email: field('email', 'ann@example.com') },
		};
		expect(userDataOf(item, 'flat')).toEqual({ em: 'ann@example.com', fn: 'Ann', ln: 'Lee' });
		expect(userDataOf({ answers: { name: 'Ann Lee' } }, 'flat')).toEqual({ fn: 'Ann', ln: 'Lee' });
	});
});

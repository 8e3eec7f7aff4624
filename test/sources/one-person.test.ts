import type { UnknownObject } from '../../nodes/MetaCapi/event/json';
import { sha256Hex } from '../../nodes/MetaCapi/hash/sha256';
import type { KnownSource } from '../../nodes/MetaCapi/sources/known-source';
import { hotmart } from '../../nodes/MetaCapi/sources/hotmart';
import { salesforce } from '../../nodes/MetaCapi/sources/salesforce';
import { shopify } from '../../nodes/MetaCapi/sources/shopify';
import { stripe } from '../../nodes/MetaCapi/sources/stripe';
import { wooCommerce } from '../../nodes/MetaCapi/sources/woo-commerce';
import { prepareOne, sample } from './support/prepare-source';
import { changed, changedWithin } from './support/steady';

/** A buyer's and a parcel's record, in no source's words. */
interface Record {
	readonly first: string;
	readonly last: string;
	readonly phone?: string;
	readonly city?: string;
	readonly state?: string | null;
	readonly zip?: string;
	readonly country?: string;
}

/** A source's sample with these two people in it. */
type Build = (buyer: Record, parcel: Record) => readonly [KnownSource, UnknownObject];

const shopifyAddress = ({ first, last, phone, city, state, zip, country }: Record) => ({
	first_name: first,
	last_name: last,
	phone: phone ?? null,
	city: city ?? null,
	province_code: state ?? null,
	zip: zip ?? null,
	country_code: country ?? null,
});

const wooAddress = ({ first, last, phone, city, state, zip, country }: Record) => ({
	first_name: first,
	last_name: last,
	email: 'ann@example.com',
	phone: phone ?? '',
	city: city ?? '',
	state: state ?? '',
	postcode: zip ?? '',
	country: country ?? '',
});

const stripePerson = ({ first, last, phone, city, state, zip, country }: Record) => ({
	name: `${first} ${last}`,
	phone: phone ?? null,
	address: {
		city: city ?? null,
		state: state ?? null,
		postal_code: zip ?? null,
		country: country ?? null,
	},
});

const BUILDS: ReadonlyArray<readonly [string, Build]> = [
	[
		'Shopify',
		(buyer, parcel) => [
			shopify,
			changed(sample('shopify/order-paid'), {
				phone: null,
				customer: { id: 5, first_name: buyer.first, last_name: buyer.last, phone: null },
				billing_address: shopifyAddress(buyer),
				shipping_address: shopifyAddress(parcel),
			}),
		],
	],
	[
		'WooCommerce',
		(buyer, parcel) => [
			wooCommerce,
			changed(sample('woo-commerce/order'), {
				billing: wooAddress(buyer),
				shipping: wooAddress(parcel),
			}),
		],
	],
	[
		'a charge of Stripe',
		(buyer, parcel) => [
			stripe,
			changedWithin(sample('stripe/charge-succeeded'), ['data', 'object'], {
				billing_details: stripePerson(buyer),
				shipping: stripePerson(parcel),
			}),
		],
	],
	[
		'an invoice of Stripe',
		(buyer, parcel) => {
			const { name, phone, address } = stripePerson(buyer);
			return [
				stripe,
				changedWithin(sample('stripe/invoice-paid'), ['data', 'object'], {
					customer_name: name,
					customer_phone: phone,
					customer_address: address,
					customer_shipping: stripePerson(parcel),
				}),
			];
		},
	],
];

const ANN = { first: 'Ann', last: 'Lee', city: 'Berlin', zip: '10115', country: 'DE' };
const GIFTEE = { first: 'Giftee', last: 'Person', phone: '+33612345678' };
const digest = (text: string) => [sha256Hex(text)];

describe.each(BUILDS)('the person of %s', (_, build) => {
	it('has one address, whatever the parcel’s has beside it', async () => {
		const parcel = { ...GIFTEE, city: 'Rio', state: 'RJ', zip: '20040', country: 'BR' };
		const { userData } = await prepareOne(...build(ANN, parcel));
		expect(userData).toMatchObject({
			ct: digest('berlin'),
			zp: digest('10115'),
			country: digest('de'),
		});
		expect(userData).not.toHaveProperty('st');
	});

	it('has the parts that the same address written elsewhere adds', async () => {
		const parcel = { ...GIFTEE, city: 'BERLIN', state: 'BE', zip: '10115', country: 'DE' };
		const { userData } = await prepareOne(...build(ANN, parcel));
		expect(userData.st).toEqual(digest('be'));
	});

	it('does not have the phone of whom the gift is for, which a warning says', async () => {
		const { userData, warnings } = await prepareOne(...build(ANN, GIFTEE));
		expect(userData).toMatchObject({ fn: digest('ann'), ln: digest('lee') });
		expect(userData).not.toHaveProperty('ph');
		expect(warnings).toContainEqual(expect.stringMatching(/^'Phone' left out.*gets the parcel/));
	});

	it('does not live where the gift goes, which a warning says', async () => {
		const parcel = { ...GIFTEE, city: 'Lyon', zip: '69001', country: 'FR' };
		const ann = { first: 'Ann', last: 'Lee' };
		const { userData, warnings } = await prepareOne(...build(ann, parcel));
		for (const part of ['ct', 'zp', 'country']) expect(userData).not.toHaveProperty(part);
		expect(warnings).toContainEqual(expect.stringMatching(/^The parcel's address was not used/));
	});

	it('lives where a parcel to themselves goes', async () => {
		const parcel = { first: 'ANN', last: 'Lee', city: 'Lyon', zip: '69001', country: 'FR' };
		const { userData } = await prepareOne(...build({ first: 'Ann', last: 'Lee' }, parcel));
		expect(userData).toMatchObject({ ct: digest('lyon'), country: digest('fr') });
	});

	it('has the phone of a parcel to themselves', async () => {
		const { userData } = await prepareOne(...build(ANN, { ...GIFTEE, first: 'ANN', last: 'lee' }));
		expect(userData.ph).toEqual(digest('33612345678'));
	});

	it('is whoever gets the parcel when nobody else is named', async () => {
		const { userData } = await prepareOne(...build({ first: '', last: '' }, GIFTEE));
		expect(userData).toMatchObject({ fn: digest('giftee'), ph: digest('33612345678') });
	});
});

describe('a phone number in national notation', () => {
	const order = (phone: string) =>
		changed(sample('shopify/order-paid'), {
			phone: null,
			billing_address: shopifyAddress(ANN),
			shipping_address: null,
			customer: {
				first_name: 'Ann',
				last_name: 'Lee',
				default_address: shopifyAddress({ ...ANN, phone, city: 'Ottawa', country: 'CA' }),
			},
		});

	it('is left out, with a warning, when it is of another country than the address', async () => {
		const { userData, warnings } = await prepareOne(shopify, order('613-555-0142'));
		expect(userData).not.toHaveProperty('ph');
		expect(warnings).toContainEqual(expect.stringMatching(/^'Phone' left out.*another country/));
	});

	it('is taken with its calling code', async () => {
		const { userData } = await prepareOne(shopify, order('+1 613-555-0142'));
		expect(userData.ph).toEqual(digest('16135550142'));
	});

	it.each([
		['11', '987654321', '5511987654321'],
		['11', '11987654321', '5511987654321'],
		['999999999', '11987654321', '5511987654321'],
	])('of Hotmart has its area code once: %s and %s', async (code, phone, expected) => {
		const item = changedWithin(sample('hotmart/purchase-approved'), ['data', 'buyer'], {
			checkout_phone_code: code,
			checkout_phone: phone,
		});
		expect((await prepareOne(hotmart, item)).userData.ph).toEqual(digest(expected));
	});
});

describe('the contacts of an opportunity', () => {
	const item = (role: UnknownObject) =>
		changed(sample('salesforce/opportunity'), {
			Contact: { FirstName: 'Ann', LastName: 'Lee', Email: 'ann@example.com' },
			OpportunityContactRoles: { records: [{ Contact: role }] },
		});

	it('are not mixed when they are two people', async () => {
		const role = { FirstName: 'Bob', LastName: 'Ray', MobilePhone: '+33612345678' };
		expect((await prepareOne(salesforce, item(role))).userData).not.toHaveProperty('ph');
	});

	it('add to each other when they are one', async () => {
		const role = { FirstName: 'Ann', LastName: 'Lee', MobilePhone: '+33612345678' };
		expect((await prepareOne(salesforce, item(role))).userData.ph).toEqual(digest('33612345678'));
	});
});

describe('an order of WooCommerce with Brazil’s fields', () => {
	const PARTS = { cellphone: '(11) 98765-4321', birthdate: '31/12/1990', sex: 'Feminino' };
	const bill = { ...wooAddress(ANN), country: 'BR', phone: '(11) 3765-4321' };
	const expected = {
		ph: [sha256Hex('551137654321'), sha256Hex('5511987654321')],
		db: digest('19901231'),
		ge: digest('f'),
	};

	it('has both phones, birth date and sex on the bill', async () => {
		const item = changed(sample('woo-commerce/order'), { billing: { ...bill, ...PARTS } });
		expect((await prepareOne(wooCommerce, item)).userData).toMatchObject(expected);
	});

	it('has them among the meta data as well', async () => {
		const meta = Object.entries(PARTS).map(([name, value]) => ({ key: `_billing_${name}`, value }));
		const item = changed(sample('woo-commerce/order'), { billing: bill, meta_data: meta });
		expect((await prepareOne(wooCommerce, item)).userData).toMatchObject(expected);
	});
});

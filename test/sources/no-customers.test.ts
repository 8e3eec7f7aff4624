import type { UnknownObject } from '../../nodes/MetaCapi/event/json';
import { KNOWN_SOURCES } from '../../nodes/MetaCapi/sources/all-sources';
import { calendly } from '../../nodes/MetaCapi/sources/calendly';
import { salesforce } from '../../nodes/MetaCapi/sources/salesforce';
import { segment } from '../../nodes/MetaCapi/sources/segment';
import { shopify } from '../../nodes/MetaCapi/sources/shopify';
import { stripe } from '../../nodes/MetaCapi/sources/stripe';
import { prepareByFormat } from './support/prepare-by-format';
import { prepareOne, sample } from './support/prepare-source';
import { changed, changedWithin } from './support/steady';

const CHOSEN = { eventName: 'Lead', actionSource: 'system_generated' } as const;

async function formatsOf(item: UnknownObject) {
	const records = await prepareByFormat(item, { type: 'auto' }, CHOSEN);
	return records.map(({ inputFormat, verdict }) => `${inputFormat} ${verdict.type}`);
}

const WHEN = { createdAt: '2026-11-20T10:00:00Z', updatedAt: '2026-11-20T10:00:00Z' };

describe('a record of somebody who is no customer', () => {
	it.each<readonly [string, UnknownObject]>([
		['the shop itself', sample('shopify/shop')],
		['the shop in the answer of the API', { shop: sample('shopify/shop') }],
		["Stripe's account of the seller", sample('stripe/account')],
		['a payout', { id: 'po_1', object: 'payout', amount: 500, currency: 'eur' }],
		['a company', sample('hubspot/company')],
		[
			"HubSpot's own user",
			{
				id: '7',
				email: 'host@example.com',
				firstName: 'Otto',
				userIdIncludingInactive: 9,
				archived: false,
				...WHEN,
			},
		],
		['an account', sample('salesforce/account')],
		[
			'a colleague',
			{
				attributes: { type: 'User', url: '/services/data/v62.0/sobjects/User/005' },
				Id: '0055g00000ABcdEFGH',
				Email: 'host@example.com',
				CreatedDate: '2026-11-20T10:00:00Z',
			},
		],
		['an organisation', sample('pipedrive/organisation')],
		['a refund', sample('woo-commerce/refund')],
	])('is left out, even where the node names an event: %s', async (_, item) => {
		expect(await formatsOf(item)).toEqual(['knownSource skipped']);
	});

	it.each<readonly [string, UnknownObject]>([
		['a row with a shop', { email: 'ann@example.com', shop_owner: 'Jo', ...WHEN }],
		[
			'a customer of Stripe',
			{ id: 'cus_1', object: 'customer', email: 'ann@example.com', created: 1_795_180_000 },
		],
		[
			'a person’s account',
			{
				attributes: { type: 'Account', url: '/services/data/v62.0/sobjects/Account/001' },
				Id: '0015g00000ABcdEFGH',
				IsPersonAccount: true,
				PersonEmail: 'ann@example.com',
				Email: 'ann@example.com',
				CreatedDate: '2026-11-20T10:00:00Z',
			},
		],
		[
			'a contact of Salesforce',
			{
				attributes: { type: 'Contact', url: '/services/data/v62.0/sobjects/Contact/003' },
				Id: '0035g00000ABcdEFGH',
				Email: 'ann@example.com',
				CreatedDate: '2026-11-20T10:00:00Z',
			},
		],
		[
			'an order of Shopify’s GraphQL API',
			{
				id: 'gid://shopify/Order/5',
				displayFinancialStatus: 'PAID',
				email: 'ann@example.com',
				createdAt: '2026-11-20T10:00:00Z',
			},
		],
	])('is not seen in %s', async (_, item) => {
		expect(await formatsOf(item)).toEqual(['flat ready']);
	});

	it('leaves the address of a record in its API out of the event', async () => {
		const [record] = await prepareByFormat(
			{
				attributes: { type: 'Contact', url: '/services/data/v62.0/sobjects/Contact/003' },
				Email: 'ann@example.com',
				CreatedDate: '2026-11-20T10:00:00Z',
			},
			{ type: 'auto' },
			CHOSEN,
		);
		expect(record?.warnings).toEqual([]);
	});
});

describe('what came to nothing', () => {
	it('is no stage: a lead closed without a sale', async () => {
		const lead = changed(sample('salesforce/lead'), { Status: 'Closed - Not Converted' });
		expect((await prepareOne(salesforce, lead)).skipped).toMatch(/without becoming a customer/);
		const won = changed(lead, { Status: 'Closed - Converted' });
		expect((await prepareOne(salesforce, won)).event.event_name).toBe('Closed - Converted');
	});

	it('is no purchase: a session with a full discount', async () => {
		const session = sample('stripe/checkout-session-completed');
		const free = changedWithin(session, ['data', 'object'], { amount_total: 0 });
		expect((await prepareOne(stripe, free)).skipped).toMatch(/Nothing was paid/);
		const cheap = changedWithin(session, ['data', 'object'], { amount_total: 1 });
		expect((await prepareOne(stripe, cheap)).customData.value).toBe(0.01);
	});
});

describe('a person’s name', () => {
	const call = sample('segment/order-completed');

	it('is no name of goods in a track about a person', async () => {
		for (const event of ['Lead Generated', 'Signed Up', 'Call Booked']) {
			const track = changed(call, { event, properties: { name: 'Bob Ray' } });
			expect(JSON.stringify((await prepareOne(segment, track)).event)).not.toContain('Bob');
		}
		const track = changed(call, { event: 'Product Viewed', properties: { name: 'Candle' } });
		expect((await prepareOne(segment, track)).customData.content_name).toBe('Candle');
	});

	it('is not sent in the name of an appointment', async () => {
		const named = (name: string) =>
			changedWithin(sample('calendly/invitee-created'), ['payload', 'scheduled_event'], {
				name,
				event_memberships: [{ user_name: 'Otto Host' }],
			});
		for (const name of ['Call with Jane Doe', 'Otto Host: 30 minutes']) {
			const { customData, warnings } = await prepareOne(calendly, named(name));
			expect(customData).not.toHaveProperty('content_name');
			expect(warnings.join()).toMatch(/^'Content Name' left out/);
		}
		const { customData } = await prepareOne(calendly, named('Host your first call'));
		expect(customData.content_name).toBe('Host your first call');
	});
});

describe('an id beyond what a number holds', () => {
	// 981820079255243537, as JSON.parse gives it.
	const id: unknown = JSON.parse('981820079255243537');

	it('makes a checkout invalid, instead of passing for another one’s', async () => {
		const item = changed(sample('shopify/checkout'), { id, admin_graphql_api_id: undefined });
		const { verdict } = await prepareOne(shopify, item);
		expect(verdict).toMatchObject({
			type: 'invalid',
			problems: [{ field: 'Order ID', advice: expect.stringContaining('text') }],
		});
		const exact = changed(item, { id: '981820079255243537' });
		expect((await prepareOne(shopify, exact)).event.event_id).toBe(
			'InitiateCheckout.981820079255243537',
		);
	});

	it('makes an account invalid, whose id is a message’s', async () => {
		const item = changed(sample('shopify/customer'), { id, admin_graphql_api_id: undefined });
		expect((await prepareOne(shopify, item)).verdict.type).toBe('invalid');
	});

	it('makes a row invalid, whose message has such an id', async () => {
		const row = { email: 'ann@example.com', created_at: '2026-11-20T10:00:00Z', message_id: id };
		const [record] = await prepareByFormat(row, { type: 'auto' }, CHOSEN);
		expect(record?.verdict).toMatchObject({ type: 'invalid', problems: [{ field: 'Event ID' }] });
		const [keyed] = await prepareByFormat(
			{ ...row, lead_id: '1234567890123456' },
			{ type: 'auto' },
			CHOSEN,
		);
		expect(keyed?.eventId).toBe('Lead.1234567890123456');
	});
});

describe('the answer of an API to a search', () => {
	it('is no source’s when one of its records is not', () => {
		const lists: readonly UnknownObject[] = [
			{ results: [sample('hubspot/contact'), { email: 'ann@example.com' }] },
			{ data: [sample('facebook-lead-ads/graph-lead'), { id: '1' }] },
			{ batch: [sample('segment/page'), { type: 'page' }] },
			{ object: 'list', data: [{ id: 'x' }] },
			{ results: [] },
		];
		for (const item of lists) {
			expect(KNOWN_SOURCES.filter(({ recognises }) => recognises(item))).toEqual([]);
		}
	});
});

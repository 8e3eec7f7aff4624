import type { IDataObject } from 'n8n-workflow';
import { APP, CLICK, event, messaging, PAGE, WABA } from './channels';
import { order } from './items';
import { entry, NOW, useMetaCapi } from './meta-capi';

const tests = useMetaCapi({ userAgentRequired: false });

describe('an event that is sent with a warning', () => {
	it.each<readonly [string, IDataObject, string]>([
		[
			'a website event without user agent',
			event('1', { action_source: 'website', event_source_url: PAGE }),
			'Client User Agent',
		],
		['a near miss of a standard event', event('2', { event_name: 'add_to_cart' }), "'AddToCart'"],
		[
			'a name that chats do not take',
			messaging(
				'whatsapp',
				{ ctwa_clid: CLICK, whatsapp_business_account_id: WABA },
				{ event_name: 'Lead' },
			),
			"'LeadSubmitted'",
		],
		[
			'a chat with address and agent',
			messaging('whatsapp', {
				ctwa_clid: CLICK,
				whatsapp_business_account_id: WABA,
				client_ip_address: '203.0.113.7',
				fbp: 'fb.1.1794000000000.1098115397',
			}),
			"'Client IP Address'",
		],
		[
			'a CRM without name',
			event('5', { action_source: 'system_generated', custom_data: { event_source: 'crm' } }),
			'Lead Event Source',
		],
		[
			'a click of 91 days ago',
			event('6', {
				user_data: {
					em: 'a@b.co',
					fbc: `fb.1.${(NOW - 91 * 86_400) * 1000}.IwAR0abcdefghijklmnop`,
				},
			}),
			'Click ID',
		],
		['no time', order(7, { created_at: undefined }), 'Event Time'],
	])('%s', async (_title, item, words) => {
		const { capi } = await tests().run({ json: [item], parameters: { operation: 'preview' } });
		expect(capi[1]).toEqual([]);
		expect(JSON.stringify(capi[0]?.[0]?.warnings)).toContain(words);
	});

	it('loses what Meta forbids in chats and nothing else', async () => {
		const identifiers = { ctwa_clid: CLICK, whatsapp_business_account_id: WABA };
		const forbidden = {
			client_ip_address: '203.0.113.7',
			client_user_agent: 'Mozilla/5.0',
			fbp: 'fb.1.1794000000000.1098115397',
		};
		await tests().run({ json: [messaging('whatsapp', { ...identifiers, ...forbidden })] });
		expect(tests().api.accepted[0]?.event.user_data).toEqual(identifiers);
	});
});

describe('the action source', () => {
	it.each([
		['the node, over the item', order(1), { actionSource: 'email' }, 'email'],
		[
			'the item, in any spelling',
			order(2, { action_source: 'Physical Store' }),
			{},
			'physical_store',
		],
		[
			'a page with a browser id',
			order(3, { action_source: undefined, page_url: PAGE, fbp: 'fb.1.1794000000000.1098115397' }),
			{},
			'website',
		],
		[
			'a click in WhatsApp',
			order(4, { action_source: undefined, ctwa_clid: CLICK, whatsapp_business_account_id: WABA }),
			{},
			'business_messaging',
		],
		['data of an app', event('5', { action_source: undefined, app_data: APP }), {}, 'app'],
	] as const)('comes from %s', async (_title, item, parameters, actionSource) => {
		const { capi } = await tests().run({ json: [item], parameters });
		expect(capi[0]).toMatchObject([{ status: 'accepted', action_source: actionSource }]);
	});

	it('is never guessed from a page alone', async () => {
		const { capi } = await tests().run({
			json: [order(1, { action_source: undefined, page_url: PAGE })],
		});
		expect(entry(capi[1]?.[0], 'error').advice).toContain("Choose the 'Action Source' in the node");
	});
});

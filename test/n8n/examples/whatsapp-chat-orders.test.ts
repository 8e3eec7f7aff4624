import { sharedN8n } from '../support/shared-n8n';
import { activate, deactivate, executionsOf, runManually } from '../support/workflows';
import { digest, recordedEvents, statuses } from './support/events';
import { importExample, MANUAL_TRIGGER } from './support/import-example';
import { useExamples } from './support/use-examples';

const FILE = 'whatsapp-chat-orders.json';
const CLICK = 'ARAinventedClickId_OfThisTest';
const standIn = useExamples();

const firstMessage = (from: string, text: string, referral?: object) => ({
	messaging_product: 'whatsapp',
	metadata: { phone_number_id: '200000000000002' },
	contacts: [{ profile: { name: 'Ana Souza' }, wa_id: from }],
	messages: [
		{
			from,
			id: `wamid.${text}`,
			timestamp: String(Math.floor(Date.now() / 1000) - 600),
			type: 'text',
			text: { body: text },
			...(referral !== undefined && { referral }),
		},
	],
	field: 'messages',
});

describe(`the example ${FILE}`, () => {
	it('makes its table, remembers the click and sends each order by the way it came', async () => {
		const { rest } = sharedN8n();
		const run = await runManually(rest, await importExample(rest, FILE), MANUAL_TRIGGER);

		expect(run.error).toBeUndefined();
		expect(statuses(run, 'Send Chat Lead')).toEqual([['accepted'], [], []]);
		expect(statuses(run, 'Send Chat Orders')).toEqual([['accepted', 'accepted'], [], []]);
		expect(statuses(run, 'Send Shop Orders')).toEqual([['accepted'], [], []]);
		const [lead, chat, other, shop] = recordedEvents(standIn().api);
		expect(lead).toMatchObject({
			event_name: 'LeadSubmitted',
			action_source: 'business_messaging',
			messaging_channel: 'whatsapp',
		});
		expect(chat).toMatchObject({
			event_name: 'Purchase',
			action_source: 'business_messaging',
			messaging_channel: 'whatsapp',
			user_data: {
				ctwa_clid: 'ARAsampleClickIdOfAnAdThatOpensAChat_0123456789',
				whatsapp_business_account_id: '102290129340398',
			},
			custom_data: { value: 120, currency: 'USD', order_id: '7001' },
		});
		expect(other).toMatchObject({
			action_source: 'chat',
			event_id: 'Purchase.7002',
			user_data: { ph: [digest('14155550177')] },
		});
		expect(other).not.toHaveProperty('messaging_channel');
		expect(shop).toMatchObject({
			action_source: 'website',
			event_id: 'Purchase.7003',
			event_source_url: 'https://shop.example.com/',
			user_data: { ph: [digest('14155550132')], em: [digest('jane.doe@example.com')] },
		});
	});

	it('finds the click of a message days before when the CRM calls', async () => {
		const { rest, server } = sharedN8n();
		const referral = { source_type: 'ad', source_id: '1202', ctwa_clid: CLICK };
		const messages = [
			firstMessage('5511987654321', 'first', referral),
			firstMessage('5511987654321', 'second'),
		];
		const talk = await importExample(rest, FILE, {
			enabled: ['WhatsApp Trigger'],
			pinned: { 'WhatsApp Trigger': messages },
		});
		const chat = await runManually(rest, talk, 'WhatsApp Trigger');
		expect(statuses(chat, 'Send Chat Lead')).toEqual([['accepted'], [], ['skipped']]);
		expect(chat.outputs('Remember Click')).toMatchObject([
			[{ phone: '+5511987654321', ctwa_clid: CLICK }],
		]);
		standIn().api.clear();

		// The WhatsApp Trigger can't go live without an account; the rest of the workflow can.
		const live = await importExample(rest, FILE, { enabled: ['Order Paid'] });
		await activate(rest, live);
		const answer = await fetch(`${server.url}/webhook/meta-capi-order-paid`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({
				order_id: 'P-31',
				channel: 'chat',
				paid_at: new Date().toISOString(),
				total: 'R$ 199,90',
				currency: 'BRL',
				phone: '+55 (11) 98765-4321',
			}),
		});
		await deactivate(rest, live);

		expect(answer.status).toBe(200);
		expect(await answer.text()).toBe('');
		const [run] = await executionsOf(rest, live);
		expect(run?.status).toBe('success');
		expect(recordedEvents(standIn().api)).toMatchObject([
			{
				event_name: 'Purchase',
				action_source: 'business_messaging',
				user_data: { ctwa_clid: CLICK },
				custom_data: { value: 199.9, currency: 'BRL', order_id: 'P-31' },
			},
		]);
	});
});

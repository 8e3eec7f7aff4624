import { sharedN8n } from '../support/shared-n8n';
import { activate, deactivate, executionsOf, runManually } from '../support/workflows';
import { deleteTable, FAILED_EVENTS, rowsOf } from './support/data-table';
import { digest, recordedEvents, statuses } from './support/events';
import { importExample, MANUAL_TRIGGER } from './support/import-example';
import { useExamples } from './support/use-examples';

const FILE = 'whatsapp-chat-orders.json';
const CLICKS = 'WhatsApp clicks';
const CLICK = 'ARAinventedClickId_OfThisTest';
const DAY = 86_400;
const standIn = useExamples();

afterAll(async () => await deleteTable(sharedN8n().rest, CLICKS));

const ad = (ctwa_clid = CLICK) => ({ source_type: 'ad', source_id: '1202', ctwa_clid });

const firstMessage = (from: string, text: string, referral?: object, age = 600) => ({
	messaging_product: 'whatsapp',
	metadata: { phone_number_id: '200000000000002' },
	contacts: [{ profile: { name: 'Ana Souza' }, wa_id: from }],
	messages: [
		{
			from,
			id: `wamid.${text}`,
			timestamp: String(Math.floor(Date.now() / 1000) - age),
			type: 'text',
			text: { body: text },
			...(referral !== undefined && { referral }),
		},
	],
	field: 'messages',
});

/** Runs the workflow once by hand, which makes its tables. */
async function makeTables(): Promise<void> {
	const { rest } = sharedN8n();
	await runManually(rest, await importExample(rest, FILE), MANUAL_TRIGGER);
	standIn().api.clear();
}

/** Messages as the trigger gives them: it can't go live without an account. */
async function receive(...messages: ReadonlyArray<ReturnType<typeof firstMessage>>) {
	const { rest } = sharedN8n();
	const workflow = await importExample(rest, FILE, {
		enabled: ['WhatsApp Trigger'],
		pinned: { 'WhatsApp Trigger': messages },
	});
	return await runManually(rest, workflow, 'WhatsApp Trigger');
}

const order = (order_id: string, phone: string, channel = 'chat') => ({
	headers: {},
	params: {},
	query: {},
	body: {
		order_id,
		channel,
		paid_at: new Date().toISOString(),
		total: '20.00',
		currency: 'USD',
		phone,
	},
});

/** Paid orders in one run; gives the events that arrive. */
async function pay(...orders: ReadonlyArray<ReturnType<typeof order>>) {
	const { rest } = sharedN8n();
	standIn().api.clear();
	const workflow = await importExample(rest, FILE, {
		enabled: ['Order Paid'],
		pinned: { 'Order Paid': orders },
	});
	const run = await runManually(rest, workflow, 'Order Paid');
	expect(run.error).toBeUndefined();
	return recordedEvents(standIn().api).map(({ event_id, action_source, user_data }) => ({
		event_id,
		action_source,
		...(user_data.ctwa_clid !== undefined && { click: user_data.ctwa_clid }),
	}));
}

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
		await makeTables();
		const { rest, server } = sharedN8n();
		const chat = await receive(
			firstMessage('5511987654321', 'first', ad()),
			firstMessage('5511987654321', 'second'),
		);
		expect(statuses(chat, 'Send Chat Lead')).toEqual([['accepted'], [], ['skipped']]);
		expect(chat.outputs('Remember Click')).toMatchObject([
			[{ chat: '551187654321', ctwa_clid: CLICK }],
		]);
		standIn().api.clear();

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

	it('remembers the click, and keeps the lead, while the token is refused', async () => {
		await makeTables();
		const { api } = standIn();
		api.script({ fault: { type: 'error', code: 190 }, times: Infinity });
		const chat = await receive(firstMessage('14155550111', 'refused', ad()));

		expect(chat.error).toBeUndefined();
		expect(statuses(chat, 'Send Chat Lead')).toEqual([[], ['undelivered'], []]);
		expect(await rowsOf(sharedN8n().rest, FAILED_EVENTS)).toContainEqual(
			expect.objectContaining({ event_id: 'LeadSubmitted.wamid.refused', retryable: true }),
		);
		api.clear();
		expect(await pay(order('T-1', '+1 415 555 0111'))).toEqual([
			{ event_id: 'Purchase.T-1', action_source: 'business_messaging', click: CLICK },
		]);
	});

	it('remembers the click even where there is no table for failed events yet', async () => {
		await makeTables();
		await deleteTable(sharedN8n().rest, FAILED_EVENTS);
		standIn().api.script({ fault: { type: 'error', code: 190 }, times: Infinity });
		const chat = await receive(firstMessage('14155550112', 'no table', ad()));

		expect(chat.error?.message).toContain(FAILED_EVENTS);
		expect(await rowsOf(sharedN8n().rest, CLICKS)).toContainEqual(
			expect.objectContaining({ chat: '14155550112', ctwa_clid: CLICK }),
		);
	});

	it('credits an ad for 7 days after the click, and no longer', async () => {
		await makeTables();
		await receive(
			firstMessage('14155550121', 'recent', ad('ARArecent'), 6.9 * DAY),
			firstMessage('14155550122', 'old', ad('ARAold'), 7.1 * DAY),
		);
		expect(await pay(order('W-1', '+1 415 555 0121'), order('W-2', '+1 415 555 0122'))).toEqual([
			{ event_id: 'Purchase.W-1', action_source: 'business_messaging', click: 'ARArecent' },
			{ event_id: 'Purchase.W-2', action_source: 'chat' },
		]);
	});

	it('sends each order once when a customer pays two of them at a time', async () => {
		await makeTables();
		await receive(firstMessage('14155550131', 'twice', ad()));
		const click = { action_source: 'business_messaging', click: CLICK };
		expect(await pay(order('D-1', '14155550131'), order('D-2', '+1 (415) 555-0131'))).toEqual([
			{ event_id: 'Purchase.D-1', ...click },
			{ event_id: 'Purchase.D-2', ...click },
		]);
	});

	it.each([{ phone: '+1 415 555 0141' }, { phone: '' }])(
		'sends an order of a chat that no ad opened, alone in its run: $phone',
		async ({ phone }) => {
			await makeTables();
			const { body, ...call } = order('N-1', phone);
			const paid = { ...call, body: { ...body, email: 'sam@example.org' } };
			expect(await pay(paid)).toEqual([{ event_id: 'Purchase.N-1', action_source: 'chat' }]);
		},
	);

	it.each([
		['553187654321', '+55 (31) 98765-4321'],
		['5531987654321', '55 31 8765-4321'],
		['5215512345678', '+52 55 1234 5678'],
		['525512345678', '0052 1 55 1234 5678'],
		['5491123456789', '+54 11 2345-6789'],
	])('finds the chat of %s by the number %s of the CRM', async (chat, phone) => {
		await makeTables();
		await receive(firstMessage(chat, `spelling ${chat}`, ad()));
		expect(await pay(order('S-1', phone))).toMatchObject([{ click: CLICK }]);
	});

	it.each([
		['551133334444', '+55 11 93333-4444'],
		['14155550151', '+1 415 555 0152'],
	])('does not take the chat of %s for that of %s', async (chat, phone) => {
		await makeTables();
		await receive(firstMessage(chat, `other ${chat}`, ad()));
		const [event] = await pay(order('O-1', phone));
		expect(event).toEqual({ event_id: 'Purchase.O-1', action_source: 'chat' });
	});

	it('leaves out a click whose customer hides the number', async () => {
		await makeTables();
		const { messages, ...rest } = firstMessage('', 'hidden', ad());
		const chat = await receive({ ...rest, contacts: [], messages });
		expect(chat.error).toBeUndefined();
		expect(chat.nodes).not.toContain('Remember Click');
	});
});

import { eventOf } from './support/event-of';

const chat = {
	action_source: 'business_messaging',
	event_name: 'LeadSubmitted',
	user_data: { ctwa_clid: 'ARAkLkA8rmlFeiCktEJQ', whatsapp_business_account_id: '102290129340398' },
};

describe('a business-messaging event', () => {
	it('has its channel found by the identifier that only this channel has', async () => {
		expect((await eventOf(chat)).event.messaging_channel).toBe('whatsapp');
		const messenger = { ...chat, user_data: { page_scoped_user_id: '1', page_id: '2' } };
		expect((await eventOf(messenger)).event.messaging_channel).toBe('messenger');
	});

	it('is refused with a channel that Meta does not know, and stays refused when fed back', async () => {
		const { event, problems } = await eventOf({ ...chat, messaging_channel: 'telegram' });
		expect(problems).toContain("'Messaging Channel' is none that Meta knows");
		expect((await eventOf(event)).problems).toEqual(problems);
	});

	it('loses what Meta forbids there, with a warning for each', async () => {
		const { userData, warnings } = await eventOf({
			...chat,
			user_data: {
				...chat.user_data,
				client_ip_address: '203.0.113.7',
				client_user_agent: 'Mozilla/5.0',
				fbp: 'fb.1.1558571054389.1098115397',
			},
		});
		expect(userData).toEqual(chat.user_data);
		expect(warnings).toHaveLength(3);
	});

	it('gets the account of the option where it has none', async () => {
		const bare = { ...chat, user_data: { ctwa_clid: 'ARAkLkA8rmlFeiCktEJQ' } };
		const { userData } = await eventOf(bare, { whatsappBusinessAccountId: '7' });
		expect(userData.whatsapp_business_account_id).toBe('7');
		expect((await eventOf(chat, { whatsappBusinessAccountId: '7' })).userData).toEqual(
			chat.user_data,
		);
	});
});

it('any other event loses its messaging channel, with a warning', async () => {
	const { event, warnings } = await eventOf({
		messaging_channel: 'whatsapp',
		user_data: { em: 'a@example.com' },
	});
	expect(event).not.toHaveProperty('messaging_channel');
	expect(warnings).toHaveLength(1);
});

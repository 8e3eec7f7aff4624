import { objectAt, objectsAt } from '../../nodes/MetaCapi/sources/payload-parts';
import { whatsapp } from '../../nodes/MetaCapi/sources/whatsapp';
import { asWebhook, prepareOne, prepareSource, sample } from './support/prepare-source';

const CLICK_ID = 'ARAinventedClickIdForIllustrationOnly_0123456789-abcdef';
const webhook = sample('whatsapp/webhook');
const trigger = sample('whatsapp/n8n-trigger');

describe('WhatsApp', () => {
	it('sends a message that an ad began, with the account of the entry', async () => {
		const { verdict, event, userData } = await prepareOne(whatsapp, webhook);
		expect(verdict.type).toBe('ready');
		expect(event).toMatchObject({
			event_name: 'LeadSubmitted',
			action_source: 'business_messaging',
			messaging_channel: 'whatsapp',
			event_time: 1_795_165_200,
			event_id: 'LeadSubmitted.wamid.HBgLMTQxNTU1NTAxMzIVAgASGBQzQTdCNUJE',
		});
		expect(userData).toMatchObject({
			ph: ['11072303eb5c8cb5c5a1ebb762f11b37b07131265b46fdfe1276196bfbd3ca51'],
			ctwa_clid: CLICK_ID,
			whatsapp_business_account_id: '100000000000001',
		});
		expect(Object.keys(userData)).toEqual(expect.arrayContaining(['fn', 'ln']));
	});

	it("reads an item of n8n's trigger with the account of the node, and asks for it without", async () => {
		const told = await prepareOne(whatsapp, trigger, {
			whatsappBusinessAccountId: '100000000000001',
		});
		expect(told.event).toEqual((await prepareOne(whatsapp, webhook)).event);
		const { verdict } = await prepareOne(whatsapp, trigger);
		expect(JSON.stringify(verdict)).toContain("Set the 'WhatsApp Business Account ID' option");
	});

	it('sends of several messages those with a click id, each under its sender', async () => {
		const events = await prepareSource(whatsapp, asWebhook(sample('whatsapp/several-messages')));
		expect(events.map(({ event, skipped }) => event.event_id ?? skipped)).toEqual([
			expect.stringContaining('No ad'),
			expect.stringContaining('click id'),
			'LeadSubmitted.wamid.SECONDAD',
			expect.stringContaining('status'),
		]);
		const first = await prepareOne(whatsapp, webhook);
		expect(events[2]?.userData).toEqual(first.userData);
	});

	it('sends what Meta itself found, as such', async () => {
		const events = await prepareSource(whatsapp, sample('whatsapp/automatic-events'));
		expect(events.map(({ event }) => event)).toMatchObject([
			{ event_name: 'LeadSubmitted', event_time: 1_795_165_200 },
			{
				event_name: 'Purchase',
				event_time: 1_795_165_800,
				custom_data: { value: 58.9, currency: 'USD' },
			},
		]);
		for (const { event, verdict } of events) {
			expect(verdict.type).toBe('ready');
			expect(event.messaging_outcome_data).toEqual({ outcome_type: 'automatic_events' });
		}
	});

	it('takes the id of a person without number for no phone', async () => {
		const [message] = objectsAt(trigger, 'messages');
		const hidden = {
			...trigger,
			contacts: [{ profile: { name: 'Jane Doe' }, user_id: 'US.13491208655302741918' }],
			messages: [{ ...message, from: 'US.13491208655302741918' }],
		};
		const { verdict, userData } = await prepareOne(whatsapp, hidden, {
			whatsappBusinessAccountId: '1',
		});
		expect(verdict.type).toBe('ready');
		expect(Object.keys(userData)).toEqual([
			'fn',
			'ln',
			'ctwa_clid',
			'whatsapp_business_account_id',
		]);
	});

	it("never takes somebody else's name for the sender's", async () => {
		const contacts = ['14155550100', '14155550101'].map((id) => ({
			wa_id: id,
			profile: { name: 'John Roe' },
		}));
		const { userData } = await prepareOne(whatsapp, { ...trigger, contacts });
		expect(userData.fn).toBeUndefined();
		expect(userData.ph).toHaveLength(1);
	});

	it('gives the same ids in a second run', async () => {
		const ids = async () =>
			(await prepareSource(whatsapp, sample('whatsapp/several-messages'))).map(
				({ event }) => event.event_id,
			);
		expect(await ids()).toEqual(await ids());
	});

	it('reads a message that was split out of its delivery, not one of the business', async () => {
		const message = {
			from: '14155550100',
			id: 'wamid.HBgL',
			timestamp: '1795168800',
			type: 'text',
			referral: { source_type: 'ad', ctwa_clid: 'ARexample' },
		};
		const settings = { whatsappBusinessAccountId: '102290129340398' };
		const { verdict, event, userData } = await prepareOne(whatsapp, message, settings);
		expect(verdict.type).toBe('ready');
		expect(event.event_id).toBe('LeadSubmitted.wamid.HBgL');
		expect(userData.ph).toHaveLength(1);
		expect(whatsapp.recognises({ ...message, to: '14155550132' })).toBe(false);
		expect(whatsapp.recognises({ ...message, id: 'SM1' })).toBe(false);
	});

	it('is not taken for messages of others', () => {
		const [entry] = objectsAt(webhook, 'entry');
		const { messaging_product: product, ...value } = objectAt(
			objectsAt(entry ?? {}, 'changes')[0] ?? {},
			'value',
		);
		expect(product).toBe('whatsapp');
		expect(whatsapp.recognises(value)).toBe(false);
		expect(whatsapp.recognises({ ...value, messaging_product: 'sms' })).toBe(false);
		expect(
			whatsapp.recognises({ messaging_product: 'whatsapp', to: '14155550132', type: 'text' }),
		).toBe(false);
	});
});

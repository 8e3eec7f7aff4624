import { messenger } from '../../nodes/MetaCapi/sources/messenger';
import { objectsAt } from '../../nodes/MetaCapi/sources/payload-parts';
import { asWebhook, prepareOne, prepareSource, sample } from './support/prepare-source';

const webhook = sample('messenger/page-webhook');

describe('Messenger', () => {
	it('sends only what an ad began, of all that a delivery holds', async () => {
		const events = await prepareSource(messenger, asWebhook(webhook));
		expect(events.map(({ verdict }) => verdict.type)).toEqual([
			'ready',
			...Array.from({ length: 4 }, () => 'skipped'),
		]);
		expect(events[0]?.event).toMatchObject({
			event_name: 'LeadSubmitted',
			action_source: 'business_messaging',
			messaging_channel: 'messenger',
			event_time: 1_795_168_800,
			user_data: { page_id: '300000000000003', page_scoped_user_id: '4000000000000004' },
		});
		const reasons = events.map(({ skipped = '' }) => skipped);
		expect(reasons[1]).toContain("business's own");
		expect(reasons[2]).toContain('No ad');
		expect(reasons[3]).toContain('status');
		expect(reasons[4]).toContain('No ad');
	});

	it("reads an entry as n8n's Facebook Trigger gives it", async () => {
		const { verdict, userData } = await prepareOne(messenger, sample('messenger/facebook-trigger'));
		expect(verdict.type).toBe('ready');
		expect(userData).toEqual({
			page_id: '300000000000003',
			page_scoped_user_id: '4000000000000004',
		});
	});

	it.each(['instagram-webhook', 'instagram-trigger'])(
		'knows Instagram by its account: %s',
		async (name) => {
			const { verdict, event } = await prepareOne(messenger, sample(`messenger/${name}`));
			expect(verdict.type).toBe('ready');
			expect(event).toMatchObject({
				messaging_channel: 'instagram',
				user_data: { ig_account_id: '17841400000000001', ig_sid: '5000000000000005' },
			});
		},
	);

	it("reads the single changes of Instagram's own login", async () => {
		const [entry] = objectsAt(sample('messenger/instagram-webhook'), 'entry');
		const [value] = objectsAt(entry ?? {}, 'messaging');
		const { event } = await prepareOne(messenger, {
			object: 'instagram',
			entry: [
				{ id: '17841400000000001', time: 1, changes: [{ field: 'messaging_postbacks', value }] },
			],
		});
		expect(event).toMatchObject({ event_name: 'LeadSubmitted', messaging_channel: 'instagram' });
	});

	it('reads what came to the Page while another app answered it', async () => {
		const happening = {
			sender: { id: '8400' },
			recipient: { id: '682498302938465' },
			timestamp: 1_795_168_800_000,
			message: { mid: 'm_1', text: 'Hi', referral: { source: 'ADS', ad_id: '1' } },
		};
		const entry = { id: '682498302938465', time: 1_795_168_800_000, standby: [happening] };
		const { verdict, event } = await prepareOne(messenger, { object: 'page', entry: [entry] });
		expect(verdict.type).toBe('ready');
		expect(event.event_id).toBe('LeadSubmitted.m_1');
	});

	it('leaves comments and other doings on the account out', async () => {
		const entry = { id: '17841400000000000', changes: [{ field: 'comments', value: { id: '1' } }] };
		const comment = { object: 'instagram', entry: [entry] };
		expect((await prepareOne(messenger, comment)).skipped).toContain('no conversion');
	});

	it('gives the same ids in a second run', async () => {
		const ids = async () =>
			(await prepareSource(messenger, webhook)).map(({ event }) => event.event_id);
		expect(await ids()).toEqual(await ids());
	});

	it('is not taken for other deliveries of a page or other messages', () => {
		const message = {
			sender: 'jane.doe@example.com',
			recipient: 'shop@example.com',
			text: 'Hello',
		};
		expect(messenger.recognises({ id: '1', messaging: [message] })).toBe(false);
		expect(
			messenger.recognises({
				object: 'page',
				entry: [{ id: '1', changes: [{ field: 'leadgen', value: {} }] }],
			}),
		).toBe(false);
		expect(
			messenger.recognises({
				object: 'user',
				entry: [{ id: '1', messaging: [{ sender: {}, recipient: {} }] }],
			}),
		).toBe(false);
		expect(messenger.recognises({ sender: { id: '1' }, recipient: { id: '2' } })).toBe(false);
	});
});

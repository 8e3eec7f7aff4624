import { objectAt } from '../../nodes/MetaCapi/sources/payload-parts';
import { pipedrive } from '../../nodes/MetaCapi/sources/pipedrive';
import { asWebhook, prepareOne, sample } from './support/prepare-source';

const CRM = { event_source: 'crm', lead_event_source: 'Pipedrive' };
const moved = sample('pipedrive/deal-v1');
const won = sample('pipedrive/deal-v2');

describe('Pipedrive', () => {
	it('sends a deal that came into a stage, at its time in UTC', async () => {
		const { verdict, event, userData, customData } = await prepareOne(pipedrive, moved);
		expect(verdict.type).toBe('ready');
		expect(event).toMatchObject({
			event_name: 'Deal Stage 3',
			action_source: 'system_generated',
			event_time: 1_795_168_800,
			event_id: 'Deal Stage 3.884',
		});
		expect(Object.keys(userData)).toEqual(['fn', 'ln', 'external_id']);
		expect(customData).toEqual({ ...CRM, value: 1500, currency: 'EUR', order_id: '884' });
	});

	it('says of a lead, which holds no person, how to get one', async () => {
		const lead = { ...won, meta: { ...objectAt(won, 'meta'), entity: 'lead' } };
		const { skipped, verdict } = await prepareOne(pipedrive, lead);
		expect(skipped).toContain("only a person's id");
		expect(verdict).toMatchObject({ advice: expect.stringContaining('Fetch the person') });
	});

	it('sends a won deal of the second version as Won', async () => {
		const { verdict, event } = await prepareOne(pipedrive, won);
		expect(verdict.type).toBe('ready');
		expect(event).toMatchObject({
			event_name: 'Won',
			event_id: 'Won.884',
			event_time: 1_795_168_800,
		});
	});

	it('reads a deal as the API gives it, person and all', async () => {
		const { event, userData } = await prepareOne(pipedrive, sample('pipedrive/deal-record'));
		expect(event).toMatchObject({ event_name: 'Proposal Made', event_time: 1_795_168_800 });
		expect(Object.keys(userData)).toEqual(['em', 'ph', 'fn', 'ln', 'external_id']);
	});

	it.each(['person-v1', 'person-v2'])('sends an added person as Lead: %s', async (name) => {
		const { verdict, event, userData } = await prepareOne(pipedrive, sample(`pipedrive/${name}`));
		expect(verdict.type).toBe('ready');
		expect(event).toMatchObject({
			event_name: 'Lead',
			event_id: 'Lead.5',
			event_time: 1_795_168_800,
		});
		expect(Object.keys(userData)).toEqual(
			expect.arrayContaining(['em', 'fn', 'ln', 'external_id']),
		);
	});

	it('takes every address and number of a person', async () => {
		const { userData } = await prepareOne(pipedrive, sample('pipedrive/person-v1'));
		expect([userData.em, userData.ph]).toMatchObject([{ length: 2 }, { length: 1 }]);
	});

	it('gives the same event twice', async () => {
		const [first, second] = [
			await prepareOne(pipedrive, won),
			await prepareOne(pipedrive, asWebhook(won)),
		];
		expect(second.event).toEqual(first.event);
	});

	it('leaves out what changes neither stage nor status, is lost or deleted', async () => {
		const unmoved = { ...moved, previous: { ...objectAt(moved, 'current'), title: 'Old' } };
		expect((await prepareOne(pipedrive, unmoved)).skipped).toContain('neither');
		expect((await prepareOne(pipedrive, { ...won, previous: { title: 'Old' } })).skipped).toContain(
			'neither',
		);
		const lost = { ...won, data: { ...objectAt(won, 'data'), status: 'lost' } };
		expect((await prepareOne(pipedrive, lost)).skipped).toContain('lost');
		const deleted = { ...won, data: null, meta: { ...objectAt(won, 'meta'), action: 'delete' } };
		expect((await prepareOne(pipedrive, deleted)).skipped).toContain('deleted');
	});

	it('leaves changed persons and other objects out', async () => {
		const person = sample('pipedrive/person-v2');
		const changed = { ...person, meta: { ...objectAt(person, 'meta'), action: 'change' } };
		expect((await prepareOne(pipedrive, changed)).skipped).toContain('only a new one');
		const activity = { ...won, meta: { ...objectAt(won, 'meta'), entity: 'activity' } };
		expect((await prepareOne(pipedrive, activity)).skipped).toContain('no conversion');
	});

	it('is not taken for other deals or other webhooks with meta', () => {
		expect(
			pipedrive.recognises({
				id: 1,
				title: 'x',
				value: 5,
				currency: 'EUR',
				status: 'open',
				stage_id: 1,
			}),
		).toBe(false);
		expect(
			pipedrive.recognises({ name: 'Jane', email: ['jane.doe@example.com'], owner_id: 1 }),
		).toBe(false);
		expect(pipedrive.recognises({ meta: { event_name: 'order_created' }, data: {} })).toBe(false);
		expect(pipedrive.recognises({ meta: { company_id: 1, webhook_id: '1', entity: 'deal' } })).toBe(
			false,
		);
	});
});

import { calendly } from '../../nodes/MetaCapi/sources/calendly';
import { objectAt } from '../../nodes/MetaCapi/sources/payload-parts';
import { asWebhook, prepareOne, sample } from './support/prepare-source';

const booked = sample('calendly/invitee-created');

describe('Calendly', () => {
	it('sends a booking as Schedule, with the phone number that was asked for', async () => {
		const { verdict, event, userData, customData } = await prepareOne(calendly, booked);
		expect(verdict.type).toBe('ready');
		expect(event).toMatchObject({
			event_name: 'Schedule',
			action_source: 'system_generated',
			event_time: 1_795_168_800,
			event_id: 'Schedule.b7a0c9d4-52de-4a10-8c6f-3e1f9a2b7c55',
		});
		expect(Object.keys(userData)).toEqual(['em', 'ph', 'fn', 'ln']);
		expect(customData).toMatchObject({
			content_name: 'First consultation',
			value: 120.5,
			currency: 'USD',
		});
	});

	it('gives the same event for the raw webhook and for a second run', async () => {
		const first = await prepareOne(calendly, booked);
		const second = await prepareOne(calendly, asWebhook(booked));
		expect(second.event).toEqual(first.event);
	});

	it('reads the first version of the webhook', async () => {
		const { event, userData } = await prepareOne(calendly, sample('calendly/invitee-created-v1'));
		expect(event).toMatchObject({ event_name: 'Schedule', event_id: 'Schedule.AAAAAAAAAAAAAAAA' });
		expect(Object.keys(userData)).toEqual(['em', 'ph', 'fn', 'ln']);
	});

	it('gives a booking no value whose payment did not go through', async () => {
		const payload = objectAt(booked, 'payload');
		const payment = { ...objectAt(payload, 'payment'), successful: false };
		const { verdict, customData } = await prepareOne(calendly, {
			...booked,
			payload: { ...payload, payment },
		});
		expect(verdict.type).toBe('ready');
		expect(customData.value).toBeUndefined();
	});

	it('takes the number the host will call, but not the one the host is called on', async () => {
		const withLocation = (type: string) => {
			const payload = objectAt(booked, 'payload');
			const scheduled = {
				...objectAt(payload, 'scheduled_event'),
				location: { type, location: '+14155550132' },
			};
			return {
				...booked,
				payload: { ...payload, questions_and_answers: null, scheduled_event: scheduled },
			};
		};
		expect((await prepareOne(calendly, withLocation('outbound_call'))).userData.ph).toHaveLength(1);
		expect((await prepareOne(calendly, withLocation('inbound_call'))).userData.ph).toBeUndefined();
	});

	it.each([
		['invitee-canceled', 'cancelled'],
		['invitee-rescheduled', 'moved'],
	])('leaves %s out', async (name, reason) => {
		const { skipped } = await prepareOne(calendly, sample(`calendly/${name}`));
		expect(skipped).toContain(reason);
	});

	it('is not taken for an item of one of its own events without payload', () => {
		expect(calendly.recognises({ event: 'invitee.created', email: 'jane.doe@example.com' })).toBe(
			false,
		);
		expect(calendly.recognises({ event: 'contact.created', payload: {} })).toBe(false);
	});
});

import { NOW } from '../read/support/prepare';
import { eventOf } from './support/event-of';

const person = { user_data: { em: 'a@example.com' } };

describe('the time of an event', () => {
	it('is now, with a warning, where the item has none, but for a sale in a store', async () => {
		const { event, warnings } = await eventOf({ ...person, event_time: undefined });
		expect(event.event_time).toBe(NOW);
		expect(warnings).toHaveLength(1);
		const store = await eventOf({
			...person,
			event_time: undefined,
			action_source: 'physical_store',
		});
		expect(store.event).not.toHaveProperty('event_time');
		expect(store.problems).toHaveLength(1);
	});

	it('is refused when it can’t be read, also when it can’t even be written down', async () => {
		for (const event_time of ['soon', new Date(Number.NaN), true]) {
			const { event, problems } = await eventOf({ ...person, event_time });
			expect(problems).toHaveLength(1);
			expect((await eventOf(event)).event).toEqual(event);
		}
	});
});

describe('texts that others will read', () => {
	it('have broken characters replaced wherever they stand', async () => {
		const { event } = await eventOf({
			...person,
			event_name: 'Anfrage \ud800',
			custom_data: { 'key \udc00': 'value \ud800', content_name: 'a\udc00' },
			app_data: { vendor_id: '\ud800' },
		});
		expect(JSON.stringify(event)).not.toMatch(/\\ud[89a-f]/);
	});
});

describe('objects beside user_data', () => {
	it('are copied, and may be JSON text', async () => {
		const { event } = await eventOf({
			...person,
			attribution_data: '{"ad_id":"1"}',
			messaging_outcome_data: { outcome_type: 'automatic_events' },
		});
		expect(event).toMatchObject({
			attribution_data: { ad_id: '1' },
			messaging_outcome_data: { outcome_type: 'automatic_events' },
		});
	});

	it('are left out with a warning when they are none', async () => {
		const { event, warnings } = await eventOf({
			...person,
			attribution_data: 'ad 1',
			app_data: 7,
			original_event_data: 'x',
		});
		expect(Object.keys(event)).toEqual([
			'event_name',
			'event_time',
			'event_id',
			'action_source',
			'user_data',
		]);
		expect(warnings).toHaveLength(3);
	});
});

describe('app data', () => {
	it('has its flags as 0 and 1 and its device info as texts', async () => {
		const { event } = await eventOf({
			...person,
			app_data: {
				advertiser_tracking_enabled: 'TRUE',
				application_tracking_enabled: false,
				extinfo: ['iOS', 1, null, undefined],
				vendor_id: 'x',
			},
		});
		expect(event.app_data).toEqual({
			advertiser_tracking_enabled: 1,
			application_tracking_enabled: 0,
			extinfo: ['i2', '1', '', ''],
			vendor_id: 'x',
		});
	});
});

describe('the wish not to be advertised to', () => {
	it('is yes or no in any language, and refused where it is neither', async () => {
		expect((await eventOf({ ...person, opt_out: 'sim' })).event.opt_out).toBe(true);
		expect((await eventOf({ ...person, opt_out: 0 })).event.opt_out).toBe(false);
		const { event, problems } = await eventOf({ ...person, opt_out: 'perhaps' });
		expect(problems).toHaveLength(1);
		expect((await eventOf(event)).problems).toEqual(problems);
	});
});

describe('a remark', () => {
	it('names the field by its label and by the item’s own name', async () => {
		const { warnings } = await eventOf({
			'E-Mail des Kunden': 'not an address',
			phone: '+14155550132',
		});
		expect(warnings[0]).toMatch(/^'Email' \(from 'E-Mail des Kunden'\): left out/);
	});

	it('does not say the same name twice', async () => {
		const { warnings } = await eventOf({ email: 'not an address', phone: '+14155550132' });
		expect(warnings[0]).toMatch(/^'Email': left out/);
	});
});

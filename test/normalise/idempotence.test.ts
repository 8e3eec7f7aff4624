import fc from 'fast-check';
import type { UnknownObject } from '../../nodes/MetaCapi/event/json';
import type { ActionSourceValue } from '../../nodes/MetaCapi/fields/action-sources';
import type { EventSettings } from '../../nodes/MetaCapi/settings/event-settings';
import { NOW, prepare } from '../read/support/prepare';
import { flatItem, structuredEvent } from './support/items';

const settings: fc.Arbitrary<Partial<EventSettings>> = fc.record(
	{
		actionSource: fc.constantFrom<ActionSourceValue>(
			'app',
			'business_messaging',
			'email',
			'physical_store',
			'phone_call',
			'website',
		),
		amountUnit: fc.constantFrom<EventSettings['amountUnit']>('major', 'minor'),
		dataProcessing: fc.constantFrom<EventSettings['dataProcessing']>(
			'fromInput',
			'none',
			'ldu',
			1000,
		),
		dateOrder: fc.constantFrom<EventSettings['dateOrder']>('auto', 'dmy', 'mdy'),
		defaultCountry: fc.constantFrom('us', 'br', 'de'),
		defaultCurrency: fc.constantFrom('USD', 'JPY'),
		dropBadIdentifiers: fc.boolean(),
		eventName: fc.constantFrom('Purchase', 'Lead'),
		eventSourceUrl: fc.constantFrom(
			'https://shop.example/',
			'https://shop.example/?fbclid=IwAR0fromTheOption0',
		),
		externalId: fc.constantFrom<EventSettings['externalId']>('asIs', 'hash'),
		timezone: fc.constantFrom('UTC', 'America/Sao_Paulo'),
		unknownFields: fc.constantFrom<EventSettings['unknownFields']>('customData', 'ignore'),
		whatsappBusinessAccountId: fc.constant('102290129340398'),
	},
	{ requiredKeys: [] },
);

async function jsonOf(
	item: UnknownObject,
	chosen: Partial<EventSettings>,
): Promise<readonly string[]> {
	return (await prepare([item], chosen)).map(({ json }) => json ?? '');
}

async function expectStable(item: UnknownObject, chosen: Partial<EventSettings>): Promise<void> {
	for (const json of await jsonOf(item, chosen)) {
		const event: unknown = JSON.parse(json);
		expect(await jsonOf(Object(event), chosen)).toEqual([json]);
	}
}

describe('a prepared event that is fed back with the same settings', () => {
	it('is the byte-identical event when it came from a flat item', async () => {
		await fc.assert(fc.asyncProperty(flatItem, settings, expectStable), {
			numRuns: 300,
			seed: 20_261_121,
		});
	});

	it('is the byte-identical event when it came from a structured event', async () => {
		await fc.assert(fc.asyncProperty(structuredEvent, settings, expectStable), {
			numRuns: 300,
			seed: 20_261_121,
		});
	});

	it('has its keys in one order, whatever the order of the item', async () => {
		const forth = {
			event_name: 'Purchase',
			event_time: NOW - 60,
			action_source: 'email',
			user_data: { em: 'jane@example.com', ph: '+14155550132', fn: 'Jane' },
			custom_data: { value: 5, currency: 'USD', order_id: '7', gift: true },
		};
		const back = {
			custom_data: { gift: true, order_id: '7', currency: 'USD', value: 5 },
			user_data: { fn: 'Jane', ph: '+14155550132', em: 'jane@example.com' },
			action_source: 'email',
			event_time: NOW - 60,
			event_name: 'Purchase',
		};
		expect(await jsonOf(back, {})).toEqual(await jsonOf(forth, {}));
	});
});

import type { IDataObject } from 'n8n-workflow';
import { APP, CLICK, event, EXTINFO, messaging, RIGHT, WABA } from './channels';
import { order } from './items';
import { entry, NOW, useMetaCapi } from './meta-capi';

// Strict about the user agent, so that what the node lets through is seen to be what Meta takes (M 7.1).
const tests = useMetaCapi({ userAgentRequired: false });

/** What each source lacks, by the label that must be named. */
const LACKING: ReadonlyArray<readonly [string, IDataObject, string]> = [
	['a website event without page', event('1', { action_source: 'website' }), "'Event Source URL'"],
	[
		'an app event without app data',
		event('2', { action_source: 'app' }),
		"'Advertiser Tracking Enabled'",
	],
	[
		'an app event with 15 places',
		event('3', { action_source: 'app', app_data: { ...APP, extinfo: EXTINFO.slice(1) } }),
		"'Extended Device Info'",
	],
	[
		'a purchase in a store without time',
		order(4, { action_source: 'physical_store', created_at: undefined }),
		"'Event Time'",
	],
	[
		'a purchase in a store of 63 days ago',
		order(5, { action_source: 'physical_store', created_at: NOW - 63 * 86_400 }),
		"'Event Time'",
	],
	['a call of eight days ago', order(6, { created_at: NOW - 8 * 86_400 }), "'Event Time'"],
	['a call of tomorrow', order(7, { created_at: NOW + 86_400 }), "'Event Time'"],
	['a purchase without currency', order(8, { currency: undefined }), "'Currency'"],
	['a value without currency', event('9', { custom_data: { value: 5 } }), "'Currency'"],
	[
		'a person of whom only the city is known',
		event('10', { user_data: { ct: 'Berlin', country: 'DE' } }),
		"'City' and 'Country'",
	],
	['nobody', event('11', { user_data: {} }), 'no usable identifier'],
	[
		'lines without product',
		event('12', { custom_data: { contents: [{ quantity: 1 }] } }),
		"'Contents'",
	],
	['no event name', event('13', { event_name: '' }), "'Event Name'"],
	['no action source', event('14', { action_source: undefined }), "'Action Source'"],
	['an action source that is none', event('15', { action_source: 'kitchen' }), "'Action Source'"],
	['a chat of an unknown app', messaging('fax', { ctwa_clid: CLICK }), "'Messaging Channel'"],
	[
		'WhatsApp without click',
		messaging('whatsapp', { whatsapp_business_account_id: WABA }),
		"'WhatsApp Click ID'",
	],
	[
		'WhatsApp without account',
		messaging('whatsapp', { ctwa_clid: CLICK }),
		"'WhatsApp Business Account ID'",
	],
	[
		'Messenger without person',
		messaging('messenger', { page_id: '300000000000003' }),
		"'Page-Scoped User ID'",
	],
	[
		'Instagram without account',
		messaging('instagram', { ig_sid: '5000000000000005' }),
		"'Instagram Account ID'",
	],
	[
		'an order event in a chat without money',
		messaging(
			'whatsapp',
			{ ctwa_clid: CLICK, whatsapp_business_account_id: WABA },
			{ event_name: 'OrderShipped' },
		),
		"'Value'",
	],
	[
		'a purchase in a chat without money',
		messaging(
			'messenger',
			{ page_id: '300000000000003', page_scoped_user_id: '4000000000000004' },
			{ event_name: 'Purchase' },
		),
		"'Value'",
	],
];

describe('an event of each action source', () => {
	it('is taken by Meta where it has what its source needs', async () => {
		const { capi } = await tests().run({ json: RIGHT.map(([, item]) => item) });
		expect(capi[1]).toEqual([]);
		expect(capi[0]?.map((result) => result.status)).toEqual(RIGHT.map(() => 'accepted'));
	});

	it.each(LACKING)('is not sent, and the field is named, for %s', async (_title, item, label) => {
		const { capi } = await tests().run({ json: [item] });
		expect(capi[1]).toMatchObject([{ status: 'invalid', error: { kind: 'validation' } }]);
		const { field, message } = entry(capi[1]?.[0], 'error');
		expect(`'${String(field)}' ${String(message)}`).toContain(label);
		expect(tests().api.requests).toEqual([]);
	});

	it('is told everything that is wrong at once', async () => {
		const item = event('x', {
			action_source: 'app',
			event_name: 'Purchase',
			event_time: NOW - 9 * 86_400,
			user_data: { fn: 'Jane' },
		});
		const { capi } = await tests().run({ json: [item] });
		const { message } = entry(capi[1]?.[0], 'error');
		for (const label of [
			'9 days old',
			"'Advertiser",
			"'Extended Device",
			"'Value'",
			"'Currency'",
			"'First Name'",
		]) {
			expect(message).toContain(label);
		}
	});
});

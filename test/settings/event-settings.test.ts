import { DEFAULT_PARTNER_AGENT } from '../../nodes/MetaCapi/fields/limits';
import { createEventSettingsReader } from '../../nodes/MetaCapi/settings/event-settings';
import { loadZod } from '../../nodes/MetaCapi/settings/zod';

const SURROUNDINGS = {
	datasetId: '111',
	timezone: 'Europe/Berlin',
	isManualRun: false,
	readCountry: (text: string) => (text === 'Brasil' ? 'br' : undefined),
	readCurrency: (text: string) => (text === 'usd' ? 'USD' : undefined),
	isTimezone: (name: string) => name === 'Asia/Tokyo',
	isWebAddress: (text: string) => text.startsWith('https://'),
};

async function read(values: Readonly<Record<string, unknown>>, hidden?: ReadonlySet<string>) {
	return createEventSettingsReader(await loadZod(), SURROUNDINGS)(values, hidden);
}

describe('the settings that shape events', () => {
	it('have the defaults of SPEC 2.2', async () => {
		expect(await read({})).toEqual({
			ok: true,
			settings: {
				amountUnit: 'major',
				dataProcessing: 'fromInput',
				datasetId: '111',
				dateOrder: 'auto',
				dropBadIdentifiers: true,
				envelope: { partner_agent: DEFAULT_PARTNER_AGENT },
				externalId: 'hash',
				timezone: 'Europe/Berlin',
				unknownFields: 'ignore',
			},
		});
	});

	it.each([undefined, null, '', '  '])(
		'take %j, as expressions give it, for not set',
		async (nothing) => {
			const names = [
				'actionSource',
				'consentField',
				'datasetId',
				'defaultCountry',
				'eventName',
				'eventSourceUrl',
				'timezone',
				'uploadTag',
			];
			expect(await read(Object.fromEntries(names.map((name) => [name, nothing])))).toEqual(
				await read({}),
			);
		},
	);

	it.each([
		[{ eventName: 'Purchase' }, { eventName: 'Purchase' }],
		[{ eventName: 'custom', customEventName: ' MQL ' }, { eventName: 'MQL' }],
		[{ actionSource: 'email' }, { actionSource: 'email' }],
		[{ datasetId: 222 }, { datasetId: '222' }],
		[{ defaultCountry: 'Brasil' }, { defaultCountry: 'br' }],
		[{ defaultCurrency: 'usd' }, { defaultCurrency: 'USD' }],
		[{ dataProcessing: 1000 }, { dataProcessing: 1000 }],
		[{ timezone: 'Asia/Tokyo' }, { timezone: 'Asia/Tokyo' }],
	])('read %j', async (values, settings) => {
		expect(await read(values)).toMatchObject({ ok: true, settings });
	});

	it.each([
		[{ eventName: 'custom' }, 'Custom Event Name'],
		[{ eventName: { name: 'x' } }, 'Event Name'],
		[{ actionSource: 'kitchen' }, 'Action Source'],
		[{ datasetId: 'abc' }, 'Dataset ID'],
		[{ datasetId: 2 ** 53 }, 'Dataset ID'],
		[{ defaultCountry: 'Narnia' }, 'Default Country'],
		[{ dataProcessing: 999 }, 'Data Processing'],
		[{ dateOrder: 'ymd' }, 'Date Order'],
		[{ dropBadIdentifiers: 'sure' }, 'Drop Bad Identifiers'],
		[{ partnerAgent: '1_2' }, 'Partner Agent'],
		[{ partnerAgent: 'x'.repeat(23) }, 'Partner Agent'],
		[{ whatsappBusinessAccountId: '+49 30 1' }, 'WhatsApp Business Account ID'],
	])('refuse %j by its label', async (values, label) => {
		expect(await read(values)).toMatchObject({ ok: false, problems: [{ field: label }] });
	});

	it('show back what the user typed, and not what an expression took from an item', async () => {
		const typed = await read({ datasetId: 'abc' });
		const worked = await read({ datasetId: 'abc' }, new Set(['datasetId']));
		expect(JSON.stringify(typed)).toContain("set to 'abc'");
		expect(JSON.stringify(worked)).not.toContain('abc');
	});

	it('withhold the test event code in production where it is for manual runs only', async () => {
		const values = { testEventCode: 'TEST1', testOnlyManual: true };
		const production = await read(values);
		expect(production).toMatchObject({ settings: { withholdsTestCode: true } });
		expect(JSON.stringify(production)).not.toContain('TEST1');
		const manual = createEventSettingsReader(await loadZod(), {
			...SURROUNDINGS,
			isManualRun: true,
		})(values);
		expect(manual).toMatchObject({ settings: { envelope: { test_event_code: 'TEST1' } } });
	});

	it('take the address of a page as Event Source URL, but no other text', async () => {
		expect(await read({ eventSourceUrl: 'https://shop.example.com/a' })).toMatchObject({
			ok: true,
		});
		expect(await read({ eventSourceUrl: 'not a url' })).toMatchObject({
			ok: false,
			problems: [
				{
					field: 'Event Source URL',
					message: "'Event Source URL' is set to 'not a url', which can't be used",
				},
			],
		});
	});
});

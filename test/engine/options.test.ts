import { createHash } from 'node:crypto';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { entry, type Json, NOW, useMetaCapi } from './meta-capi';
import { order, structured } from './items';

const tests = useMetaCapi();

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Prepares one item under the given options and gives its result. */
async function prepared(
	item: IDataObject,
	options: INodeParameters,
	parameters: INodeParameters = {},
): Promise<Json> {
	const { capi } = await tests().run({
		json: [item],
		options,
		parameters: { operation: 'preview', ...parameters },
	});
	const [result] = capi.flat();
	if (result === undefined) throw new Error('One event was expected');
	return result;
}
const userData = async (item: IDataObject, options: INodeParameters) =>
	entry(entry(await prepared(item, options), 'event'), 'user_data');
const customData = async (item: IDataObject, options: INodeParameters) =>
	entry(entry(await prepared(item, options), 'event'), 'custom_data');

describe('the options that shape events', () => {
	it('Add Unknown Fields to Custom Data: adds them, but never identifiers', async () => {
		const item = order(1, { shelf: 'B4', second_contact: 'x@y.co' });
		expect(await customData(item, {})).not.toHaveProperty('shelf');
		const added = await customData(item, { unknownFields: 'customData' });
		expect(added).toMatchObject({ shelf: 'B4' });
		expect(JSON.stringify(added)).not.toContain('x@y.co');
	});

	it.each([
		['USD', 5890, 58.9],
		['JPY', 5890, 5890],
		['KWD', 5890, 5.89],
	] as const)('Amounts Are In minor units: %s %s', async (currency, total, value) => {
		expect(await customData(order(1, { total, currency }), { amountUnit: 'minor' })).toMatchObject({
			value,
		});
		expect(await customData(order(1, { total, currency }), {})).toMatchObject({ value: total });
	});

	it('Amounts Are In: never applies to structured input', async () => {
		const item = structured('a', { custom_data: { value: 5890, currency: 'USD' } });
		expect(await customData(item, { amountUnit: 'minor' })).toMatchObject({ value: 5890 });
	});

	it.each([
		['dmy', '19900405'],
		['mdy', '19900504'],
	] as const)('Date Order %s: 05/04/1990', async (dateOrder, date) => {
		expect(await userData(order(1, { birthday: '05/04/1990' }), { dateOrder })).toMatchObject({
			db: [sha256(date)],
		});
	});

	it('Date Order auto: follows the country, and warns where there is none', async () => {
		const item = order(1, { birthday: '05/04/1990' });
		expect(await userData({ ...item, country: 'DE' }, {})).toMatchObject({
			db: [sha256('19900405')],
		});
		const result = await prepared(item, {});
		expect(JSON.stringify(result.warnings)).toContain('Date of Birth');
	});

	it('Default Country: completes phones and is sent for customers without one', async () => {
		const item = order(1, { phone: '(11) 96123-4567' });
		expect(await userData(item, { defaultCountry: 'BR' })).toMatchObject({
			ph: [sha256('5511961234567')],
			country: [sha256('br')],
		});
		expect(await userData(item, {})).toMatchObject({ ph: [sha256('11961234567')] });
	});

	it("Default Country: is not assumed against the customer's own country or phone", async () => {
		expect(await userData(order(1, { country: 'US' }), { defaultCountry: 'BR' })).toMatchObject({
			country: [sha256('us')],
		});
		const abroad = await prepared(order(1, { phone: '+49 30 901820' }), { defaultCountry: 'BR' });
		expect(entry(entry(abroad, 'event'), 'user_data')).not.toHaveProperty('country');
		expect(JSON.stringify(abroad.warnings)).toContain("'Default Country' was not assumed");
	});

	it('Default Currency: is used where the item names none', async () => {
		expect(
			await customData(order(1, { currency: undefined }), { defaultCurrency: 'eur' }),
		).toMatchObject({ currency: 'EUR' });
		expect(await customData(order(1), { defaultCurrency: 'eur' })).toMatchObject({
			currency: 'USD',
		});
	});

	it('Drop Bad Identifiers: drops with a warning, or makes the event invalid', async () => {
		const item = order(1, { phone: 'call me' });
		const dropped = await prepared(item, {});
		expect(dropped).toMatchObject({ status: 'ready', match_keys: ['em'] });
		expect(JSON.stringify(dropped.warnings)).toContain('Phone');
		const refused = await prepared(item, { dropBadIdentifiers: false });
		expect(refused).toMatchObject({ status: 'invalid', error: { field: 'Phone' } });
		expect(JSON.stringify([dropped, refused])).not.toContain('call me');
	});

	it('Event Source URL: stands in on website events alone', async () => {
		const eventSourceUrl = 'https://shop.example.com/checkout';
		const website = await prepared(order(1, { action_source: 'website' }), { eventSourceUrl });
		expect(entry(website, 'event')).toMatchObject({ event_source_url: eventSourceUrl });
		const own = await prepared(
			order(1, { action_source: 'website', page_url: 'https://shop.example.com/own' }),
			{ eventSourceUrl },
		);
		expect(entry(own, 'event')).toMatchObject({ event_source_url: 'https://shop.example.com/own' });
		expect(entry(await prepared(order(1), { eventSourceUrl }), 'event')).not.toHaveProperty(
			'event_source_url',
		);
	});

	it('External ID: hashed, or as it is', async () => {
		const item = order(1, { external_id: 'C-10482' });
		expect(await userData(item, {})).toMatchObject({ external_id: [sha256('C-10482')] });
		expect(await userData(item, { externalId: 'asIs' })).toMatchObject({
			external_id: ['C-10482'],
		});
	});

	it.each([
		['UTC', 0],
		['America/Sao_Paulo', 3 * 3600],
	] as const)('Timezone %s: is that of times without a zone', async (timezone, offset) => {
		const result = await prepared(order(1, { created_at: '2026-11-20 06:00:00' }), { timezone });
		expect(result.event_time).toBe(NOW - 4 * 3600 + offset);
	});

	it("Timezone: is the workflow's unless chosen", async () => {
		const json = [order(1, { created_at: '2026-11-20 18:00:00' })];
		const { capi } = await tests().run({ json, timezone: 'Asia/Tokyo' });
		expect(capi[0]?.[0]?.event_time).toBe(NOW - 3600);
	});

	it('WhatsApp Business Account ID: is added to WhatsApp events without one', async () => {
		const chat = {
			event_name: 'LeadSubmitted',
			event_time: NOW,
			messaging_channel: 'whatsapp',
			user_data: { ctwa_clid: 'click' },
		};
		const options = { whatsappBusinessAccountId: '100000000000001' };
		expect(await userData(chat, options)).toMatchObject({
			whatsapp_business_account_id: '100000000000001',
		});
		expect(await userData(order(1), options)).not.toHaveProperty('whatsapp_business_account_id');
	});

	it.each([
		['none', { data_processing_options: [] }],
		[
			'ldu',
			{
				data_processing_options: ['LDU'],
				data_processing_options_country: 0,
				data_processing_options_state: 0,
			},
		],
		[
			1000,
			{
				data_processing_options: ['LDU'],
				data_processing_options_country: 1,
				data_processing_options_state: 1000,
			},
		],
	] as const)('Data Processing %s', async (dataProcessing, keys) => {
		const { event } = await prepared(order(1, { ip: '203.0.113.7' }), { dataProcessing });
		expect(event).toMatchObject(keys);
	});

	it('Data Processing: from the input unless chosen', async () => {
		const own = {
			data_processing_options: ['LDU'],
			data_processing_options_country: 1,
			data_processing_options_state: 1001,
		};
		expect(entry(await prepared(structured('a', own), {}), 'event')).toMatchObject(own);
		expect(entry(await prepared(order(1), {}), 'event')).not.toHaveProperty(
			'data_processing_options',
		);
	});
});

describe('the event name', () => {
	it.each([
		['fromInput', 'Purchase'],
		['Subscribe', 'Subscribe'],
	] as const)('%s', async (eventName, name) => {
		expect(await prepared(order(1), {}, { eventName })).toMatchObject({ event_name: name });
	});

	it('is the custom one where chosen', async () => {
		const parameters = { eventName: 'custom', customEventName: 'Qualified Lead' };
		expect(await prepared(order(1), {}, parameters)).toMatchObject({
			event_name: 'Qualified Lead',
		});
	});
});

import { startGraphApi, type GraphApi } from './index';
import { call, sampleEvent, sampleTime, send, without } from './client';
import { objectOrEmpty } from './json';

const hour = 3_600_000;

describe('what Meta counts', () => {
	let api: GraphApi;
	let now = sampleTime;
	beforeAll(async () => {
		api = await startGraphApi({ now: () => now });
	});
	afterEach(() => {
		api.clear();
		now = sampleTime;
	});
	afterAll(() => api.close());

	const web = sampleEvent('website');
	const store = sampleEvent('physicalStore');
	const chat = sampleEvent('whatsapp');

	it('is one event for one name and id within 48 hours, and two beyond', async () => {
		await send(api, web);
		now += 48 * hour;
		await send(api, web);
		expect([api.accepted.length, api.counted.length]).toEqual([2, 1]);

		now += 1;
		await send(api, web);
		expect(api.counted).toHaveLength(2);
	});

	it('is two events where name, id or dataset differ', async () => {
		await send(api, web, { ...web, event_name: 'Lead' }, { ...web, event_id: 'other' });
		await call(api, { path: '/v25.0/1002/events', body: { data: [web] } });

		expect(api.counted).toHaveLength(4);
	});

	it('is every event that has no id', async () => {
		const anonymous = without(web, 'event_id');
		await send(api, anonymous, anonymous);

		expect(api.counted).toHaveLength(2);
	});

	it('is one sale in a shop for one order, line and time, whatever its id, for 7 days', async () => {
		await send(api, store);
		now += 7 * 24 * hour;
		await send(api, { ...store, event_id: 'other' });

		expect(api.counted).toHaveLength(1);
	});

	it('is two sales in a shop where the time or the line differs', async () => {
		const custom_data = { ...objectOrEmpty(store.custom_data), item_number: '2' };
		await send(api, store, { ...store, event_time: 1_795_168_801 }, { ...store, custom_data });

		expect(api.counted).toHaveLength(3);
	});

	it('goes by the person where a sale has no order', async () => {
		const custom_data = without(objectOrEmpty(store.custom_data), 'order_id');
		const sale = { ...store, custom_data };
		const user_data = { em: objectOrEmpty(store.user_data).em };
		await send(api, sale, sale, { ...sale, user_data });

		expect(api.counted).toHaveLength(2);
	});

	it('is every messaging event, repeated or not', async () => {
		await send(api, chat);
		await send(api, chat);

		expect(api.counted).toHaveLength(2);
	});
});

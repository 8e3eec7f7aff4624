import type { EventRecord } from '../../nodes/MetaCapi/event/event-record';
import { isPlainObject, type UnknownObject } from '../../nodes/MetaCapi/event/json';
import { sha256Hex } from '../../nodes/MetaCapi/hash/sha256';
import { parseColumnMap } from '../../nodes/MetaCapi/mapping/column-map';
import { loadZod } from '../../nodes/MetaCapi/settings/zod';
import { prepareByFormat } from '../sources/support/prepare-by-format';
import { asWebhook } from '../sources/support/prepare-source';

const SURE = { EVENT_NAME: { value: 'Purchase' }, ACTION_SOURCE: { value: 'phone_call' } };

async function record(map: UnknownObject, item: UnknownObject): Promise<EventRecord> {
	const columnMap = parseColumnMap(await loadZod(), { ...SURE, ...map });
	if (!columnMap.ok) throw new Error(JSON.stringify(columnMap.problems));
	const format = { type: 'columnMap', columnMap: columnMap.settings } as const;
	const [first, ...others] = await prepareByFormat(item, format);
	if (first === undefined || others.length > 0) throw new Error('one event was expected');
	return first;
}

async function event(map: UnknownObject, item: UnknownObject): Promise<UnknownObject> {
	const parsed: unknown = JSON.parse((await record(map, item)).json ?? '{}');
	return isPlainObject(parsed) ? parsed : {};
}

const person = async (map: UnknownObject, item: UnknownObject) =>
	(await event(map, item)).user_data;
const custom = async (map: UnknownObject, item: UnknownObject) =>
	(await event(map, item)).custom_data;

describe('dates in a declared notation', () => {
	it('are read by it, in the workflow’s zone', async () => {
		const map = { EVENT_TIME: { from: 'When', date: 'dd/MM/yyyy HH:mm' } };
		expect(await event(map, { When: '11/10/2026 16:30' })).toMatchObject({
			event_time: 1_791_761_400,
		});
	});

	it('are never read by another', async () => {
		const map = { EVENT_TIME: { from: 'When', date: 'dd/MM/yyyy' } };
		const { verdict } = await record(map, { When: '2026-11-18' });
		expect(JSON.stringify(verdict)).toContain('"field":"Event Time"');
	});

	it.each([
		['dd/MM/yyyy', '04/05/1990', '19900504'],
		['MM/dd/yyyy', '04/05/1990', '19900405'],
		['dd.MM.yy', '04.05.90', '19900504'],
		['d MMMM yyyy', '4 mai 1990', '19900504'],
		['yyyyMMdd', 19_900_504, '19900504'],
	])('settle a date of birth: %s', async (date, Born, digits) => {
		const found = await person({ DOB: { from: 'Born', date } }, { Born });
		expect(found).toMatchObject({ db: [sha256Hex(digits)] });
	});

	it('leave a date of birth out that does not follow it, with a warning', async () => {
		const { json, warnings } = await record(
			{ DOB: { from: 'Born', date: 'dd/MM/yyyy' } },
			{ Born: '1990-05-04' },
		);
		expect(json).not.toContain('"db"');
		expect(warnings).toContainEqual({
			field: 'Date of Birth',
			message: expect.stringContaining("(from 'Born')"),
		});
	});

	it('leave a digest as it is', async () => {
		const digest = sha256Hex('19900504');
		const map = { DOB: { from: 'Born', date: 'dd/MM/yyyy' } };
		expect(await person(map, { Born: digest })).toMatchObject({ db: [digest] });
	});

	it('bring dates of one’s own properties into ISO 8601', async () => {
		const map = { 'custom_data.checkin_date': { from: 'Arrival', date: 'dd.MM.yyyy' } };
		expect(await custom(map, { Arrival: '24.12.2026' })).toMatchObject({
			checkin_date: '2026-12-24',
		});
		expect(await custom(map, { Arrival: 'soon' })).toBeUndefined();
	});
});

describe('amounts in a declared unit', () => {
	it.each([
		['USD', 12_345, 123.45],
		['JPY', 12_345, 12_345],
		['KWD', 12_345, 12.345],
	])('are in major units of %s', async (Money, Cents, value) => {
		const map = { VALUE: { from: 'Cents', unit: 'minor' }, CURRENCY: 'Money' };
		expect(await custom(map, { Money, Cents })).toMatchObject({ value, currency: Money });
	});

	it('are so each by itself', async () => {
		const map = {
			VALUE: [{ from: 'Cents', unit: 'minor' }, 'Total'],
			PREDICTED_LTV: 'Worth',
			CURRENCY: { value: 'USD' },
		};
		expect(await custom(map, { Cents: 500, Worth: 900 })).toMatchObject({
			value: 5,
			predicted_ltv: 900,
		});
		expect(await custom(map, { Total: 500 })).toMatchObject({ value: 500 });
	});

	it('are kept where details surround details', async () => {
		const map = {
			VALUE: { from: { from: 'Cents', unit: 'minor' }, value: 7 },
			CURRENCY: { value: 'USD' },
		};
		expect(await custom(map, { Cents: 500 })).toMatchObject({ value: 5 });
	});

	it('reach the price of a row’s own line, and the total that stands for it', async () => {
		const map = {
			CONTENT_ID: 'SKU',
			CONTENT_PRICE: { from: 'Cents', unit: 'minor' },
			CURRENCY: { value: 'USD' },
		};
		expect(await custom(map, { SKU: 'A', Cents: 500 })).toMatchObject({
			value: 5,
			contents: [{ id: 'A', item_price: 5 }],
		});
	});
});

describe('several values', () => {
	it('stand in one text', async () => {
		const map = {
			EMAIL: { from: 'Mails', split: ' / ' },
			CONTENT_IDS: { from: 'SKUs', split: '|' },
		};
		const item = { Mails: 'a@example.com / b@example.com', SKUs: 'A|B||C' };
		expect(await event(map, item)).toMatchObject({
			user_data: { em: [sha256Hex('a@example.com'), sha256Hex('b@example.com')] },
			custom_data: { content_ids: ['A', 'B', 'C'] },
		});
	});

	it('stand in several columns: the first that holds something', async () => {
		const map = { EMAIL: [0, 1], CITY: ['Town', 'City'] };
		expect(await person(map, { row: ['', 'b@example.com'] })).toMatchObject({
			em: [sha256Hex('b@example.com')],
		});
		expect(await person(map, { row: ['a@example.com', 'b@example.com'] })).toMatchObject({
			em: [sha256Hex('a@example.com')],
		});
	});

	it('stand in several entries: all of them', async () => {
		const map = { EMAIL: 0, EMAIL_2: { from: 1, split: ';' } };
		expect(
			await person(map, { row: ['a@example.com', 'b@example.com;c@example.com'] }),
		).toMatchObject({
			em: ['a@example.com', 'b@example.com', 'c@example.com'].map(sha256Hex),
		});
	});

	it('of lines stand side by side', async () => {
		const map = {
			CONTENT_ID: { from: 'SKUs', split: ';' },
			CONTENT_QUANTITY: { from: 'Pieces', split: ';' },
		};
		expect(await custom(map, { SKUs: 'A;B', Pieces: '1;2' })).toMatchObject({
			contents: [
				{ id: 'A', quantity: 1 },
				{ id: 'B', quantity: 2 },
			],
			num_items: 3,
		});
		expect(await custom(map, { SKUs: 'A;B', Pieces: '3' })).toEqual({ content_ids: ['A', 'B'] });
	});
});

describe('lines of an order', () => {
	const lines = [
		{ product: { code: 'A' }, n: 2, cents: 1250 },
		{ product: { code: 'B' }, n: 1, cents: 500 },
	];
	const map = {
		CONTENTS: {
			from: 'order.lines',
			each: {
				CONTENT_ID: 'product.code',
				CONTENT_QUANTITY: 'n',
				ITEM_PRICE: { from: 'cents', unit: 'minor' },
			},
		},
		CURRENCY: { value: 'EUR' },
	};
	const contents = [
		{ id: 'A', quantity: 2, item_price: 12.5 },
		{ id: 'B', quantity: 1, item_price: 5 },
	];

	it.each([
		['a list', { order: { lines } }],
		['text', { order: { lines: JSON.stringify(lines) } }],
		['text around them', { order: JSON.stringify({ lines }) }],
	])('are read part by part from %s', async (_, item) => {
		expect(await custom(map, item)).toMatchObject({ contents, num_items: 3 });
	});

	it('may be lists of cells', async () => {
		const cells = { CONTENTS: { from: 'lines', each: { id: 0, quantity: 1 } } };
		expect(await custom(cells, { lines: [['A', 2]] })).toMatchObject({
			contents: [{ id: 'A', quantity: 2 }],
		});
	});
});

describe('a webhook item', () => {
	const call = {
		...asWebhook({ mail: 'jane@example.com', ip: '203.0.113.9' }),
		headers: { 'user-agent': 'Mozilla/5.0 (X11)', 'x-forwarded-for': '203.0.113.7' },
		query: { fbclid: 'IwAR0exampleClick', mail: 'other@example.com' },
	};

	it('is read from its body, and from query and headers where the map names them', async () => {
		const map = {
			EMAIL: 'mail',
			CLIENT_USER_AGENT: 'headers.user-agent',
			CLIENT_IP_ADDRESS: 'headers["x-forwarded-for"]',
			FBCLID: 'query.fbclid',
		};
		expect(await person(map, call)).toMatchObject({
			em: [sha256Hex('jane@example.com')],
			client_ip_address: '203.0.113.7',
			client_user_agent: 'Mozilla/5.0 (X11)',
			fbc: expect.stringMatching(/\.IwAR0exampleClick$/),
		});
	});

	it('counts the columns of its body alone', async () => {
		expect(await person({ EMAIL: 0, CLIENT_IP_ADDRESS: 1 }, call)).toMatchObject({
			em: [sha256Hex('jane@example.com')],
			client_ip_address: '203.0.113.9',
		});
		expect((await event({ EMAIL: 2 }, call)).user_data).toEqual({});
	});

	it('may name its body, too', async () => {
		const text = { ...call, body: '{"mail": "jane@example.com"}' };
		expect(await person({ EMAIL: 'body.mail' }, text)).toMatchObject({
			em: [sha256Hex('jane@example.com')],
		});
	});
});

it('never takes a header that the map does not name', async () => {
	const item = { ...asWebhook({ email: 'jane@example.com' }), query: { phone: '+14155550132' } };
	expect(await person({ EMAIL: 'email', PHONE: 'phone' }, item)).toEqual({
		em: [sha256Hex('jane@example.com')],
	});
});

describe('an area code in a column of its own', () => {
	const map = { PHONE: 'Telefone', AREA_CODE: 'DDD', COUNTRY: { value: 'BR' } };

	it.each(['98888-7777', '(11) 98888-7777'])(
		'completes a number without one: %s',
		async (phone) => {
			expect(await person(map, { Telefone: phone, DDD: '11' })).toMatchObject({
				ph: [sha256Hex('5511988887777')],
			});
		},
	);
});

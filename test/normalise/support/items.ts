import fc from 'fast-check';
import { NOW } from '../../read/support/prepare';

const DIGEST = '8c6976e5b5410415bde908bd4dee15dfb167a9c873fc4bb8a81f6f2ab448a918';

/** What nobody should enter and somebody does. */
const junk = fc.oneof(
	fc.constantFrom<unknown>(
		'',
		' ',
		'N/A',
		'null',
		'-',
		0,
		-1,
		true,
		false,
		null,
		undefined,
		'1.234',
		'x'.repeat(1100),
	),
	fc.constantFrom<unknown>(
		[],
		{},
		[null],
		[''],
		{ value: '' },
		Number.NaN,
		Number.POSITIVE_INFINITY,
		2 ** 60,
		10n,
	),
	fc.constantFrom<unknown>(
		new Date(NOW * 1000),
		new Date(Number.NaN),
		() => 1,
		Symbol('s'),
		'\ud800',
		'a\udc00b',
		'{"a":1}',
		'["a"]',
	),
	fc.jsonValue({ maxDepth: 2 }),
);

function values(...usual: readonly unknown[]): fc.Arbitrary<unknown> {
	return fc.oneof(
		{ arbitrary: fc.constantFrom(...usual), weight: 6 },
		{ arbitrary: fc.constantFrom(...usual.map((value) => [value]), [...usual]), weight: 1 },
		{ arbitrary: junk, weight: 2 },
	);
}

const URLS = [
	'https://shop.example/thanks?order=7',
	'https://shop.example/?fbclid=IwAR0abcdefghijklmnop',
	'/landing?fbclid=IwAR0abcdefghijklmnop',
	'shop.example/cart',
	'https://shop.example/?email=jane@example.com&phone=%2B14155550132',
	'mailto:jane@example.com',
];

const person = {
	em: values(
		'Jane.Doe@Example.com',
		'a@x.com; b@x.com',
		'not an address',
		DIGEST,
		DIGEST.toUpperCase(),
	),
	ph: values(
		'+1 415 555 0132',
		'(11) 98888-7777',
		'0170 1234567',
		'+44 20 7946 0018',
		DIGEST,
		4155550132,
	),
	fn: values('Jane', 'Élise', 'José María'),
	ln: values('Doe', 'García López', DIGEST),
	ge: values('female', 'M', 'unbekannt'),
	db: values('1990-04-05', '05/04/1990', 19900405, '31/02/1990'),
	ct: values('São Paulo', 'New York'),
	st: values('California', 'SP', 'completed'),
	zp: values('94107-1234', '01310-100', 'M1 1AE', 75018),
	country: values('US', 'Brasil', 'Deutschland', 'Nowhere', DIGEST),
	external_id: values('user-7', 7, ' 8 ', DIGEST, '5f4dcc3b5aa765d61d8327deb882cf99'),
	client_ip_address: values('203.0.113.7', '10.0.0.1', '2001:db8::1', '203.0.113.7, 10.0.0.1'),
	client_user_agent: values('Mozilla/5.0 (X11; Linux x86_64)'),
	fbc: values(
		`fb.1.${NOW - 60}000.AbCdEf`,
		'fb.1.1554763741205.AbCdEf',
		`fb.1.${NOW - 60}.AbCdEf`,
		'IwAR0abcdefghijklmnopq',
	),
	fbp: values('fb.1.1558571054389.1098115397', 'none of the kind'),
	fbclid: values('IwAR0abcdefghijklmnop', 'bad value'),
	lead_id: fc.constantFrom('1234567890123456', 5512, '', 2 ** 60, ['1234567890123456']),
	ctwa_clid: values('ARAkLkA8rmlFeiCktEJQ', 'with space'),
	page_scoped_user_id: values('1234567890'),
	page_id: values('9876543210'),
};

const order = {
	value: values(142.52, '1.234,56', 'R$ 99,90', '60 EUR', '1,234'),
	currency: values('usd', 'BRL', 'dollars', 'XYZ'),
	order_id: values('A-1', 1001, 'jane@example.com', '4155550132'),
	item_number: values('2', 3),
	content_name: values('Blue shoe', 'call +1 415 555 0132'),
	content_type: values('product', 'shoe'),
	content_ids: values('A|B', 'A,B'),
	contents: values(
		[{ id: 'A', quantity: 2, item_price: 10 }],
		[{ sku: 'A', product_id: 'B', qty: '2', price: '10,50', note: 'red' }],
		'[{"id":"A"}]',
		{ id: 'A', quantity: 0.5, item_price: 'free' },
		'A',
	),
	num_items: values(2, '3', '2.5'),
	predicted_ltv: values('99,90', 1200),
	status: values('paid', true),
	delivery_category: values('in_store', 'drone'),
	'size of gift': values('large', { wrapped: true }, 'jane@example.com'),
};

const happening = {
	event_time: values(
		NOW - 3600,
		(NOW - 3600) * 1000,
		new Date((NOW - 3600) * 1000).toISOString(),
		'25/05/2026 10:11',
		'yesterday',
	),
	event_id: values('e-1', 7, 'jane@example.com', '+14155550132'),
	action_source: values(
		'website',
		'Physical Store',
		'phone_call',
		'business_messaging',
		'app',
		'carrier pigeon',
	),
	event_source_url: values(...URLS),
	referrer_url: values(...URLS),
	messaging_channel: values('whatsapp', 'Messenger', 'telegram'),
	opt_out: values(true, 'no', 'perhaps'),
	data_processing_options: values('LDU', ''),
	data_processing_options_country: values(0, 1, 'US', 'DE'),
	data_processing_options_state: values(0, 1000, 'California'),
	app_data: values(
		{
			advertiser_tracking_enabled: true,
			application_tracking_enabled: '0',
			extinfo: ['i2', 1, null],
		},
		'{"extinfo":["a2"]}',
	),
	original_event_data: values(
		{ event_name: 'Purchase', event_time: '2026-05-25', order_id: 7 },
		{ event_time: 'whenever' },
	),
	attribution_data: values({ ad_id: 1 }),
	messaging_outcome_data: values({ outcome_type: 'automatic_events' }),
};

const eventName = fc.constantFrom<unknown>(
	'Purchase',
	'purchase',
	' Lead ',
	'',
	7,
	null,
	'x'.repeat(1100),
	'Anfrage \ud800',
);

const optional: { readonly requiredKeys: [] } = { requiredKeys: [] };

/** Rows as people have them: known fields under Meta's keys, with some of each kind of junk. */
export const flatItem = fc
	.record({ event_name: eventName, ...person, ...order, ...happening }, optional)
	.chain((fields) =>
		fc
			.record(
				{
					Name: values('Jane Doe', 'Doe, Jane', 'Order 7'),
					'owner email': values('owner@example.com'),
					sku: values('A-1'),
					price: values('10.00'),
					quantity: values(1, 2),
					favourite: values('red', { deep: { er: [1, { x: '\ud800' }] } }),
					billing: fc.record({ city: values('Lyon'), phone: values('06 12 34 56 78') }, optional),
				},
				optional,
			)
			.map((others) => ({ ...fields, ...others })),
	);

/** Events in Meta's structure, with the same junk and with keys that are not Meta's. */
export const structuredEvent = fc
	.record({
		level: fc.record(
			{ event_name: eventName, ...happening, email: values('beside@example.com'), foo: junk },
			optional,
		),
		user_data: fc.record(
			{ ...person, zip: values('94107'), firstName: values('Jane'), nonsense: junk },
			optional,
		),
		custom_data: fc.record({ ...order, orderId: values('7'), Value: values(5) }, optional),
	})
	.map(({ level, ...sections }) => ({ ...level, ...sections }));

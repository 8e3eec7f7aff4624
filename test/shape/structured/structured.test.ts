import { draft, rawOf, warningsOf } from '../../read/support/prepare';

const event = (more: Readonly<Record<string, unknown>> = {}) => ({
	event_name: 'Lead',
	user_data: { em: 'a@example.com' },
	...more,
});

describe('an event in Meta’s structure', () => {
	it('is taken as it is, without a word', () => {
		const whole = event({
			event_time: 1,
			event_id: 'e',
			action_source: 'website',
			event_source_url: 'https://shop.example/',
			opt_out: false,
			app_data: { extinfo: ['a2'] },
			custom_data: { value: 1, currency: 'USD', anything: [{ at: 'all' }] },
			data_processing_options: [],
		});
		expect(rawOf(whole)).toEqual(whole);
		expect(warningsOf(whole)).toEqual([]);
	});

	it.each([
		['zip', 'zp'],
		['zip_code', 'zp'],
		['postal_code', 'zp'],
		['email', 'em'],
		['EM', 'em'],
		['phone', 'ph'],
		['firstName', 'fn'],
		['city', 'ct'],
		['state', 'st'],
		['gender', 'ge'],
		['gen', 'ge'],
		['dob', 'db'],
		['ip', 'client_ip_address'],
		['user_agent', 'client_user_agent'],
		['psid', 'page_scoped_user_id'],
		['igsid', 'ig_sid'],
		['instagram_business_account_id', 'ig_account_id'],
		['leadgen_id', 'lead_id'],
	])('has %s in user_data corrected to %s, with a warning', (wrong, right) => {
		const item = { event_name: 'Lead', user_data: { [wrong]: 'x' } };
		expect(rawOf(item).user_data).toEqual({ [right]: 'x' });
		expect(warningsOf(item)).toEqual([expect.stringContaining(`(${right})`)]);
	});

	it('keeps both values where a key is there twice, Meta’s own first', () => {
		expect(
			rawOf(event({ user_data: { email: 'b@example.com', em: 'a@example.com' } })).user_data,
		).toEqual({
			em: ['a@example.com', 'b@example.com'],
		});
	});

	it('loses keys of user_data that Meta does not know, with a warning', () => {
		const item = event({ user_data: { em: 'a@example.com', shoe_size: 44 } });
		expect(rawOf(item).user_data).toEqual({ em: 'a@example.com' });
		expect(warningsOf(item)).toEqual([
			"'shoe_size' is no key of 'user_data' that Meta knows and was left out",
		]);
	});

	it.each([
		[{ first_name: 'Jane', postal_code: '10115' }],
		[[{ first_name: 'Jane', postal_code: '10115' }]],
	])('has the address of Google’s user_data read: %j', (address) => {
		const item = event({ user_data: { email_address: 'a@example.com', address } });
		expect(rawOf(item).user_data).toEqual({ em: 'a@example.com', fn: 'Jane', zp: '10115' });
		expect(warningsOf(item)).toHaveLength(3);
	});

	it('loses an address that is a text, and what an address says of keys that are there', () => {
		const item = event({ user_data: { em: 'a@example.com', address: '1 A Street' } });
		expect(rawOf(item).user_data).toEqual({ em: 'a@example.com' });
		const both = event({ user_data: { em: 'a@example.com', address: { em: 'b@example.com' } } });
		expect(rawOf(both).user_data).toEqual({ em: 'a@example.com' });
	});

	it('has a digest under a name of its own read, and nothing else under it', () => {
		const digest = 'a'.repeat(64);
		const event = { event_name: 'Lead', user_data: { email_hash: digest, phone_sha256: '123' } };
		expect(rawOf(event).user_data).toEqual({ em: digest });
		const ofDatabase = { ...event, user_data: { email_hash: `\\x${digest}` } };
		expect(rawOf(ofDatabase).user_data).toEqual({ em: `\\x${digest}` });
		expect(warningsOf(event)).toEqual([
			"'email_hash' was read as 'Email' (em)",
			expect.stringMatching(/^'phone_sha256' says that its value is hashed.*left out$/),
		]);
	});

	it('has a warning about what stands beside the data and is not used', () => {
		const events = [{ event_name: 'Lead', user_data: { em: 'a@example.com' } }];
		expect(warningsOf({ data: events, namespace_id: '5' })).toEqual([
			expect.stringMatching(/^'namespace_id' beside 'data' was not used/),
		]);
		expect(warningsOf({ data: events, test_event_code: 'TEST1' })).toEqual([]);
	});

	it('loses keys of the event that Meta does not know, with a warning', () => {
		expect(rawOf(event({ campaign: 'x' }))).not.toHaveProperty('campaign');
		expect(warningsOf(event({ campaign: 'x' }))).toEqual([
			"'campaign' is no key of an event and was left out: Meta refuses events with unknown keys",
		]);
	});

	it.each([
		['email', 'user_data', 'em'],
		['lead_id', 'user_data', 'lead_id'],
		['fbclid', 'user_data', 'fbclid'],
		['value', 'custom_data', 'value'],
		['currency', 'custom_data', 'currency'],
		['event_source', 'custom_data', 'event_source'],
		['advertiser_tracking_enabled', 'app_data', 'advertiser_tracking_enabled'],
	])('has %s beside the sections moved into %s', (key, section, inner) => {
		const item = { event_name: 'Lead', user_data: {}, [key]: 1 };
		expect(rawOf(item)[section]).toEqual({ [inner]: 1 });
		expect(warningsOf(item)).toHaveLength(1);
	});

	it('keeps what stands in a section where the same stands beside it', () => {
		const item = event({ currency: 'EUR', custom_data: { currency: 'USD' } });
		expect(rawOf(item).custom_data).toEqual({ currency: 'USD' });
	});

	it('has eventID read as event_id, but not where it has an event_id', () => {
		expect(rawOf(event({ eventID: 'x' })).event_id).toBe('x');
		expect(rawOf(event({ eventID: 'x', event_id: 'y' })).event_id).toBe('y');
	});

	it('has the test code moved beside the data', () => {
		expect(draft(event({ test_event_code: 'TEST1' })).envelope).toEqual({
			test_event_code: 'TEST1',
		});
	});

	it('may keep its objects as JSON text', () => {
		const item = {
			event_name: 'Lead',
			user_data: '{"em":"a@example.com"}',
			custom_data: '{"value":5}',
			app_data: '{"extinfo":["a2"]}',
		};
		expect(rawOf(item)).toEqual({
			event_name: 'Lead',
			user_data: { em: 'a@example.com' },
			custom_data: { value: 5 },
			app_data: { extinfo: ['a2'] },
		});
	});

	it('has a section that is no object left out, with a warning', () => {
		expect(warningsOf(event({ custom_data: 'value 5' }))).toEqual([
			"'custom_data' is no object and was left out",
		]);
	});

	it('has another spelling of a standard key of custom_data corrected, once', () => {
		const item = event({ custom_data: { orderId: '1', OrderID: '2', my_order: '3' } });
		expect(rawOf(item).custom_data).toEqual({ order_id: '1', my_order: '3' });
		expect(warningsOf(item)).toHaveLength(2);
	});

	it('tells the first twenty of a thousand unknown keys', () => {
		const keys = Object.fromEntries(
			Array.from({ length: 1000 }, (_, index) => [`key ${index}`, 1]),
		);
		const warnings = warningsOf(event(keys));
		expect(warnings).toHaveLength(21);
		expect(warnings[20]).toMatch(/^980 more/);
	});
});

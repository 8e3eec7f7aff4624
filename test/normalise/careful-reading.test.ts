import {
	loadPhoneLibrary,
	type PhoneLibrary,
} from '../../nodes/MetaCapi/normalise/identifiers/phone-library';
import { normaliseEmail } from '../../nodes/MetaCapi/normalise/identifiers/email';
import { normalisePhone } from '../../nodes/MetaCapi/normalise/identifiers/phone';
import { normalisePostcode } from '../../nodes/MetaCapi/normalise/identifiers/postcode';
import { NOW, drafts, rawOf, userDataOf } from '../read/support/prepare';
import { context, remarkOf, textOf } from './identifiers/context';
import { eventOf } from './support/event-of';

const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const DIGEST = '8c6976e5b5410415bde908bd4dee15dfb167a9c873fc4bb8a81f6f2ab448a918';

let phones: PhoneLibrary;

beforeAll(async () => {
	phones = await loadPhoneLibrary();
});

describe('a number without + where national numbers have any length', () => {
	it.each([
		['14155550132', 'de', '14155550132', true],
		['971501234567', 'de', '971501234567', true],
		['447911123456', 'de', '447911123456', true],
		['33612345678', 'de', '33612345678', true],
		['4917612345678', 'at', '4917612345678', true],
		['17612345678', 'de', '4917612345678', false],
		['15123456789', 'de', '4915123456789', false],
		['3012345678', 'de', '493012345678', false],
		['014155550132', 'de', '4914155550132', false],
	])('%s of %s is %s', (raw, country, digits, warns) => {
		const outcome = normalisePhone(raw, context({ phones, country }));
		expect(textOf(outcome)).toBe(digits);
		expect(remarkOf(outcome) !== undefined).toBe(warns);
	});
});

describe('a number with decimals', () => {
	it.each([491761234567.5, '491761234567.5'])('%p is no phone', (raw) => {
		expect(normalisePhone(raw, context({ phones })).type).toBe('unusable');
	});

	it('is a phone when the decimals are zero', () => {
		expect(textOf(normalisePhone('491761234567.0', context({ phones })))).toBe('491761234567');
	});

	it.each([2134.5, '2134.5'])('%p is no postcode', (raw) => {
		expect(normalisePostcode(raw, context()).type).toBe('unusable');
	});

	it('is the whole number as an id, with a warning', async () => {
		const { customData, warnings } = await eventOf({ custom_data: { order_id: '1001.0' } });
		expect(customData.order_id).toBe('1001');
		expect(warnings.join()).toContain('.0');
	});
});

describe('an email address', () => {
	it.each(['mailto:Jane@x.co', 'Jane <jane@x.co>', 'mailto:jane@x.co?subject=a'])(
		'is read from %p',
		(raw) => {
			expect(textOf(normaliseEmail(raw, context()))).toBe('jane@x.co');
		},
	);
});

describe('what is sent unhashed', () => {
	it('never holds an email address as external id', async () => {
		const item = { user_data: { em: 'a@x.co', external_id: 'jane@x.co' } };
		const { userData, warnings } = await eventOf(item, { externalId: 'asIs' });
		expect(JSON.stringify(userData)).not.toContain('jane@');
		expect(warnings.join()).toContain('hashed in spite');
		const plain = { user_data: { em: 'a@x.co', external_id: 'C-7' } };
		expect((await eventOf(plain, { externalId: 'asIs' })).userData.external_id).toEqual(['C-7']);
	});

	it.each(['subscription_id', 'anon_id', 'ctwa_clid', 'madid', 'client_user_agent'])(
		'never holds one as %s',
		async (key) => {
			const { event } = await eventOf({ user_data: { em: 'a@x.co', [key]: 'jane@x.co' } });
			expect(JSON.stringify(event)).not.toContain('jane@');
		},
	);

	it('is a device’s advertising id only in the form of one', async () => {
		const device = '0F1E2D3C-4B5A-4678-8796-A5B4C3D2E1F0';
		const sent = async (madid: string) =>
			(await eventOf({ user_data: { em: 'a@x.co', madid } })).userData.madid;
		expect(await sent(device)).toBe(device);
		expect(await sent(device.replace(/-/g, ''))).toBe(device.replace(/-/g, ''));
		for (const bad of ['bad', `${device}0`, 'not-an-id', '00000000-0000-0000-0000-000000000000'])
			expect(await sent(bad)).toBeUndefined();
	});

	it('never holds one in parts that are copied', async () => {
		const { event } = await eventOf({
			user_data: { em: 'a@x.co' },
			app_data: { note: 'jane@x.co', bundle: 'co.x' },
			attribution_data: { ad_id: 'jane@x.co' },
			original_event_data: { event_id: 'jane@x.co', event_name: 'Lead' },
		});
		expect(JSON.stringify(event)).not.toContain('jane@');
		expect(event.app_data).toEqual({ bundle: 'co.x' });
		expect(Object(event.original_event_data).event_id).toHaveLength(64);
	});

	it('holds no address as a custom property', () => {
		const [draft] = drafts(
			{ email: 'a@x.co', street: 'Main St 1', ssn: '1', size: 'L' },
			'flat',
			true,
		);
		expect(draft?.raw.custom_data).toEqual({ size: 'L' });
		expect(draft?.warnings).toHaveLength(2);
	});
});

describe('the digest of an empty text', () => {
	it('is left out', async () => {
		const { userData, warnings } = await eventOf({
			user_data: { em: NOTHING, ph: '+14155550132' },
		});
		expect(userData.em).toBeUndefined();
		expect(warnings.join()).toContain('empty text');
	});
});

describe('the names and shapes of items', () => {
	it('keep the good event of a request beside a bad one', () => {
		const item = {
			data: [
				{ event_name: 'Lead', user_data: {} },
				{ event_time: 1, custom_data: {} },
			],
			test_event_code: 'T1',
		};
		expect(drafts(item).map(({ inputFormat }) => inputFormat)).toEqual([
			'structured',
			'structured',
		]);
	});

	it('say that the query of a webhook call was not used', () => {
		const call = { headers: {}, params: {}, query: { email: 'a@x.co', page: '2' }, body: {} };
		const said = drafts(call)[0]
			?.warnings.map(({ message }) => message)
			.join();
		expect(said).toContain("'query.email'");
		expect(said).not.toContain('page');
		expect(drafts({ ...call, body: { email: 'b@x.co' } })[0]?.warnings).toEqual([]);
	});

	it('read hashed identifiers, and only digests as such', () => {
		for (const name of ['email_hash', 'hashed_email', 'sha256_email', 'customer_email_sha256'])
			expect(userDataOf({ [name]: DIGEST })).toEqual({ em: DIGEST });
		expect(userDataOf({ email_hash: 'abc' })).toEqual({});
	});

	it('put a calling code before the phone', () => {
		expect(userDataOf({ country_code: '+55', phone: '11 98888-7777' })).toEqual({
			ph: '+55 11 98888-7777',
		});
		expect(userDataOf({ country_code: 'BR', phone: '11 98888-7777' }).country).toBe('BR');
		expect(userDataOf({ wa_id: '5511988887777' }).ph).toBe('+5511988887777');
		expect(userDataOf({ whatsapp: '11988887777' }).ph).toBe('11988887777');
	});

	it('take the currency of the column', () => {
		expect(rawOf({ 'Amount (EUR)': 5 }).custom_data).toEqual({ value: 5, currency: 'EUR' });
		expect(rawOf({ 'Amount (net)': 5 }).custom_data).toEqual({});
	});

	it('take an address from one place', () => {
		const item = { billing_city: 'Lyon', billing_country: 'FR', shipping_zip: '10115' };
		expect(userDataOf(item)).toEqual({ ct: 'Lyon', country: 'FR' });
	});

	it('read the time of PHP, and refuse an object that holds none', async () => {
		const php = { date: '2026-05-28 08:00:00.000000', timezone_type: 3, timezone: 'UTC' };
		const user = { user_data: { em: 'a@x.co' } };
		const read = await eventOf({ ...user, event_time: php });
		expect(read.event.event_time).toBe(Date.UTC(2026, 4, 28, 8) / 1000);
		expect(NOW).toBeGreaterThan(0);
		expect(rawOf({ email: 'a@x.co', event_time: { foo: 1 } }).event_time).toEqual({ foo: 1 });
	});

	it('keep a refused time as text, so that its age is not judged', async () => {
		const { event } = await eventOf({ user_data: { em: 'a@x.co' }, event_time: 12 });
		expect(event.event_time).toBe('12');
	});
});

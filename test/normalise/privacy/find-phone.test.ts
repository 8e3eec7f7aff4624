import {
	isPhone,
	isPhoneName,
	knownPhones,
} from '../../../nodes/MetaCapi/normalise/privacy/find-phone';

const NONE = knownPhones([]);
const no = () => false;
const yes = () => true;

describe('a phone number', () => {
	it.each(['+4915112345678', '+49 (0) 151 / 12345-678', ' +1 650 555 1212', '+(49)1511234567'])(
		'is what begins with a plus: %j',
		(text) => {
			expect(isPhone(text, NONE, no)).toBe(true);
		},
	);

	it.each([
		'+1',
		'+100,000',
		'+ bonus 12345678',
		'4915112345678',
		'015112345678',
		'2026-04-05',
		'++',
	])('is not, without a name or a phone of the item: %j', (text) => {
		expect(isPhone(text, NONE, no)).toBe(false);
	});

	it('is what equals a phone of the same item, however it is written', () => {
		const known = knownPhones(['0151 12345678', '+49 151 12345678']);
		expect(isPhone('(0151) 123-456-78', known, no)).toBe(true);
		expect(isPhone('004915112345678', known, no)).toBe(true);
		expect(isPhone('015112345679', known, no)).toBe(false);
		expect(isPhone('Order 015112345678', known, no)).toBe(false);
	});

	it('is what stands under a name for phones, if it has the digits of one', () => {
		expect(isPhone('0151 12345678', NONE, yes)).toBe(true);
		expect(isPhone('tel. 555 1212', NONE, yes)).toBe(true);
		expect(isPhone('iPhone 15', NONE, yes)).toBe(false);
		expect(isPhone('unknown', NONE, yes)).toBe(false);
		expect(isPhone(`${'1'.repeat(50)}`, NONE, yes)).toBe(false);
	});
});

describe('a name for phones', () => {
	it.each([
		...[
			'phone',
			'Phone Number',
			'phone_2',
			'billing_phone',
			'customer[phone]',
			'agentPhone',
			'wa_id',
		],
		...['telefone', 'Teléfono', 'Handynummer', 'numero de telephone', 'WhatsApp', 'user.tel'],
	])('is %j', (name) => {
		expect(isPhoneName(name)).toBe(true);
	});

	it.each([
		'phone_model',
		'headphone',
		'hotel',
		'microphone_type',
		'order_id',
		'mobile_app_version',
		'',
	])('is not %j', (name) => {
		expect(isPhoneName(name)).toBe(false);
	});
});

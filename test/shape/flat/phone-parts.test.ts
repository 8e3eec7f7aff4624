import { userDataOf, warningsOf } from '../../read/support/prepare';

function phoneOf(customer: Readonly<Record<string, unknown>>): unknown {
	return userDataOf({ customer }, 'flat').ph;
}

describe('a phone number in parts', () => {
	it.each([
		[{ phone: { ddi: '+55', ddd: '11', number: '988887777' } }, '+55 11 988887777'],
		[{ phone: { area_code: 11, number: '98888-7777' } }, '11 98888-7777'],
		[{ phone: { country_code: '0049', national_number: '1512345678' } }, '+49 1512345678'],
		[{ phone: { countryCode: 'BR', areaCode: '11', number: '988887777' } }, '11 988887777'],
		[{ phone: { area_code: '415', number: '+1 415 555 0132' } }, '+1 415 555 0132'],
		[{ phone: { country: 'BR', ddi: 55, area: '11', number: '988887777' } }, '+55 11 988887777'],
	])('is put together: %j', (customer, phone) => {
		expect(phoneOf(customer)).toBe(phone);
	});

	it('is put together for each of several', () => {
		const mobile = { country_code: '55', area_code: '11', number: '988887777' };
		const home = { country_code: '55', area_code: '11', number: '33334444' };
		expect(phoneOf({ phones: { mobile_phone: mobile, home_phone: home } })).toEqual([
			'+55 11 988887777',
			'+55 11 33334444',
		]);
	});

	it('is put together for each of a list', () => {
		const mobile = { country: '55', area: '11', number: '988887777', type: 'MOBILE' };
		expect(phoneOf({ phones: [mobile, '+1 415 555 0132'] })).toEqual([
			'+55 11 988887777',
			'+1 415 555 0132',
		]);
	});

	it.each([
		[{ phone: { full: '(415) 555-0132', area: '' } }, '(415) 555-0132'],
		[{ phone: { id: 7, label: 'Phone', value: '4155550132' } }, '4155550132'],
		[{ phone: { area_code: '11', number: null } }, undefined],
		[{ phone: { country_code: '55', type: 'mobile' } }, undefined],
	])('is nothing of the kind where parts are missing: %j', (customer, phone) => {
		expect(phoneOf(customer)).toBe(phone);
	});
});

describe('an area code in a column of its own', () => {
	it.each([
		[{ DDD: '11', Telefone: '98888-7777' }, '11 98888-7777'],
		[{ customer: { phone_area_code: 11, phone_number: '988887777' } }, '11 988887777'],
		[{ ddd: '11', telefone: '98888-7777', country_code: '+55' }, '+55 11 98888-7777'],
	])('stands before the number: %j', (item, phone) => {
		expect(userDataOf(item, 'flat').ph).toBe(phone);
	});

	it.each([
		[{ DDD: '11', Telefone: '(11) 98888-7777' }, '(11) 98888-7777'],
		[{ DDD: '11', Telefone: '11988887777' }, '11988887777'],
		[{ DDD: '11', Telefone: '+5511988887777' }, '+5511988887777'],
		[{ 'Area Code': 'North', Phone: '5550132' }, '5550132'],
		[{ seller: { area_code: '11' }, phone: '988887777' }, '988887777'],
	])('is left out where the number is complete, or it is none: %j', (item, phone) => {
		expect(userDataOf(item, 'flat').ph).toBe(phone);
	});

	it('is no number by itself', () => {
		expect(userDataOf({ area_code: '11' }, 'flat')).toEqual({});
	});
});

describe('the address of a chat in WhatsApp', () => {
	const chat = (remoteJid: string) => ({ data: { key: { remoteJid } } });

	it.each([
		'5511988887777@s.whatsapp.net',
		'5511988887777:12@s.whatsapp.net',
		'5511988887777@c.us',
	])('is a phone number with its calling code: %s', (address) => {
		expect(userDataOf(chat(address), 'flat')).toEqual({ ph: '+5511988887777' });
	});

	it.each([
		'120363025246125486@g.us',
		'120363025246125486-group',
		'81896604192873@lid',
		'status@broadcast',
	])('is nobody’s when it is that of a group or hides its number: %s', (address) => {
		expect(userDataOf(chat(address), 'flat')).toEqual({});
		expect(warningsOf(chat(address), 'flat')).toEqual([]);
	});

	it('is nobody’s when it stands under the sender, who may be the business', () => {
		const item = {
			...chat('5511988887777@s.whatsapp.net'),
			sender: '5511900000000@s.whatsapp.net',
		};
		expect(userDataOf(item, 'flat')).toEqual({ ph: '+5511988887777' });
		expect(warningsOf(item, 'flat')).toEqual([
			"'sender' looks like a phone number and was not used: rename it if it is the customer's",
		]);
	});
});

describe('the click on the ad that began a chat', () => {
	it.each([
		[{ data: { contextInfo: { externalAdReply: { ctwaClid: 'ARA1' } } } }],
		[{ externalAdReply: { ctwaClid: 'ARA1' } }],
		[{ ReferralCtwaClid: 'ARA1' }],
	])('is found wherever it stands: %j', (item) => {
		expect(userDataOf(item, 'flat')).toEqual({ ctwa_clid: 'ARA1' });
	});

	it('is none of the other ids beside it', () => {
		expect(userDataOf({ externalAdReply: { sourceId: '120', ctwa: 'x' } }, 'flat')).toEqual({});
	});
});

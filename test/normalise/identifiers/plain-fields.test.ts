import { normaliseBrowserId } from '../../../nodes/MetaCapi/normalise/identifiers/browser-id';
import {
	clickIdFromFbclid,
	normaliseClickId,
} from '../../../nodes/MetaCapi/normalise/identifiers/click-id';
import { normaliseIpAddress } from '../../../nodes/MetaCapi/normalise/identifiers/ip-address';
import {
	normaliseLeadId,
	normaliseNumericId,
} from '../../../nodes/MetaCapi/normalise/identifiers/numeric-id';
import {
	normaliseAdvertisingId,
	normaliseOpaqueId,
	normaliseWhatsAppClickId,
} from '../../../nodes/MetaCapi/normalise/identifiers/opaque-id';
import { normaliseUserAgent } from '../../../nodes/MetaCapi/normalise/identifiers/user-agent';
import { context, NOBODY, remarkOf, textOf } from './context';

const EVENT_TIME = 1_795_168_800_000;
const EVENT = context({ eventTimeMs: EVENT_TIME });
const DAY = 86_400_000;

describe('an IP address', () => {
	it.each([
		['203.0.113.7', '203.0.113.7'],
		['203.0.113.7:443', '203.0.113.7'],
		['2001:DB8::1', '2001:db8::1'],
		['[2001:db8::1]:443', '2001:db8::1'],
		['::ffff:203.0.113.7', '203.0.113.7'],
		['::ffff:cb00:7107', '203.0.113.7'],
		['203.0.113.7.AQYBAQMC', '203.0.113.7.AQYBAQMC'],
		['2001:db8::1.AQYBAQMC', '2001:db8::1.AQYBAQMC'],
		['10.0.0.1, 203.0.113.7, 198.51.100.2', '203.0.113.7'],
		['unknown, 203.0.113.7', '203.0.113.7'],
		['for="[2001:db8::1]:4711";proto=https', '2001:db8::1'],
		[['192.168.0.1', '203.0.113.7'], '203.0.113.7'],
		['172.15.0.1', '172.15.0.1'],
		['172.32.0.1', '172.32.0.1'],
		['100.63.0.1', '100.63.0.1'],
		['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
	])('%p becomes %s', (raw, expected) => {
		expect(normaliseIpAddress(raw, NOBODY)).toEqual({
			type: 'value',
			value: expected,
			form: 'plain',
		});
	});

	it.each([
		'10.0.0.1',
		'172.16.0.1',
		'172.31.255.255',
		'192.168.1.1',
		'127.0.0.1',
		'169.254.1.1',
		'100.64.0.1',
		'0.0.0.0',
		'::1',
		'::',
		'fe80::1%eth0',
		'fc00::1',
		'fd12::1',
		'::ffff:10.0.0.1',
		'10.0.0.1.AQYBAQMC',
		'10.0.0.1, 192.168.0.1',
	])('inside a private network is refused: %s', (raw) => {
		expect(remarkOf(normaliseIpAddress(raw, NOBODY))).toContain('private network');
	});

	it.each([
		'localhost',
		'300.1.1.1',
		'1.2.3',
		'1.2.3.4.5',
		'010.1.1.1',
		'2001:db8:::1',
		'1:2:3:4:5:6:7:8:9',
		'g::1',
		'203.0.113.7.bad!suf',
		42,
		{},
	])('is refused when it is none: %p', (raw) => {
		expect(normaliseIpAddress(raw, NOBODY).type).toBe('unusable');
	});
});

describe('a click id', () => {
	it.each([
		['fb.1.1795165200000.IwAR0Ex', 'fb.1.1795165200000.IwAR0Ex'],
		['fb.1.1795165200000.IwAR0Ex.AQYBAQMC', 'fb.1.1795165200000.IwAR0Ex.AQYBAQMC'],
		['_fbc=fb.1.1795165200000.IwAR0Ex', 'fb.1.1795165200000.IwAR0Ex'],
	])('%s is kept', (raw, expected) => {
		expect(normaliseClickId(raw, EVENT)).toEqual({ type: 'value', value: expected, form: 'plain' });
	});

	it('is left out from the 91st day on', () => {
		const onTime = `fb.1.${EVENT_TIME - 90 * DAY}.IwAR0Ex`;
		const late = `fb.1.${EVENT_TIME - 90 * DAY - 1}.IwAR0Ex`;
		expect(textOf(normaliseClickId(onTime, EVENT))).toBe(onTime);
		expect(remarkOf(normaliseClickId(late, EVENT))).toContain('90 days');
		expect(remarkOf(normaliseClickId(late, NOBODY))).toContain('90 days');
	});

	it('in seconds is brought to milliseconds with a warning', () => {
		const outcome = normaliseClickId('fb.1.1795165200.IwAR0Ex', EVENT);
		expect(textOf(outcome)).toBe('fb.1.1795165200000.IwAR0Ex');
		expect(remarkOf(outcome)).toContain('milliseconds');
	});

	it('is made of a bare fbclid or URL in its place, with a warning', () => {
		expect(textOf(normaliseClickId('IwAR0exampleClickIdentifier', EVENT))).toBe(
			`fb.1.${EVENT_TIME}.IwAR0exampleClickIdentifier`,
		);
		expect(remarkOf(normaliseClickId('https://x.example/?fbclid=IwAR1', EVENT))).toContain(
			'fbclid',
		);
	});

	it.each(['hello', 'fb.1.x.y', 'fb.1.1795165200000.a.b', 'a'.repeat(64), 'fb.1.1795165200000.'])(
		'is refused when it is none: %s',
		(raw) => {
			expect(normaliseClickId(raw, EVENT).type).toBe('unusable');
		},
	);
});

describe('an fbclid', () => {
	it.each([
		['IwAR1-x_Y', 'IwAR1-x_Y'],
		['https://shop.example/?a=1&fbclid=Iw%41R1#top', 'IwAR1'],
		['https://shop.example/?fbclid=old&x=1&fbclid=NEW', 'NEW'],
		['fbclid=AbC', 'AbC'],
		['https://shop.example/?fbclid=a%ZZ', 'a%ZZ'],
	])('%s becomes a click id with the time of the event', (raw, payload) => {
		expect(clickIdFromFbclid(raw, EVENT)).toEqual({
			type: 'value',
			value: `fb.1.${EVENT_TIME}.${payload}`,
			form: 'plain',
		});
		expect(textOf(clickIdFromFbclid(raw, NOBODY))).toBe(`fb.1.${NOBODY.nowMs}.${payload}`);
	});

	it.each(['https://shop.example/?a=1', 'https://shop.example/?fbclid=', 'null', ''])(
		'is missing in %p',
		(raw) => {
			expect(clickIdFromFbclid(raw, EVENT)).toEqual({ type: 'empty' });
		},
	);

	it('gives the same answer whatever was asked before', () => {
		const first = clickIdFromFbclid('fbclid=AbC', EVENT);
		clickIdFromFbclid('https://shop.example/a/long/path?fbclid=', EVENT);
		expect(clickIdFromFbclid('fbclid=AbC', EVENT)).toEqual(first);
	});
});

describe('a browser id', () => {
	it.each(['fb.1.1558571054389.1098115397', 'fb.2.1558571054389.1098115397.AQYBAQMC'])(
		'%s is kept',
		(raw) => {
			expect(textOf(normaliseBrowserId(raw, NOBODY))).toBe(raw);
		},
	);

	it.each(['fb.1.1558571054389.abc', '1098115397', 'fb.1.1558571054389', 'a'.repeat(64)])(
		'is refused when it is none: %s',
		(raw) => {
			expect(normaliseBrowserId(raw, NOBODY).type).toBe('unusable');
		},
	);
});

describe('ids of Meta', () => {
	it('are digits as text', () => {
		expect(textOf(normaliseNumericId('17841400000000001', NOBODY))).toBe('17841400000000001');
		expect(textOf(normaliseNumericId(300000000000003, NOBODY))).toBe('300000000000003');
		expect(normaliseNumericId('page-1', NOBODY).type).toBe('unusable');
		expect(remarkOf(normaliseNumericId(2 ** 54, NOBODY))).toContain('as text');
	});

	it.each([
		['123456789012345', true],
		['12345678901234567', true],
		['l:1234567890123456', true],
		['12345678901234', false],
		['123456789012345678', false],
	])('of leads have 15 to 17 digits: %s %p', (raw, accepted) => {
		expect(normaliseLeadId(raw, NOBODY).type === 'value').toBe(accepted);
	});
});

describe('ids that are passed on', () => {
	it('keep their case', () => {
		expect(textOf(normaliseOpaqueId(' Sub_1 ', NOBODY))).toBe('Sub_1');
		expect(textOf(normaliseWhatsAppClickId('ARAb-C_1', NOBODY))).toBe('ARAb-C_1');
	});

	it('are refused when they are none', () => {
		expect(normaliseWhatsAppClickId('ARA b', NOBODY).type).toBe('unusable');
		expect(normaliseOpaqueId('a\ud800', NOBODY).type).toBe('unusable');
		expect(normaliseAdvertisingId('00000000-0000-0000-0000-000000000000', NOBODY).type).toBe(
			'unusable',
		);
		expect(normaliseAdvertisingId('38400000-8cf0-11bd-b23e-10b96e40000d', NOBODY).type).toBe(
			'value',
		);
	});
});

describe('a user agent', () => {
	it.each([
		'Mozilla/5.0 (iPhone)',
		'Opera/9.80',
		'Dalvik/2.1.0 (Linux)',
		'MyShopApp/3.1 CFNetwork',
	])('of a person is kept: %s', (raw) => {
		expect(textOf(normaliseUserAgent(raw, NOBODY))).toBe(raw);
	});

	it.each([
		'axios/1.7.2',
		'n8n',
		'Shopify-Captain-Hook',
		'Stripe/1.0 (+https://stripe.com)',
		'curl/8.5',
	])('of the program that sent the data is refused: %s', (raw) => {
		expect(normaliseUserAgent(raw, NOBODY).type).toBe('unusable');
	});
});

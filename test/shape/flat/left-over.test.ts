import { customDataOf, drafts, userDataOf, warningsOf } from '../../read/support/prepare';

describe('fields that no rule takes', () => {
	it('are named in a warning when they look like an identifier', () => {
		expect(warningsOf({ reply: 'a@example.com' })).toEqual([
			"'reply' looks like an email address and was not used: rename it if it is the customer's",
		]);
		expect(warningsOf({ caller: '+1 415 555 0132' })).toHaveLength(1);
		expect(warningsOf({ people: [{ contact: 'a@example.com' }] })).toHaveLength(1);
		expect(warningsOf({ people: ['a@example.com'] })).toHaveLength(1);
	});

	it.each([
		['Fone 2 da casa', '1137654321'],
		['Fone 2 da casa', 1_137_654_321],
		['3', '(415) 555-0132'],
		['3', '11 98765-4321'],
		['3', '06 12 34 56 78'],
	])('are named when their name or notation is that of a phone number: %s, %s', (name, value) => {
		expect(warningsOf({ [name]: value })).toEqual([
			`'${name}' looks like a phone number and was not used: rename it if it is the customer's`,
		]);
	});

	it.each([
		['3', '4155550132'],
		['day', '2026-11-20'],
		['part', '01310-100'],
		['card', '4111 1111 1111 1111'],
		['address2', '192.168.100.20'],
		['Fone 2 da casa', '12'],
	])('pass in silence as plain digits: %s, %s', (name, value) => {
		expect(warningsOf({ event_time: '2026-11-20', [name]: value })).toEqual([]);
	});

	it.each([
		['Datum', '05.04.2026'],
		['Data', '05/04/2026 10:00'],
		['fecha', '2026-04-05'],
	])('are named where the event has no time and they look like one: %s', (name, value) => {
		const item = { email: 'a@example.com', [name]: value };
		expect(warningsOf(item, 'flat')).toEqual([
			`'${name}' looks like a date and was not used: rename the one that says when the event happened to 'Event Time'`,
		]);
		expect(warningsOf({ ...item, phones: ['+33612345678'] }, 'flat')).toHaveLength(1);
		expect(warningsOf({ ...item, date: '2026-04-05' }, 'flat')).toEqual([]);
		expect(warningsOf({ email: 'a@example.com', [name]: '1.2.3-beta' }, 'flat')).toEqual([]);
	});

	it('are named when they lie deep in records of a list, with what to do', () => {
		const records = [{ id: 1, properties: { email: 'a@example.com' } }];
		expect(warningsOf({ rows: records })).toEqual([
			expect.stringMatching(/^'rows' holds records .* email address.* Split Out/),
		]);
		expect(warningsOf({ messages: [{ from: { wa_id: '14155550132' } }] })).toHaveLength(1);
		expect(warningsOf({ rows: [{ id: 1, properties: { size: 'L' } }] })).toEqual([]);
	});

	it('are named when they are the id of a lead as Meta exports it', () => {
		expect(warningsOf({ row: 'l:1234567890123456' })).toHaveLength(1);
		expect(warningsOf({ row: 'l:123' })).toEqual([]);
	});

	it('pass in silence when they look like nothing of the kind', () => {
		expect(
			warningsOf({ colour: 'red', size: 44, note: 'write to us @ the shop', code: '4155550132' }),
		).toEqual([]);
	});

	it('pass in silence where no value identifies anybody', () => {
		const item = { customer_is_guest: 0, log: { mobile: false }, agent_email: 'a@example.com' };
		expect(warningsOf(item, 'flat')).toEqual([expect.stringMatching(/^'agent_email'/)]);
	});

	it('pass in silence where a date is only the number of a version', () => {
		expect(warningsOf({ ApiVersion: '2010-04-01' }, 'flat')).toEqual([]);
		expect(warningsOf({ ApiDay: '2010-04-01' }, 'flat')).toHaveLength(1);
	});

	it('never have their value in the warning', () => {
		const all = warningsOf({ reply: 'a@example.com', owner_phone: '+14155550132' }).join();
		expect(all).not.toMatch(/a@example|4155550132/);
	});

	it('are named five times at most, the rest counted', () => {
		const item = Object.fromEntries(
			Array.from({ length: 30 }, (_, index) => [`field ${index}a`, 'a@example.com']),
		);
		expect(warningsOf(item)).toHaveLength(6);
		expect(warningsOf(item)[5]).toMatch(/^25 more fields/);
		const six = Object.fromEntries(Object.entries(item).slice(0, 6));
		expect(warningsOf(six)[5]).toBe('1 more field looks like an identifier and was not used');
	});

	it('become custom properties where the user wants it, but for somebody else’s identifiers', () => {
		const [draft] = drafts(
			{ colour: 'red', gift: { wrapped: true }, owner_email: 'o@example.com' },
			'flat',
			true,
		);
		expect(draft?.raw.custom_data).toEqual({ colour: 'red', gift_wrapped: true });
	});

	it('stay out where the user does not', () => {
		expect(customDataOf({ colour: 'red' })).toEqual({});
		expect(userDataOf({ colour: 'red' })).toEqual({});
	});
});

import { findNamedEvent } from '../../nodes/MetaCapi/interpret/event-index';

const inMessage = (message: string) => findNamedEvent({ code: 100, isTransient: false, message });
const inData = (data: unknown) => findNamedEvent({ code: 100, isTransient: false, data });

describe('the event an answer names', () => {
	it.each([
		["The parameter $['data'][1]['event_name'] is required.", { index: 1, field: 'Event Name' }],
		[
			"Le paramètre $['data'][12]['event_time'] est obligatoire.",
			{ index: 12, field: 'Event Time' },
		],
		['Unexpected key "x" on param "$[\'data\'][0]"', { index: 0 }],
		["$['data'][3]['user_data']['em']", { index: 3, field: 'Email' }],
		["$['data'][3]['custom_data']['currency'] bad", { index: 3, field: 'Currency' }],
		["$['data'][3]['own_key']", { index: 3 }],
		['$["data"][4]["event_id"]', { index: 4, field: 'Event ID' }],
		// Places no request has still say that an event is the reason (SPEC 5: then the batch is split).
		["$['data'][-1]", { index: -1 }],
		["$['data'][12345678901234567890]", { index: Number('12345678901234567890') }],
	])('is read from %s', (message, named) => {
		expect(inMessage(message)).toEqual(named);
	});

	it.each([
		'',
		'event 3 is bad',
		"$['data']",
		"$['data'][]",
		"$['data'][x]",
		"$['datum'][1]",
		'data[3]',
	])('is not guessed from %p', (message) => {
		expect(inMessage(message)).toBeUndefined();
	});

	it('is read from the user message when the message names none', () => {
		expect(
			findNamedEvent({
				code: 100,
				isTransient: false,
				message: 'Invalid parameter',
				userMessage: "Der Parameter $['data'][2] fehlt.",
			}),
		).toEqual({ index: 2 });
	});

	it.each([
		["$['data'][5]['event_name']"],
		[{ detail: "$['data'][5]['event_name'] is required" }],
		[JSON.stringify({ detail: "$['data'][5]['event_name'] is required" })],
		[{ blame_field_specs: [['data', '5', 'event_name']] }],
		[{ blame_field_specs: [['data', 5, 'event_name']] }],
		[JSON.stringify({ blame_field_specs: [['data', '5', 'event_name']] })],
		[JSON.stringify({ blame_field_specs: [["$['data'][5]['event_name']"]] })],
	])('is read from error_data %j', (data) => {
		expect(inData(data)).toEqual({ index: 5, field: 'Event Name' });
	});

	it.each([
		[{ event_index: 14, message: 'x' }],
		[{ '14': { event_index: 14 } }],
		[JSON.stringify([{ event_index: 14 }])],
	])('is read from the index in error_data %j', (data) => {
		expect(inData(data)).toEqual({ index: 14 });
	});

	it.each([
		[{ event_index: '14' }],
		[{ event_index: 1.5 }],
		[{ index: 14 }],
		[undefined],
		[null],
		[7],
		['{'],
		[{ blame_field_specs: [['user', '5']] }],
		[{ blame_field_specs: [['data']] }],
		[{ blame_field_specs: [['data', 'x']] }],
		[{ blame_field_specs: null }],
	])('is not guessed from error_data %j', (data) => {
		expect(inData(data)).toBeUndefined();
	});

	it('survives deep, cyclic and gigantic data', () => {
		const cyclic: Record<string, unknown> = {};
		cyclic.self = cyclic;
		expect(inData(cyclic)).toBeUndefined();
		expect(inData(Array.from({ length: 100_000 }, () => ['x']))).toBeUndefined();
		expect(inMessage("['data'][".repeat(1_000_000))).toBeUndefined();
	});
});

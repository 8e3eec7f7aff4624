import { findAnswer, META_ANSWERS } from '../../nodes/MetaCapi/interpret/meta-answers';
import { json, refusal, taken, text } from '../send/support/answers';
import { meaningOf } from './support';

const EVENT_SUBCODES = [
	2804001, 2804003, 2804004, 2804007, 2804008, 2804009, 2804010, 2804011, 2804014, 2804016, 2804017,
	2804019, 2804023, 2804024, 2804030, 2804036, 2804043, 2804048, 2804050, 2804064, 2804066, 2804069,
	2804071, 2804072, 2804073, 2804075, 2804079, 2804081, 2804087, 2804116,
] as const;

describe("the table of Meta's answers", () => {
	it.each(EVENT_SUBCODES)('knows subcode %i as one of single events', (subcode) => {
		expect(findAnswer(100, subcode)).toMatchObject({ subcode, kind: 'meta', scope: 'event' });
	});

	it.each([
		[3, 'permission', 'run'],
		[10, 'permission', 'run'],
		[102, 'auth', 'run'],
		[104, 'auth', 'run'],
		[190, 'auth', 'run'],
		[199, 'meta', 'request'],
		[200, 'permission', 'run'],
		[294, 'permission', 'run'],
		[299, 'permission', 'run'],
		[300, 'meta', 'request'],
		[368, 'permission', 'run'],
		[803, 'dataset', 'dataset'],
		[105, 'meta', 'request'],
		[110, 'meta', 'request'],
		[506, 'meta', 'request'],
		[1, 'network', 'transient'],
		[2, 'network', 'transient'],
		[5000, 'network', 'transient'],
		[21009, 'network', 'transient'],
		[-1, 'network', 'transient'],
		[0, 'meta', 'request'],
		[4, 'throttled', 'transient'],
		[17, 'throttled', 'transient'],
		[32, 'throttled', 'transient'],
		[341, 'throttled', 'transient'],
		[613, 'throttled', 'transient'],
		[80000, 'throttled', 'transient'],
		[80014, 'throttled', 'transient'],
		[80099, 'throttled', 'transient'],
		[80100, 'meta', 'request'],
		[79999, 'meta', 'request'],
		[2804030, 'meta', 'event'],
	])('takes code %i for %s, reaching %s', (code, kind, scope) => {
		expect(findAnswer(code, undefined)).toMatchObject({ kind, scope });
	});

	it.each([458, 459, 460, 463, 464, 467, 490, 492])(
		'has words of its own for token subcode %i',
		(subcode) => {
			expect(findAnswer(190, subcode)).toMatchObject({ kind: 'auth', subcode });
		},
	);

	it.each([
		[4, 1504022],
		[4, 1504039],
		[17, 2446079],
		[613, 1487742],
		[613, 5044001],
	])('knows the limit %i/%i', (code, subcode) => {
		expect(findAnswer(code, subcode)).toMatchObject({ subcode, kind: 'throttled' });
	});

	it('falls back to the code when the subcode is unknown', () => {
		expect(findAnswer(190, 99999)).toBe(findAnswer(190, undefined));
	});

	it('has no two rows for the same', () => {
		const keys = META_ANSWERS.map(({ code, lastCode, subcode, lastSubcode }) =>
			[code, lastCode, subcode, lastSubcode].join('/'),
		);
		expect(new Set(keys).size).toBe(keys.length);
	});
});

describe('the order of decision', () => {
	it.each([
		[
			'an auth code before the transient flag',
			refusal(190, 463, { is_transient: true }),
			'stopping',
		],
		[
			'an event subcode before the transient flag',
			refusal(100, 2804003, { is_transient: true }),
			'eventRefused',
		],
		['an event subcode before the status', refusal(100, 2804003, {}, 503), 'eventRefused'],
		[
			'the transient flag before a missing dataset',
			refusal(100, 33, { is_transient: true }),
			'transient',
		],
		['a missing dataset before the status', refusal(100, 33, {}, 500), 'stopping'],
		[
			'the transient flag before a named event',
			refusal(100, undefined, { is_transient: true, message: "$['data'][0]" }),
			'transient',
		],
		[
			'a named event before the status',
			refusal(100, undefined, { message: "$['data'][0]" }, 500),
			'eventRefused',
		],
		['the status before a code that says nothing', refusal(100, undefined, {}, 503), 'transient'],
		['HTTP 429 before a code that says nothing', refusal(31337, undefined, {}, 429), 'transient'],
		['a permission before HTTP 429', refusal(10, undefined, {}, 429), 'stopping'],
		[
			'no path in codes other than 100',
			refusal(31337, undefined, { message: "$['data'][0]" }),
			'requestRefused',
		],
		['a redirect before what it carries', refusal(190, undefined, {}, 307), 'stopping'],
	] as const)('%s', async (_, answer, type) => {
		expect((await meaningOf(answer)).type).toBe(type);
	});

	it('takes HTTP 429 with an unknown code for throttling', async () => {
		expect(await meaningOf(refusal(31337, undefined, {}, 429))).toMatchObject({
			cause: { kind: 'throttled', code: 31337 },
		});
	});

	it.each([2500, 2635, 12])('takes code %i for a matter of the API version', async (code) => {
		expect(await meaningOf(refusal(code))).toMatchObject({
			type: 'requestRefused',
			cause: { kind: 'meta', field: 'API Version' },
		});
	});

	it('names a proxy that asks for a login, and no other foreign refusal so', async () => {
		const asked = await meaningOf(text(407, '<html>Proxy Authentication Required</html>'));
		expect(asked).toMatchObject({ cause: { kind: 'dataset', title: 'proxy asks for a login' } });
		expect(await meaningOf(text(403, '<html></html>'))).toMatchObject({
			cause: { kind: 'dataset', title: "not Meta's answer" },
		});
	});

	it('suspects an event behind code 1 only', async () => {
		expect(await meaningOf(refusal(1))).toMatchObject({ type: 'transient', maybeEvent: true });
		expect(await meaningOf(refusal(2))).toMatchObject({ type: 'transient', maybeEvent: false });
	});
});

describe('answers of success', () => {
	it('accepts when all events were counted', async () => {
		expect(await meaningOf(taken(3))).toEqual({
			type: 'accepted',
			notes: [],
			fbtraceId: 'Atrace00000000000000001',
		});
	});

	it('is not sure when fewer were counted, and says how many', async () => {
		const meaning = await meaningOf(taken(2));
		expect(meaning).toMatchObject({ type: 'unclear', cause: { kind: 'meta' } });
		expect(meaning.type === 'unclear' && meaning.cause.message).toContain('2 of the 3');
	});

	it('accepts HTTP 202 of a gateway that counts, and doubts one that does not', async () => {
		expect((await meaningOf(json(202, { events_received: 3 }))).type).toBe('accepted');
		expect((await meaningOf(json(202, { success: true }))).type).toBe('unclear');
	});

	it('doubts an answer that claims both success and refusal', async () => {
		expect((await meaningOf(json(200, { events_received: 3, error: { code: 190 } }))).type).toBe(
			'unclear',
		);
	});

	it('reads remarks that are texts or hold one, and no others', async () => {
		const messages = ['a', { message: 'b' }, 3, null, ['c'], { text: 'd' }];
		expect(await meaningOf(json(200, { events_received: 3, messages }))).toMatchObject({
			notes: ['a', 'b'],
		});
	});

	it('survives remarks that are no list', async () => {
		expect((await meaningOf(json(200, { events_received: 3, messages: 'x' }))).type).toBe(
			'accepted',
		);
	});
});

describe('answers that are none', () => {
	it.each([
		'',
		' ',
		'<html></html>',
		'{"events_received":3',
		'{"error":',
		'NaN',
		'\u0000',
		'['.repeat(100_000),
	])(
		'is uncertain after HTTP 200 and 502, and sure after 400, with the body %.20p',
		async (body) => {
			expect((await meaningOf(text(200, body))).type).toBe('uncertain');
			expect((await meaningOf(text(502, body))).type).toBe('uncertain');
			expect((await meaningOf(text(400, body))).type).toBe('stopping');
		},
	);

	it.each(['null', '[]', '"text"', '17'])(
		'does not say how many events were taken after HTTP 200 with the JSON %s',
		async (body) => {
			expect((await meaningOf(text(200, body))).type).toBe('unclear');
			expect((await meaningOf(text(502, body))).type).toBe('uncertain');
			expect((await meaningOf(text(400, body))).type).toBe('stopping');
		},
	);

	it.each([
		{ error: 'x' },
		{ error: null },
		{ error: [] },
		{ error: {} },
		{ error: { message: 'x' } },
		{ error: { code: 'abc' } },
		{ error: { code: 1.5 } },
		{ message: 'Bad Gateway' },
	])("does not take another host's JSON for Meta's: %j", async (body) => {
		expect((await meaningOf(json(502, body))).type).toBe('uncertain');
		expect((await meaningOf(json(404, body))).type).toBe('stopping');
	});

	it("reads Meta's refusal whatever is odd about the rest of it", async () => {
		const odd = { error_subcode: '2804003', message: 7, error_user_msg: {}, is_transient: 'no' };
		expect(await meaningOf(json(400, { error: { code: '100', ...odd } }))).toMatchObject({
			type: 'eventRefused',
			cause: { code: 100, subcode: 2804003 },
		});
		const { body } = { body: `\uFEFF${JSON.stringify({ error: { code: 190 } })}` };
		expect((await meaningOf(text(400, body))).type).toBe('stopping');
	});

	it.each([100, 199, 600, 999])('is uncertain after the strange status %i', async (status) => {
		expect((await meaningOf(text(status))).type).toBe('uncertain');
	});
});

describe('what is shown of a refusal', () => {
	it("says it in our words first, then quotes Meta's, which are in the user's language", async () => {
		const meaning = await meaningOf(
			refusal(100, 2804003, {
				error_user_title: 'Événement trop ancien',
				error_user_msg: 'Cet évènement date de plus de sept jours.',
			}),
		);
		expect(meaning).toMatchObject({
			cause: {
				title: 'Événement trop ancien',
				message:
					'Meta does not take this event any more because it happened too long ago. Meta\'s own words: "Cet évènement date de plus de sept jours."',
				field: 'Event Time',
				fbtraceId: 'Atrace00000000000000000',
			},
		});
	});

	it.each([
		['without a full stop', 'Invalid parameter', 'words: "Invalid parameter".'],
		['with one', 'Not now.', 'words: "Not now."'],
		['cut short', 'word '.repeat(200), 'word…"'],
	])(
		"ends the quotation with a full stop, where Meta's words come %s",
		async (_title, message, end) => {
			const meaning = await meaningOf(refusal(100, 2804003, { message }));
			expect(meaning.type === 'eventRefused' && meaning.cause.message.endsWith(end)).toBe(true);
		},
	);

	it('quotes explanations as long as those of Meta to their end, where they say what to do', async () => {
		const message = `${'Para eventos de mensagens o conjunto precisa de uma Página. '.repeat(8)}Conecte a Página.`;
		const meaning = await meaningOf(refusal(100, 2804131, { error_user_msg: message }));
		expect(meaning.type === 'stopping' && meaning.cause.message).toContain('Conecte a Página."');
	});

	it('has a title of its own when Meta sends none', async () => {
		expect(await meaningOf(refusal(100, 2804003))).toMatchObject({
			cause: { title: 'event too old' },
		});
	});

	it('finds the bad event of a dataset of the offline API, which names it by its index', async () => {
		const error_data = JSON.stringify({
			x: { event_index: 2, type: 'CodedException', code: 2804030 },
		});
		expect(await meaningOf(refusal(100, 1815356, { error_data }))).toMatchObject({
			type: 'eventRefused',
			index: 2,
		});
		expect((await meaningOf(refusal(100, 1815356))).type).toBe('requestRefused');
	});

	it('names the field a path leads to', async () => {
		const message = "The parameter $['data'][1]['user_data']['client_user_agent'] is required.";
		const meaning = await meaningOf(refusal(100, 2804019, { message }));
		expect(meaning).toMatchObject({ index: 1, cause: { field: 'Client User Agent' } });
		expect(meaning.type === 'eventRefused' && meaning.cause.message).toContain(
			"It is about 'Client User Agent'.",
		);
	});
});

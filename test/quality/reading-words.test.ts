import { loadAnswerSchemas } from '../../nodes/MetaCapi/interpret/answer-schemas';
import { META_ANSWERS } from '../../nodes/MetaCapi/interpret/meta-answers';
import { interpretQuality } from '../../nodes/MetaCapi/quality/interpret-quality';
import type { GraphAnswer } from '../../nodes/MetaCapi/send/ports';

const now = 1_795_168_800_000;

async function meaningOf(answer: GraphAnswer) {
	return interpretQuality(answer, { secrets: [], schemas: await loadAnswerSchemas(), now });
}

async function wordsOf(answer: GraphAnswer): Promise<string> {
	const meaning = await meaningOf(answer);
	if (meaning.type === 'read') throw new Error('It was read');
	const { title, message, advice } = meaning.cause;
	return `${title}: ${message} ${advice}`;
}

const answering = (status: number, body: string): GraphAnswer => ({
	type: 'answer',
	status,
	headers: {},
	body,
});

/** What only sending does. */
const OF_SENDING =
	/\brecorded\b|these events|the event|event too|send it again|batch size|concurrent requests/i;

describe('the words of reading', () => {
	// Subcodes of events do not answer a reading; should one come, it is told as an unknown refusal.
	it.each(META_ANSWERS.map(({ code, subcode }) => [code, subcode] as const))(
		'say nothing of sending: code %s, subcode %s',
		async (code, subcode) => {
			const error = { code, error_subcode: subcode, message: 'Foreign text' };
			const words = await wordsOf(answering(400, JSON.stringify({ error })));
			expect(words).not.toMatch(OF_SENDING);
			expect(words).toContain('Meta');
		},
	);

	it.each<readonly [string, GraphAnswer]>([
		['no connection', { type: 'notConnected', reason: 'ECONNREFUSED' }],
		['a broken one', { type: 'broken', reason: 'ECONNRESET' }],
		['a silence', { type: 'timeout', seconds: 30 }],
		['a lost reason', { type: 'refusedUnread', status: 403, headers: {} }],
		['a cancelled run', { type: 'cancelled' }],
		['a gateway', answering(502, '')],
		['another host', answering(404, '')],
		['too much', answering(413, '')],
		['too many', answering(429, '')],
		['asked again', answering(408, '')],
		['a redirect', answering(302, '')],
		['another JSON', answering(200, '[]')],
		['events that were counted', answering(200, '{"events_received":1}')],
	])('say nothing of sending: %s', async (_title, answer) => {
		expect(await wordsOf(answer)).not.toMatch(OF_SENDING);
	});
});

/** Codes of M 9.3 whose words for events would be wrong for a reading. */
describe('the words for a code', () => {
	it.each<readonly [code: number, kind: string, title: RegExp, words: RegExp]>([
		[1, 'network', /unknown trouble/, /named no reason.*later/s],
		[17, 'throttled', /call limit of the account/, /limit is reached.*less often/s],
		[32, 'throttled', /call limit of the Page/, /limit is reached.*less often/s],
		[105, 'meta', /too many fields/, /all the fields.*'API Version'/s],
		[110, 'meta', /id not valid/, /'Dataset ID'.*no id of a user/s],
		[341, 'throttled', /limit of the app/, /limit is reached.*less often/s],
		[5000, 'network', /did not manage/, /for the moment.*later/s],
		[21009, 'network', /not ready yet/, /is new.*in some minutes.*'Dataset ID'/s],
		[-1, 'network', /internal trouble/, /for the moment.*later/s],
		[-2147, 'network', /internal trouble/, /for the moment.*later/s],
	])('%s are those of a %s', async (code, kind, title, words) => {
		const meaning = await meaningOf(answering(400, JSON.stringify({ error: { code } })));
		if (meaning.type === 'read') throw new Error('It was read');
		const { cause } = meaning;
		expect(cause).toMatchObject({ kind, code, title: expect.stringMatching(title) });
		expect(`${cause.message} ${cause.advice}`).toMatch(words);
		expect(meaning.type).toBe(kind === 'meta' ? 'refused' : 'passing');
	});

	it('yield to a flag that says it will pass', async () => {
		const error = { code: 110, is_transient: true };
		expect(await meaningOf(answering(400, JSON.stringify({ error })))).toMatchObject({
			type: 'passing',
			cause: { kind: 'network' },
		});
	});
});

describe('a refusal', () => {
	const refused = async (error: object) =>
		await meaningOf(answering(400, JSON.stringify({ error })));

	it.each([
		['an unknown field', { code: 100, message: '(#100) Tried accessing nonexisting field (acr)' }],
		['no words', { code: 100 }],
		['too many parameters', { code: 105 }],
	])('may be for a field: %s', async (_title, error) => {
		expect(await refused(error)).toMatchObject({ type: 'refused', maybeField: true });
	});

	it.each([
		['a token that may only send', { code: 100, message: '(#100) Missing Permission' }],
		['a subcode', { code: 100, error_subcode: 33 }],
		['another code', { code: 10 }],
	])('is for no field: %s', async (_title, error) => {
		expect(await refused(error)).toMatchObject({ type: 'refused', maybeField: false });
	});

	it.each([
		[3, true],
		[102, true],
		[104, true],
		[190, true],
		[294, true],
		[368, true],
		[10, false],
		[200, false],
		[299, false],
		[803, false],
	])('of code %s concerns all datasets: %s', async (code, everywhere) => {
		expect(await refused({ code })).toMatchObject({ type: 'refused', everywhere });
	});
});

describe('an answer without entries', () => {
	it.each(['{"web":[]}', '{}', '{"web":null}', '{"id":"1"}'])('is a good one: %s', async (body) => {
		expect(await meaningOf(answering(200, body))).toEqual({ type: 'read', entries: [] });
	});

	it.each(['{"web":{}}', '{"ok":true}', '"web"', 'null', ''])('is none: %s', async (body) => {
		expect((await meaningOf(answering(200, body))).type).not.toBe('read');
	});

	it('is none with another status', async () => {
		expect((await meaningOf(answering(400, '{"web":[]}'))).type).toBe('refused');
	});
});

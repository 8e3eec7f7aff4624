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
	return `${meaning.cause.message} ${meaning.cause.advice}`;
}

const answering = (status: number, body: string): GraphAnswer => ({
	type: 'answer',
	status,
	headers: {},
	body,
});

/** What only sending does. */
const OF_SENDING = /\brecorded\b|these events|send it again|batch size|concurrent requests/i;

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

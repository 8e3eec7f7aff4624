import { loadAnswerSchemas } from '../../nodes/MetaCapi/interpret/answer-schemas';
import { interpretProbe } from '../../nodes/MetaCapi/interpret/interpret-probe';
import type { GraphAnswer } from '../../nodes/MetaCapi/send/ports';
import { json, refusal, taken, text } from '../send/support/answers';

const probe = async (answer: GraphAnswer, secrets: readonly string[] = []) =>
	interpretProbe(answer, await loadAnswerSchemas(), secrets, 0);

describe('testing a credential', () => {
	it.each([2804019, 2804050, 2804001, 2804999, 2804131])(
		'is good when Meta refuses the empty event with subcode %i',
		async (subcode) => {
			expect((await probe(refusal(100, subcode))).status).toBe('OK');
		},
	);

	it.each([
		['a dead token', refusal(190, 463, {}, 401), "'Access Token'"],
		['a wrong dataset', refusal(100, 33), "'Dataset ID'"],
		['an unknown dataset', refusal(803), "'Dataset ID'"],
		['a missing permission', refusal(200, undefined, {}, 403), "'Access Token'"],
		['a wrong proof', refusal(104), "'App Secret'"],
		[
			'a wrong proof with code 100',
			refusal(100, undefined, { message: 'Invalid appsecret_proof' }),
			"'App Secret'",
		],
		[
			'a path without a subcode',
			refusal(100, undefined, { message: "$['data'][0]" }),
			"'Event Name'",
		],
		['an unknown code', refusal(31337), "'API Version'"],
		['a redirect', text(301), "'Base URL'"],
		['a redirect with a body like a good answer', refusal(100, 2804019, {}, 302), "'Base URL'"],
		['a web page', text(404, '<html>'), "'Base URL'"],
		['a host that takes an empty event', taken(1), "'Base URL'"],
	])('says what is wrong: %s', async (_, answer, label) => {
		const { status, message } = await probe(answer);
		expect(status).toBe('Error');
		expect(message).toContain(label);
	});

	it.each<[string, GraphAnswer]>([
		['throttling', refusal(4, undefined, {}, 403)],
		['an outage', refusal(2, undefined, {}, 500)],
		['code 1', refusal(1, undefined, {}, 500)],
		['a bad gateway', text(502, '<html>')],
		['an empty answer', text(200)],
		['an answer that counts nothing', json(200, {})],
		['no connection', { type: 'notConnected', reason: 'ENOTFOUND' }],
		['a broken connection', { type: 'broken', reason: 'ECONNRESET' }],
		['no answer in time', { type: 'timeout', seconds: 30 }],
	])('could not be proven: %s', async (_, answer) => {
		const { status, message } = await probe(answer);
		expect(status).toBe('Error');
		expect(message).toContain('could not be proven');
		expect(message).not.toMatch(/ENOTFOUND|ECONNRESET/);
	});

	it('ends each sentence, whether Meta ends its own or not', async () => {
		for (const message of ['Malformed access token', 'Malformed access token.']) {
			const { message: shown } = await probe(refusal(190, undefined, { message }));
			expect(shown).toMatch(/Meta's own words: "Malformed access token(\."|"\.) [A-Z]/);
		}
	});

	it('shows no secret', async () => {
		const answer = refusal(190, undefined, { message: 'bad token hunter2hunter2' });
		expect(JSON.stringify(await probe(answer, ['hunter2hunter2']))).not.toContain('hunter2');
	});
});

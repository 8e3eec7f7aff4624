/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: bodies are streams of Node */
import { Readable } from 'node:stream';
import { readAnswerBody } from '../../nodes/MetaCapi/n8n/answer-body';

const never = new AbortController().signal;

describe('the body of an answer', () => {
	it('is put together from its pieces, also where these part a character', async () => {
		const bytes = Buffer.from('{"message":"Événement"}');
		const pieces = [bytes.subarray(0, 13), bytes.subarray(13)];
		expect(await readAnswerBody(Readable.from(pieces), never)).toEqual({
			type: 'text',
			text: '{"message":"Événement"}',
		});
	});

	it('is cut off after a megabyte, and its connection closed', async () => {
		let pieces = 0;
		const body = new Readable({
			read() {
				pieces += 1;
				this.push(Buffer.alloc(65_536, ' '));
			},
		});
		const read = await readAnswerBody(body, never);
		expect(read.type === 'text' && read.text.length).toBe(1_000_000);
		expect(pieces).toBeLessThan(20);
		expect(body.destroyed).toBe(true);
	});

	it('is broken when its connection breaks', async () => {
		const body = new Readable({
			read() {
				this.destroy(new Error('reset'));
			},
		});
		expect(await readAnswerBody(body, never)).toEqual({ type: 'broken' });
	});

	it('ends at the deadline, be it over already', async () => {
		const deadline = new AbortController();
		const body = new Readable({ read: () => undefined });
		const reading = readAnswerBody(body, deadline.signal);
		deadline.abort();
		expect(await reading).toEqual({ type: 'timeout' });
		const late = new Readable({ read: () => undefined });
		expect(await readAnswerBody(late, AbortSignal.abort())).toEqual({ type: 'timeout' });
	});

	it.each([
		['text', 'plain', 'plain'],
		['bytes', Buffer.from('bytes'), 'bytes'],
		['parsed JSON', { a: 1 }, '{"a":1}'],
		['nothing', undefined, ''],
	])('is understood where an older n8n has read it: %s', async (_title, body, text) => {
		expect(await readAnswerBody(body, never)).toEqual({ type: 'text', text });
	});
});

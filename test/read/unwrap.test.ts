import { unwrapItem } from '../../nodes/MetaCapi/read/unwrap';
import { userDataOf, warningsOf } from './support/prepare';

const call = (body: unknown) => ({
	headers: { 'user-agent': 'axios/1.7', 'x-forwarded-for': '203.0.113.9' },
	params: {},
	query: { email: 'query@example.com' },
	body,
});

describe('a call that n8n’s Webhook node took', () => {
	it('is read from its body, never from its headers and query', () => {
		expect(userDataOf(call({ email: 'a@example.com' }))).toEqual({ em: 'a@example.com' });
	});

	it('may have its body as JSON text, or a list in it', () => {
		expect(unwrapItem(call('{"a":1}'))).toEqual([{ a: 1 }]);
		expect(unwrapItem(call([{ a: 1 }, { a: 2 }]))).toEqual([{ a: 1 }, { a: 2 }]);
	});

	it('holds nothing when its body is no object', () => {
		expect(unwrapItem(call(''))).toEqual([{}]);
		expect(unwrapItem(call([1, 2]))).toEqual([{}]);
	});

	it('says which parameters of its path were not used, as of those behind the question mark', () => {
		const { headers } = call('');
		const empty = { headers, params: { email: 'a@example.com', page: '2' }, query: {}, body: {} };
		expect(warningsOf(empty).join()).toMatch(/^'params\.email' of the webhook call was not used/);
		expect(warningsOf({ ...empty, params: { page: '2' } }).join()).not.toContain('params');
	});

	it('is recognised by headers and body alone', () => {
		expect(unwrapItem({ headers: {}, body: { a: 1 }, statusCode: 200 })).toEqual([{ a: 1 }]);
	});

	it('is no e-mail, which has headers and a text as body', () => {
		const mail = { headers: { subject: 'Hi' }, body: 'Hello', email: 'a@example.com' };
		expect(unwrapItem(mail)).toEqual([mail]);
	});

	it('is no item that merely has a field named body', () => {
		const item = { body: { a: 1 }, email: 'a@example.com' };
		expect(unwrapItem(item)).toEqual([item]);
	});
});

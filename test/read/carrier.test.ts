import { unwrapItem } from '../../nodes/MetaCapi/read/unwrap';

const ORDER = { email: 'a@example.com', order_id: '77' };
const TEXT = JSON.stringify(ORDER);

describe('what an item of a queue or a language model carries', () => {
	it.each([
		['a message of Kafka or MQTT', { message: TEXT, topic: 'orders' }],
		['one that was parsed already', { message: ORDER, topic: 'orders', headers: {} }],
		['a message of Redis', { message: TEXT, channel: 'orders' }],
		[
			'a message of RabbitMQ',
			{ fields: { deliveryTag: 1 }, properties: { userId: 'guest' }, content: TEXT },
		],
		['an answer of an agent', { output: ORDER }],
		['an answer of a chain', { text: TEXT }],
		['one with fences around it', { output: `\`\`\`json\n${TEXT}\n\`\`\`` }],
		[
			'an answer of a chat model',
			{ index: 0, message: { role: 'assistant', content: TEXT }, finish_reason: 'stop' },
		],
		['the input of a workflow used as a tool', { query: TEXT }],
	])('is taken out: %s', (_, item) => {
		expect(unwrapItem(item)).toEqual([ORDER]);
	});

	it('keeps the id of its message, which a flat item may need', () => {
		const message = { MessageId: 'm-1', ReceiptHandle: 'r', Body: TEXT };
		expect(unwrapItem(message)).toEqual([{ message_id: 'm-1', ...ORDER }]);
	});

	it('is an event of Meta’s structure without the id of its message', () => {
		const event = { event_name: 'Lead', user_data: { em: 'a@example.com' } };
		const notice = { Type: 'Notification', MessageId: 'm-1', Message: JSON.stringify(event) };
		expect(unwrapItem(notice)).toEqual([event]);
	});

	it('is found in the body of a webhook call too', () => {
		const call = {
			headers: {},
			params: {},
			query: {},
			body: { Type: 'Notification', Message: TEXT },
		};
		expect(unwrapItem(call)).toEqual([ORDER]);
	});

	it.each([
		[
			'a field that is not the carrier’s',
			{ message: TEXT, topic: 'orders', email: 'b@example.com' },
		],
		['a message that is plain text', { message: 'Please call me', topic: 'orders' }],
		['an answer that is a list', { output: [ORDER] }],
		['a form’s message', { message: 'Hi', email: 'b@example.com' }],
	])('is left where it is beside or in %s', (_, item) => {
		expect(unwrapItem(item)).toEqual([item]);
	});
});

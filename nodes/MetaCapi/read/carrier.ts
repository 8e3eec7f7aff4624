import { isPlainObject, type UnknownObject } from '../event/json';
import { objectOf } from '../event/json-text';
import { KeyLayouts } from '../event/key-layout';

/** An item that merely carries another one: the key of what it carries, and the carrier's own keys beside it. */
interface Carrier {
	readonly payload: string;
	readonly beside: readonly string[];
	/** Which of them is the message's id. */
	readonly id?: string;
}

/** What n8n's nodes for queues and language models give, and queues themselves. */
// prettier-ignore
const CARRIERS: readonly Carrier[] = [
	{ payload: 'output', beside: ['intermediateSteps'] },
	{ payload: 'text', beside: [] },
	{ payload: 'query', beside: [] },
	{ payload: 'message', beside: ['topic', 'headers', 'partition', 'offset', 'key'] },
	{ payload: 'message', beside: ['channel'] },
	{ payload: 'message', beside: ['index', 'logprobs', 'finish_reason'] },
	{ payload: 'content', beside: ['role', 'refusal', 'annotations', 'reasoning_content'] },
	{ payload: 'content', beside: ['fields', 'properties'] },
	{ payload: 'Body', beside: ['MessageId', 'ReceiptHandle', 'MD5OfBody', 'Attributes', 'MessageAttributes', 'MD5OfMessageAttributes'], id: 'MessageId' },
	{ payload: 'Message', beside: ['Type', 'MessageId', 'TopicArn', 'Subject', 'Timestamp', 'SequenceNumber', 'SignatureVersion', 'Signature', 'SigningCertURL', 'UnsubscribeURL', 'MessageAttributes'], id: 'MessageId' },
];

/** The carriers whose keys an item has and no others. */
const carriers = new KeyLayouts((keys) =>
	CARRIERS.filter(
		({ payload, beside }) =>
			keys.includes(payload) && keys.every((key) => key === payload || beside.includes(key)),
	),
);

/** A message in a queue may carry one of another queue, and a model's answer has two layers. */
const MAX_LAYERS = 3;

/**
 * Takes out what an item of a queue or a language model carries: `{ message: '{"email": …}', topic }`.
 *
 * An item with any key that is not the carrier's own comes back as it is, so nothing beside the payload is lost.
 */
export function unpacked(item: UnknownObject, layer = 0): UnknownObject {
	if (layer === MAX_LAYERS) return item;
	for (const { payload, id } of carriers.of(item)) {
		const inner = carried(item[payload]);
		if (inner === undefined) continue;
		const isEvent = isPlainObject(inner.user_data) || Array.isArray(inner.data);
		const messageId = isEvent || id === undefined ? undefined : item[id];
		return unpacked(
			typeof messageId === 'string' ? { message_id: messageId, ...inner } : inner,
			layer + 1,
		);
	}
	return item;
}

/** Models put fences around the JSON they write. */
function carried(value: unknown): UnknownObject | undefined {
	if (typeof value !== 'string' || !value.trimStart().startsWith('```')) return objectOf(value);
	return objectOf(value.slice(value.indexOf('{'), value.lastIndexOf('}') + 1));
}

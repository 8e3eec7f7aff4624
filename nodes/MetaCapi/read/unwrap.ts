import { isPlainObject, type UnknownObject } from '../event/json';
import { parseJsonText } from '../event/json-text';
import { unpacked } from './carrier';

/** The keys n8n's Webhook node puts around a call (M 7.10). */
const WEBHOOK_KEYS = ['headers', 'params', 'query', 'body'] as const;

/**
 * Takes the body out of what n8n's Webhook node gives (SPEC 3.1): the headers are the calling server's. What a
 * queue's message or a language model's answer carries is taken out as well.
 *
 * A body that is a list gives one object each. An item with only some of the keys, as other tools record calls, is
 * taken for a call when its body is an object or a list of them; an item of any other shape comes back alone, as it is.
 */
export function unwrapItem(item: UnknownObject): readonly UnknownObject[] {
	if (!isPlainObject(item.headers) || !('body' in item)) return [unpacked(item)];
	const body = typeof item.body === 'string' ? parseJsonText(item.body) : item.body;
	if (isPlainObject(body)) return [unpacked(body)];
	if (Array.isArray(body) && body.length > 0 && body.every(isPlainObject))
		return body.map((entry) => unpacked(entry));
	return WEBHOOK_KEYS.every((key) => key in item) ? [{}] : [unpacked(item)];
}

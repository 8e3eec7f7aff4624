import { isObject } from '../json';
import type { Finding } from '../refusals';
import { required, wrongValue } from './event-check';

type Kind = 'text' | 'integer' | 'object' | 'boolean' | 'url' | 'anything';

interface EventKey {
	readonly kind: Kind;
	readonly required?: true;
}

/**
 * The keys Meta knows on the event level (M 3.1). Those of data processing are left to their own check; the position
 * of `customer_segmentation` is not established (M 3.7), so it is taken here too.
 */
const eventKeys: ReadonlyMap<string, EventKey> = new Map<string, EventKey>([
	['event_name', { kind: 'text', required: true }],
	['event_time', { kind: 'integer', required: true }],
	['action_source', { kind: 'text', required: true }],
	['user_data', { kind: 'object', required: true }],
	['event_id', { kind: 'text' }],
	['event_source_url', { kind: 'url' }],
	['referrer_url', { kind: 'text' }],
	['custom_data', { kind: 'object' }],
	['opt_out', { kind: 'boolean' }],
	['data_processing_options', { kind: 'anything' }],
	['data_processing_options_country', { kind: 'anything' }],
	['data_processing_options_state', { kind: 'anything' }],
	['app_data', { kind: 'object' }],
	['original_event_data', { kind: 'object' }],
	['attribution_data', { kind: 'object' }],
	['messaging_channel', { kind: 'text' }],
	['messaging_outcome_data', { kind: 'object' }],
	['customer_segmentation', { kind: 'text' }],
	['advanced_measurement_table', { kind: 'text' }],
]);

interface KindRule {
	readonly fits: (value: unknown) => boolean;
	readonly expected: string;
}

const kinds: Readonly<Record<Kind, KindRule>> = {
	text: {
		fits: (value) => typeof value === 'string' && value.trim() !== '',
		expected: 'a non-empty string',
	},
	integer: { fits: Number.isSafeInteger, expected: 'an integer' },
	object: { fits: isObject, expected: 'an object' },
	boolean: { fits: (value) => typeof value === 'boolean', expected: 'a boolean' },
	url: {
		fits: (value) => typeof value === 'string' && /^https?:\/\/\S/i.test(value),
		expected: 'a URL that begins with http:// or https://',
	},
	anything: { fits: () => true, expected: '' },
};

/** Required, unknown and wrongly typed keys of one element of `data` (M 2.5, 2804019). */
export function checkShape(event: unknown): Finding | undefined {
	if (!isObject(event)) return { reason: 'eventNotObject' };
	for (const [key, rule] of eventKeys) {
		if (rule.required && event[key] === undefined) return required(key);
	}
	for (const [key, value] of Object.entries(event)) {
		const rule = eventKeys.get(key);
		if (!rule) return { reason: 'keyUnexpected', key };
		const { fits, expected } = kinds[rule.kind];
		if (!fits(value)) return wrongValue(expected, key);
	}
	return undefined;
}

import type { Envelope } from '../../event/envelope';
import type { UnknownObject } from '../../event/json';
import type { Warning } from '../../event/warning';
import { isBlank } from '../../fields/blank';

/** The keys beside `data` that the node passes on (M 2.1). */
const ENVELOPE_KEYS = [
	'test_event_code',
	'partner_agent',
	'upload_tag',
] as const satisfies ReadonlyArray<keyof Envelope>;

/** Further parameters of Meta's request, which stand for other data sets and the Offline Conversions API (M 2.1). */
const UNUSED_KEYS = ['namespace_id', 'upload_id', 'upload_source'] as const;

/** Says of what stands beside `data` and is not passed on. */
export function warnAboutEnvelope(object: UnknownObject): readonly Warning[] {
	return UNUSED_KEYS.filter((key) => !isBlank(object[key])).map((key) => ({
		message: `'${key}' beside 'data' was not used: the node sends every event to its own dataset`,
	}));
}

/** Tells whether a key belongs beside `data`. */
export function isEnvelopeKey(key: string): key is keyof Envelope {
	return ENVELOPE_KEYS.some((known) => known === key);
}

/** Reads what stands beside the events of an item; what is no text is no code and no tag. */
export function readEnvelope(object: UnknownObject): Envelope {
	const envelope: Record<string, string> = {};
	for (const key of ENVELOPE_KEYS) {
		const value = object[key];
		if (typeof value === 'string' && value.trim() !== '') envelope[key] = value.trim();
	}
	return envelope;
}

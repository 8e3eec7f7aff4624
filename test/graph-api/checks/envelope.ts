import type { JsonObject } from '../json';
import type { Refusal } from '../refusals';

const mostEvents = 1000;

const isText = (value: unknown): boolean => typeof value === 'string';
const isObjectOrList = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** What may stand beside `data` (M 2.1). */
const envelopeKeys: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
	['test_event_code', isText],
	['partner_agent', isPartnerAgent],
	['namespace_id', (value: unknown) => isText(value) || Number.isSafeInteger(value)],
	['upload_id', isText],
	['upload_tag', isText],
	['upload_source', isText],
	['progress', isObjectOrList],
	['platforms', isObjectOrList],
	['trace', Number.isSafeInteger],
	['access_token', isText],
	['appsecret_proof', isText],
]);

/**
 * The whole of a request body but the events' content: the number of events and what stands beside them. Whether Meta
 * refuses unknown keys here is not known; the stand-in does, so that a slip shows.
 */
export function checkEnvelope(body: JsonObject | undefined): Refusal | undefined {
	if (body?.data === undefined) return { reason: 'dataMissing' };
	if (!Array.isArray(body.data)) return { reason: 'dataNotList' };
	if (body.data.length === 0) return { reason: 'dataEmpty' };
	if (body.data.length > mostEvents) return { reason: 'eventsTooMany' };
	for (const [key, value] of Object.entries(body)) {
		if (key === 'data') continue;
		const fits = envelopeKeys.get(key);
		if (!fits) return { reason: 'envelopeKeyUnknown', key };
		if (!fits(value)) return { reason: 'envelopeValueWrong', key };
	}
	return undefined;
}

/** Fewer than 23 characters, at least two letters (M 2.1). */
function isPartnerAgent(value: unknown): boolean {
	return typeof value === 'string' && value.length < 23 && /[a-z][^a-z]*[a-z]/i.test(value);
}

import type { Envelope } from '../event/envelope';
import { isPlainObject, type UnknownObject } from '../event/json';
import type { Status } from '../event/outcome';

/** A result of an earlier run that came back as an item (SPEC 2.3). */
export type FormerResult =
	/** It may never have arrived: exactly this event is sent again. */
	| {
			readonly type: 'resend';
			readonly status: 'unconfirmed' | 'undelivered';
			readonly event: UnknownObject;
			readonly datasetId: string | undefined;
			readonly envelope: Envelope;
			/** Unix seconds of the first try. */
			readonly attemptedAt: number | undefined;
	  }
	/** It was refused, invalid or left out, and the user may have mended it: the item's own fields are read anew. */
	| { readonly type: 'afresh'; readonly item: UnknownObject };

const STATUSES: ReadonlySet<string> = new Set<Status>([
	'accepted',
	'invalid',
	'ready',
	'rejected',
	'skipped',
	'unconfirmed',
	'undelivered',
]);

/** Fields n8n takes for its own and the names under which results carry them (SPEC 2.3, N 4.7). */
export const RESERVED_FIELDS: ReadonlyMap<string, string> = new Map([
	['error', 'input_error'],
	['$error', 'input_$error'],
	['$json', 'input_$json'],
]);

/**
 * Recognises a result of this node among the items, whole or as n8n's error output carries it.
 *
 * `undefined` when the item is none.
 */
export function readFormerResult(item: UnknownObject): FormerResult | undefined {
	const fromErrorOutput = typeof item.error === 'string' && isResult(item.details);
	const capi = isResult(item.capi) ? item.capi : fromErrorOutput ? item.details : undefined;
	if (!isPlainObject(capi)) return undefined;
	const own = ownFields(item, fromErrorOutput);
	const { status, event } = capi;
	if ((status === 'undelivered' || status === 'unconfirmed') && isPlainObject(event)) {
		return {
			type: 'resend',
			status,
			event,
			datasetId: typeof capi.dataset_id === 'string' ? capi.dataset_id : undefined,
			envelope: envelopeOf(capi.envelope),
			attemptedAt: typeof capi.attempted_at === 'number' ? capi.attempted_at : undefined,
		};
	}
	const nothingOfItsOwn = Object.keys(own).length === 0;
	return { type: 'afresh', item: nothingOfItsOwn && isPlainObject(event) ? event : own };
}

function isResult(value: unknown): value is UnknownObject {
	return isPlainObject(value) && typeof value.status === 'string' && STATUSES.has(value.status);
}

function ownFields(item: UnknownObject, fromErrorOutput: boolean): UnknownObject {
	const own: Record<string, unknown> = { ...item };
	delete own.capi;
	if (fromErrorOutput) {
		delete own.error;
		delete own.message;
		delete own.details;
	}
	for (const [field, carried] of RESERVED_FIELDS) {
		if (!(carried in own)) continue;
		own[field] = own[carried];
		delete own[carried];
	}
	return own;
}

function envelopeOf(value: unknown): Envelope {
	if (!isPlainObject(value)) return {};
	return {
		...(typeof value.test_event_code === 'string' && { test_event_code: value.test_event_code }),
		...(typeof value.partner_agent === 'string' && { partner_agent: value.partner_agent }),
		...(typeof value.upload_tag === 'string' && { upload_tag: value.upload_tag }),
	};
}

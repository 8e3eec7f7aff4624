import type { Envelope } from '../event/envelope';
import { isPlainObject, type UnknownObject } from '../event/json';
import type { Status } from '../event/outcome';
import { readEnvelope } from '../shape/structured/envelope-keys';

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

/** Every status, and what a result of it is read from when its item has no fields of its own. */
const EVENT_STANDS_IN: Readonly<Record<Status, boolean>> = {
	// Sent again from its event, an accepted one would be counted again once Meta has forgotten it.
	accepted: false,
	invalid: true,
	ready: true,
	rejected: true,
	skipped: true,
	unconfirmed: true,
	undelivered: true,
};

/** Fields n8n takes for its own and the names under which results carry them (SPEC 2.3, N 4.7). */
export const RESERVED_FIELDS: ReadonlyMap<string, string> = new Map([
	['error', 'input_error'],
	['$error', 'input_$error'],
	['$json', 'input_$json'],
]);

/** The keys under which a result leaves on n8n's error output (SPEC 2.3). */
const ERROR_OUTPUT_KEYS = ['error', 'message', 'details'] as const;

/**
 * Recognises a result of this node among the items, whole or as n8n's error output carries it.
 *
 * `undefined` when the item is none.
 */
export function readFormerResult(item: UnknownObject): FormerResult | undefined {
	if (isResult(item.capi)) return readResult(item.capi, ownFields(item, ['capi']));
	if (typeof item.error !== 'string' || !isResult(item.details)) return undefined;
	return readResult(item.details, ownFields(item, ERROR_OUTPUT_KEYS));
}

/** What the node says of an event in an item. */
type Result = UnknownObject & { readonly status: Status };

function readResult(capi: Result, own: UnknownObject): FormerResult {
	const { status, event } = capi;
	if ((status === 'undelivered' || status === 'unconfirmed') && isPlainObject(event)) {
		return {
			type: 'resend',
			status,
			event,
			datasetId: typeof capi.dataset_id === 'string' ? capi.dataset_id : undefined,
			envelope: isPlainObject(capi.envelope) ? readEnvelope(capi.envelope) : {},
			attemptedAt: typeof capi.attempted_at === 'number' ? capi.attempted_at : undefined,
		};
	}
	const fromEvent =
		Object.keys(own).length === 0 && EVENT_STANDS_IN[status] && isPlainObject(event);
	return { type: 'afresh', item: fromEvent ? event : own };
}

function isResult(value: unknown): value is Result {
	return (
		isPlainObject(value) &&
		typeof value.status === 'string' &&
		Object.hasOwn(EVENT_STANDS_IN, value.status)
	);
}

function ownFields(item: UnknownObject, results: readonly string[]): UnknownObject {
	const own: Record<string, unknown> = { ...item };
	for (const key of results) delete own[key];
	for (const [field, carried] of RESERVED_FIELDS) {
		if (!Object.hasOwn(own, carried)) continue;
		own[field] = own[carried];
		delete own[carried];
	}
	return own;
}

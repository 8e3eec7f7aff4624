import type { Draft } from '../event/draft';
import type { UnknownObject } from '../event/json';
import { type FlatReading, readFlat } from '../shape/flat/flat-draft';
import { readStructured } from '../shape/structured/structured-draft';
import { type FormerResult, readFormerResult } from './former-result';
import {
	asStructuredEvents,
	findStructuredEvents,
	type StructuredEvents,
} from './structured-events';
import { unwrapWebhook } from './unwrap';

/** The formats an item can be read in; `auto` decides per item (SPEC 3.1). */
export type RequestedFormat = 'auto' | 'flat' | 'structured';

/** What an item holds: former results go their own way, everything else is drafts. */
export type Reading =
	| { readonly type: 'resend'; readonly former: Extract<FormerResult, { type: 'resend' }> }
	| { readonly type: 'drafts'; readonly drafts: readonly Draft[] };

/**
 * Reads an item in the requested format (SPEC 3.1).
 *
 * Order of recognition in `auto`: former result → structured → known source → flat. An item that holds nothing
 * gives one draft with nothing in it, whose checks say so.
 */
export function readItem(
	item: UnknownObject,
	format: RequestedFormat,
	reading: FlatReading,
): Reading {
	if (format === 'auto') {
		const former = readFormerResult(item);
		if (former?.type === 'resend') return { type: 'resend', former };
		if (former !== undefined)
			return { type: 'drafts', drafts: readObject(former.item, format, reading) };
	}
	return { type: 'drafts', drafts: readObject(item, format, reading) };
}

function readObject(
	item: UnknownObject,
	format: RequestedFormat,
	reading: FlatReading,
): readonly Draft[] {
	const objects = unwrapWebhook(item).map(withoutResult);
	return objects.flatMap((object) => {
		const structured = structuredEvents(object, format);
		if (structured === undefined) return [readFlat(object, reading)];
		return structured.events.map((event) => readStructured(event, structured.envelope));
	});
}

function structuredEvents(
	object: UnknownObject,
	format: RequestedFormat,
): StructuredEvents | undefined {
	switch (format) {
		case 'flat':
			return undefined;
		case 'structured':
			return asStructuredEvents(object);
		case 'auto':
			return findStructuredEvents(object, () => false);
	}
}

/** The node's own key is never read as data, whatever it holds (SPEC 2.3). */
function withoutResult(item: UnknownObject): UnknownObject {
	if (!Object.hasOwn(item, 'capi')) return item;
	const own: Record<string, unknown> = { ...item };
	delete own.capi;
	return own;
}

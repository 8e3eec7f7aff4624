import type { Draft, SkippedDraft } from '../event/draft';
import type { UnknownObject } from '../event/json';
import { labelOf } from '../fields/labels';
import { manualDraft } from '../mapping/manual-reading';
import { mapItem } from '../mapping/map-item';
import type { FieldMap } from '../mapping/field-map';
import { KNOWN_SOURCES } from '../sources/all-sources';
import { readSource } from '../sources/read-source';
import { type FlatReading, readFlat } from '../shape/flat/flat-draft';
import { readStructured } from '../shape/structured/structured-draft';
import { type FormerResult, readFormerResult } from './former-result';
import type { ItemFormat } from './item-format';
import {
	asStructuredEvents,
	findStructuredEvents,
	type StructuredEvents,
} from './structured-events';
import { unwrapWebhook } from './unwrap';

/** What an item holds: former results go their own way, everything else is drafts. */
export type Reading =
	| { readonly type: 'resend'; readonly former: Extract<FormerResult, { type: 'resend' }> }
	| { readonly type: 'drafts'; readonly drafts: ReadonlyArray<Draft | SkippedDraft> }
	/** The expression of a mapped field has no result for this item. */
	| { readonly type: 'unworkable'; readonly label: string };

/**
 * Reads an item in the requested format (SPEC 3.1).
 *
 * Order of recognition in `auto`: former result → structured → known source → flat. An item that holds nothing
 * gives one draft with nothing in it, whose checks say so.
 */
export function readItem(
	item: UnknownObject,
	itemIndex: number,
	format: ItemFormat,
	reading: FlatReading,
): Reading {
	switch (format.type) {
		case 'auto': {
			const former = readFormerResult(item);
			if (former?.type === 'resend') return { type: 'resend', former };
			return drafts(bodiesOf(former?.item ?? item).flatMap((body) => readAny(body, reading)));
		}
		case 'flat':
			return drafts(bodiesOf(item).map((body) => readFlat(body, reading)));
		case 'structured':
			return drafts(bodiesOf(item).flatMap((body) => structuredDrafts(asStructuredEvents(body))));
		case 'columnMap':
			return drafts(bodiesOf(item).map((body) => readColumns(item, body, format.map)));
		case 'knownSource':
			return drafts(bodiesOf(item).flatMap((body) => readSource(format.source, body)));
		case 'manual':
			return readManual(item, itemIndex, format, reading);
	}
}

function drafts(found: ReadonlyArray<Draft | SkippedDraft>): Reading {
	return { type: 'drafts', drafts: found };
}

/** The objects that hold events: the body of a webhook call, else the item itself. */
function bodiesOf(item: UnknownObject): readonly UnknownObject[] {
	return unwrapWebhook(item).map(withoutResult);
}

function readAny(body: UnknownObject, reading: FlatReading): ReadonlyArray<Draft | SkippedDraft> {
	const source = KNOWN_SOURCES.find(({ recognises }) => recognises(body));
	const structured = findStructuredEvents(body, () => source !== undefined);
	if (structured !== undefined) return structuredDrafts(structured);
	return source === undefined ? [readFlat(body, reading)] : readSource(source, body);
}

function structuredDrafts({ events, envelope }: StructuredEvents): readonly Draft[] {
	return events.map((event) => readStructured(event, envelope));
}

/** Columns are those of the body; `query` and `headers` of a webhook call are reached by naming them (SPEC 3.1). */
function readColumns(item: UnknownObject, body: UnknownObject, map: FieldMap): Draft {
	// The body's entries come first, since column numbers count from them.
	const reachable = item === body ? body : { ...body, ...item, ...body };
	return mapItem(reachable, map, { inputFormat: 'columnMap', warnings: [], envelope: {} });
}

function readManual(
	item: UnknownObject,
	itemIndex: number,
	{ read }: Extract<ItemFormat, { type: 'manual' }>,
	reading: FlatReading,
): Reading {
	const mapped = read(item, itemIndex);
	switch (mapped.type) {
		case 'values':
			return drafts([manualDraft(mapped.values)]);
		case 'byName':
			return drafts(
				bodiesOf(item).map((body) => ({ ...readFlat(body, reading), inputFormat: 'manual' })),
			);
		case 'unworkable':
			return { type: 'unworkable', label: labelOf(mapped.field) };
	}
}

/** The node's own key is never read as data, whatever it holds (SPEC 2.3). */
function withoutResult(item: UnknownObject): UnknownObject {
	if (!Object.hasOwn(item, 'capi')) return item;
	const own: Record<string, unknown> = { ...item };
	delete own.capi;
	return own;
}

import type { Draft, SkippedDraft } from '../event/draft';
import type { UnknownObject } from '../event/json';
import type { Problem, Warning } from '../event/warning';
import { columnNames } from '../mapping/locate';
import { manualDraft } from '../mapping/manual-reading';
import { mapItem } from '../mapping/map-item';
import { OPTION_LABELS } from '../settings/option-labels';
import { KNOWN_SOURCES } from '../sources/all-sources';
import type { KnownSource } from '../sources/known-source';
import { readSource } from '../sources/read-source';
import type { FlatReading } from '../shape/flat/flat-draft';
import { readStructured } from '../shape/structured/structured-draft';
import { type FormerResult, readFormerResult } from './former-result';
import type { ItemFormat } from './item-format';
import {
	asStructuredEvents,
	findStructuredEvents,
	type StructuredEvents,
} from './structured-events';
import { readRow } from './table-row';
import { unwrapItem } from './unwrap';
import { warnAboutQuery } from './unused-query';

/** What an item holds: former results go their own way, everything else is drafts. */
export type Reading =
	| { readonly type: 'resend'; readonly former: Extract<FormerResult, { type: 'resend' }> }
	| { readonly type: 'drafts'; readonly drafts: ReadonlyArray<Draft | SkippedDraft> }
	/** The item does not allow what the user chose. */
	| { readonly type: 'unreadable'; readonly problem: Problem };

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
		case 'columnMap':
			return drafts(readRows(item, format));
		case 'manual':
			return readManual(item, itemIndex, format, reading);
		default:
			return withWarnings(readBodies(item, format, reading), warnAboutQuery(item));
	}
}

/** The formats that read the body of a webhook call and nothing else of it. */
function readBodies(
	item: UnknownObject,
	format: Exclude<ItemFormat, { type: 'columnMap' | 'manual' }>,
	reading: FlatReading,
): Reading {
	switch (format.type) {
		case 'auto': {
			const former = readFormerResult(item);
			if (former?.type === 'resend') return { type: 'resend', former };
			return drafts(bodiesOf(former?.item ?? item).flatMap((body) => readAny(body, reading)));
		}
		case 'flat':
			return drafts(bodiesOf(item).map((body) => readRow(body, reading)));
		case 'structured':
			return drafts(bodiesOf(item).flatMap((body) => structuredDrafts(asStructuredEvents(body))));
		case 'knownSource':
			return readChosenSource(format.source, bodiesOf(item));
	}
}

function withWarnings(reading: Reading, warnings: readonly Warning[]): Reading {
	if (reading.type !== 'drafts' || warnings.length === 0) return reading;
	return drafts(
		reading.drafts.map((found) =>
			'raw' in found ? { ...found, warnings: [...found.warnings, ...warnings] } : found,
		),
	);
}

function drafts(found: ReadonlyArray<Draft | SkippedDraft>): Reading {
	return { type: 'drafts', drafts: found };
}

/** The objects that hold events: the body of a webhook call, else the item itself. */
function bodiesOf(item: UnknownObject): readonly UnknownObject[] {
	return unwrapItem(item).map(withoutResult);
}

function readAny(body: UnknownObject, reading: FlatReading): ReadonlyArray<Draft | SkippedDraft> {
	const source = KNOWN_SOURCES.find(({ recognises }) => recognises(body));
	const structured = findStructuredEvents(body, () => source !== undefined);
	if (structured !== undefined) return structuredDrafts(structured);
	return source === undefined ? [readRow(body, reading)] : readSource(source, body);
}

function structuredDrafts({ events, envelope, warnings }: StructuredEvents): readonly Draft[] {
	return events.map((event) => {
		const draft = readStructured(event, envelope);
		return warnings.length === 0 ? draft : { ...draft, warnings: [...draft.warnings, ...warnings] };
	});
}

/** What the chosen source did not send is the user's to look at: calling it no conversion would lose it in silence. */
function readChosenSource(source: KnownSource, bodies: readonly UnknownObject[]): Reading {
	return bodies.some((body) => isOf(source, body))
		? drafts(bodies.flatMap((body) => readSource(source, body)))
		: { type: 'unreadable', problem: notSentBy(source.label) };
}

/** A choice says more than a recogniser, which must be sure: a kind that fits will do. */
function isOf(source: KnownSource, body: UnknownObject): boolean {
	return (
		source.recognises(body) ||
		source.payloads(body).some((payload) => source.types.some(({ when }) => when(payload)))
	);
}

function notSentBy(label: string): Problem {
	return {
		field: OPTION_LABELS.source,
		message: `The item does not look like anything ${label} sends`,
		advice: `Connect the untouched output of ${label}, choose another '${OPTION_LABELS.source}', or set '${OPTION_LABELS.inputFormat}' to Automatic`,
	};
}

function unworkable(label: string): Problem {
	return {
		field: label,
		message: `The expression in '${label}' can't be worked out for this item`,
		advice: `Open '${label}' in the node and look at the result of its expression for this item`,
	};
}

/** Columns are those of the body; `query` and `headers` of a webhook call are reached by naming them (SPEC 3.1). */
function readRows(
	item: UnknownObject,
	{ columnMap: { map, warnings }, columnsOf }: Extract<ItemFormat, { type: 'columnMap' }>,
): readonly Draft[] {
	const traits = { inputFormat: 'columnMap', warnings, envelope: {} } as const;
	const bodies = unwrapItem(item);
	return bodies.map(withoutResult).map((body) =>
		bodies[0] === item
			? mapItem(body, map, traits, { columns: columnsOf?.(body) })
			: mapItem({ ...item, body, ...body }, map, traits, {
					columns: (columnsOf ?? columnNames)(body),
				}),
	);
}

function readManual(
	item: UnknownObject,
	itemIndex: number,
	{ reader }: Extract<ItemFormat, { type: 'manual' }>,
	reading: FlatReading,
): Reading {
	const mapped = reader.read(item, itemIndex);
	switch (mapped.type) {
		case 'values':
			return drafts([manualDraft(mapped.values, reader.places)]);
		case 'byName':
			return drafts(
				bodiesOf(item).map((body) => ({
					...readRow(body, reading),
					inputFormat: 'manual',
				})),
			);
		case 'unworkable':
			return { type: 'unreadable', problem: unworkable(mapped.label) };
	}
}

/** The node's own key is never read as data, whatever it holds (SPEC 2.3). */
function withoutResult(item: UnknownObject): UnknownObject {
	if (!Object.hasOwn(item, 'capi')) return item;
	const own: Record<string, unknown> = { ...item };
	delete own.capi;
	return own;
}

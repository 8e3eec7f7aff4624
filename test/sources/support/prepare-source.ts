/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import type { Draft, SkippedDraft } from '../../../nodes/MetaCapi/event/draft';
import type { EventRecord } from '../../../nodes/MetaCapi/event/event-record';
import { isPlainObject, type UnknownObject } from '../../../nodes/MetaCapi/event/json';
import { createHasher } from '../../../nodes/MetaCapi/hash/hasher';
import { createDuplicateFinder } from '../../../nodes/MetaCapi/identify/duplicates';
import { loadPhoneLibrary } from '../../../nodes/MetaCapi/normalise/identifiers/phone-library';
import { prepareEvent } from '../../../nodes/MetaCapi/prepare/prepare-event';
import { unwrapItem } from '../../../nodes/MetaCapi/read/unwrap';
import type { EventSettings } from '../../../nodes/MetaCapi/settings/event-settings';
import type { KnownSource } from '../../../nodes/MetaCapi/sources/known-source';
import { readSource } from '../../../nodes/MetaCapi/sources/read-source';

/** 20 November 2026, 16:00 UTC: the samples lie within the day before. */
export const NOW = 1_795_190_400;

/** The settings of the events, where a test says nothing else. */
export const SETTINGS: EventSettings = {
	amountUnit: 'major',
	dataProcessing: 'fromInput',
	datasetId: '1234567890',
	dateOrder: 'auto',
	dropBadIdentifiers: true,
	externalId: 'hash',
	envelope: {},
	// Far from UTC, so that a time of the source's own zone shows.
	timezone: 'America/Los_Angeles',
	unknownFields: 'ignore',
};

/** One payload of an item: sent as an event, or left out with the reason. */
export interface Prepared {
	readonly verdict: EventRecord['verdict'];
	readonly event: UnknownObject;
	readonly userData: UnknownObject;
	readonly customData: UnknownObject;
	readonly warnings: readonly string[];
	/** Why it was left out. */
	readonly skipped: string | undefined;
}

/** A sample payload: `calendly/invitee-created`. */
export function sample(name: string): UnknownObject {
	const parsed: unknown = JSON.parse(readFileSync(`${__dirname}/../samples/${name}.json`, 'utf8'));
	if (!isPlainObject(parsed)) throw new Error(`${name} is no object`);
	return parsed;
}

/** The same as n8n's Webhook node gives it. */
export function asWebhook(body: unknown): UnknownObject {
	return { headers: { 'user-agent': 'Server/1.0' }, params: {}, query: {}, body };
}

/** What becomes of an item of a source; an item that the source does not recognise fails the test. */
export async function prepareSource(
	source: KnownSource,
	item: UnknownObject,
	settings: Partial<EventSettings> = {},
): Promise<readonly Prepared[]> {
	const phones = await loadPhoneLibrary();
	const context = { now: NOW, phones, hasher: createHasher(), duplicates: createDuplicateFinder() };
	return unwrapItem(item).flatMap((body, index) => {
		if (!source.recognises(body)) throw new Error(`${source.label} does not recognise the item`);
		return readSource(source, body).map((draft) => prepared(draft, index, settings, context));
	});
}

/** The only event of an item. */
export async function prepareOne(
	source: KnownSource,
	item: UnknownObject,
	settings: Partial<EventSettings> = {},
): Promise<Prepared> {
	const [first, ...others] = await prepareSource(source, item, settings);
	if (first === undefined || others.length > 0) throw new Error('one event was expected');
	return first;
}

function prepared(
	draft: Draft | SkippedDraft,
	itemIndex: number,
	settings: Partial<EventSettings>,
	context: Parameters<typeof prepareEvent>[3],
): Prepared {
	if ('skip' in draft) {
		const { message, advice } = draft.skip;
		const verdict = { type: 'skipped', message, advice } as const;
		return { verdict, event: {}, userData: {}, customData: {}, warnings: [], skipped: message };
	}
	const place = {
		itemIndex,
		key: () => `execution-1-${itemIndex}`,
		hasConsent: true,
		digest: () => '',
	};
	const record = prepareEvent(draft, { ...SETTINGS, ...settings }, place, context);
	const event: unknown = JSON.parse(record.json ?? '{}');
	const written = isPlainObject(event) ? event : {};
	return {
		verdict: record.verdict,
		event: written,
		userData: objectOf(written.user_data),
		customData: objectOf(written.custom_data),
		warnings: record.warnings.map(({ message }) => message),
		skipped: undefined,
	};
}

function objectOf(value: unknown): UnknownObject {
	return isPlainObject(value) ? value : {};
}

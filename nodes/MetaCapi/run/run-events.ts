import type { Batch } from '../batch/batch';
import { createBatcher } from '../batch/batcher';
import { utf8Length } from '../batch/utf8-length';
import type { EventRecord } from '../event/event-record';
import type { UnknownObject } from '../event/json';
import type { DeliveryOutcome } from '../event/outcome';
import { createHasher } from '../hash/hasher';
import { createDuplicateFinder } from '../identify/duplicates';
import { CANCELLED_BEFORE } from '../interpret/run-causes';
import type { PhoneLibrary } from '../normalise/identifiers/phone-library';
import { type ItemContext, prepareItem } from '../prepare/prepare-item';
import { unreadRecord } from '../prepare/unread-record';
import type { ItemFormat } from '../read/item-format';
import { deliver, type RunReport } from '../send/deliver';
import type { Timing, Transport } from '../send/ports';
import type { EventSettings } from '../settings/event-settings';
import type { SettingsResult } from '../settings/result';
import type { RunSettings } from '../settings/run-settings';
import { createKeyTree } from '../shape/flat/key-tree';
import { createGracePeriod } from './grace-period';
import { joinedOutcome } from './joined-outcome';

/** The items of a run and how to read them. */
export interface EventRun {
	/** The JSON of every item; never changed. */
	readonly items: readonly UnknownObject[];
	readonly format: ItemFormat;
	readonly settings: RunSettings;
	/** The settings of one item; asked once per item, in order. */
	readonly settingsOf: (itemIndex: number) => SettingsResult<EventSettings>;
	/** The credential's dataset, for results of items whose settings can't be read. */
	readonly datasetId: string;
	readonly executionId: string;
	/** Unix seconds: one moment for the whole run, so that equal items stay equal. */
	readonly now: number;
	readonly phones: PhoneLibrary;
}

/** What sending needs of the world. */
export interface EventSending {
	readonly transport: Transport;
	readonly timing: Timing;
	/** Values that must never be shown, whatever an answer echoes back. */
	readonly secrets: readonly string[];
}

/**
 * Prepares every item and sends nothing: one record per event, in input order.
 *
 * `explains`: whether records say what came from where, which costs more than preparing.
 */
export function previewEvents(run: EventRun, explains = true): readonly EventRecord[] {
	const context = { ...contextOf(run), explains };
	return run.items.flatMap((item, itemIndex) =>
		prepareItem(item, itemIndex, run.settingsOf(itemIndex), context),
	);
}

/** The records of a run, in input order, and what is to be said of the run as a whole. */
export interface SentEvents {
	readonly records: readonly EventRecord[];
	readonly report: RunReport;
}

/**
 * Prepares and sends every item; the next batch is prepared while others are under way (SPEC 8).
 *
 * Every event has its record, whatever happens.
 */
export async function sendEvents(run: EventRun, sending: EventSending): Promise<SentEvents> {
	const records: EventRecord[] = [];
	const report = await deliver({
		...sending,
		settings: run.settings,
		batches: prepareBatches(run, records, createGracePeriod(sending.timing)),
		report: (index, outcome) => {
			const record = records[index];
			if (record === undefined) return;
			record.outcome = joinedOutcome(record, outcome);
			// The memory of a large run is its events; an accepted one is not needed again.
			if (outcome.status === 'accepted' && !run.settings.includeEvent) record.json = undefined;
		},
	});
	return { records, report };
}

function contextOf(run: EventRun): ItemContext {
	return {
		...run,
		hasher: createHasher(),
		keys: createKeyTree(),
		duplicates: createDuplicateFinder(),
	};
}

function* prepareBatches(
	run: EventRun,
	records: EventRecord[],
	isOutOfTime: () => boolean,
): Generator<Batch> {
	const context = contextOf(run);
	const batcher = createBatcher(run.settings);
	for (let itemIndex = 0; itemIndex < run.items.length; itemIndex++) {
		if (isOutOfTime()) {
			records.push(unreadRecord(itemIndex, run.datasetId, { type: 'ready' }, NOT_SENT));
			continue;
		}
		const item = run.items[itemIndex] ?? {};
		for (const record of prepareItem(item, itemIndex, run.settingsOf(itemIndex), context)) {
			const index = records.push(record) - 1;
			if (record.verdict.type !== 'ready' || record.json === undefined) continue;
			const added = batcher.add(destinationOf(record), {
				index,
				json: record.json,
				bytes: utf8Length(record.json),
				deduplicated: record.actionSource !== 'business_messaging',
			});
			if (added.type === 'full') yield added.batch;
			if (added.type === 'tooLarge') records[index] = { ...record, verdict: TOO_LARGE };
		}
	}
	yield* batcher.flush();
}

function destinationOf({ datasetId, envelope }: EventRecord) {
	return { datasetId, envelope };
}

const NOT_SENT: DeliveryOutcome = {
	status: 'undelivered',
	error: {
		kind: 'cancelled',
		title: CANCELLED_BEFORE.title,
		message: CANCELLED_BEFORE.message,
		advice: CANCELLED_BEFORE.advice,
		retryable: true,
	},
};

const TOO_LARGE: EventRecord['verdict'] = {
	type: 'invalid',
	problems: [
		{
			message: 'The event is larger than a whole request may be',
			advice: 'Leave large texts and lists out of the custom data',
		},
	],
};

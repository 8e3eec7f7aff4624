import type { Batch, Destination } from '../batch/batch';
import { createBatcher } from '../batch/batcher';
import { fitsIntoRequest } from '../batch/request-body';
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
import { createSecretRemoval } from '../results/secret-removal';
import { createGracePeriod } from './grace-period';
import { joinedOutcome } from './joined-outcome';
import { withoutSecrets } from './without-secrets';

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
	/** Tells this run of the node from every other; Retry On Fail keeps it. */
	readonly runId: string;
	/** Values that may neither be sent within events nor be shown. */
	readonly secrets: readonly string[];
	/** Unix seconds: one moment for the whole run, so that equal items stay equal. */
	readonly now: number;
	readonly phones: PhoneLibrary;
}

/** What sending needs of the world. */
export interface EventSending {
	readonly transport: Transport;
	readonly timing: Timing;
}

/**
 * Prepares every item and sends nothing: one record per event, in input order.
 *
 * `explains`: whether records say what came from where, which costs more than preparing.
 */
export function previewEvents(run: EventRun, explains = true): readonly EventRecord[] {
	const context = contextOf(run, explains);
	const removal = createSecretRemoval(run.secrets);
	return run.items.flatMap((item, itemIndex) =>
		prepareItem(item, itemIndex, run.settingsOf(itemIndex), context).map((record) =>
			asSent(withoutSecrets(record, removal)),
		),
	);
}

/** What is ready would be sent (SPEC 2.3): an event larger than a request would not. */
function asSent(record: EventRecord): EventRecord {
	const { verdict, json, envelope } = record;
	if (verdict.type !== 'ready' || json === undefined) return record;
	return fitsIntoRequest(envelope, json) ? record : { ...record, verdict: TOO_LARGE };
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
		secrets: run.secrets,
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

/** Written out, since copies of one written list have one layout in all runs, for which the code stays compiled. */
function contextOf(run: EventRun, explains = false): ItemContext {
	return {
		format: run.format,
		datasetId: run.datasetId,
		runId: run.runId,
		now: run.now,
		phones: run.phones,
		explains,
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
	const removal = createSecretRemoval(run.secrets);
	const batcher = createBatcher(run.settings);
	const destinationOf = rememberDestination();
	for (let itemIndex = 0; itemIndex < run.items.length; itemIndex++) {
		if (isOutOfTime()) {
			records.push(unreadRecord(itemIndex, run.datasetId, { type: 'ready' }, NOT_SENT));
			continue;
		}
		const item = run.items[itemIndex] ?? {};
		for (const prepared of prepareItem(item, itemIndex, run.settingsOf(itemIndex), context)) {
			const record = withoutSecrets(prepared, removal);
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

/** Gives equal neighbours the same object: the batcher works its route out once per object. */
function rememberDestination(): (record: EventRecord) => Destination {
	let last: Destination | undefined;
	return ({ datasetId, envelope }) => {
		if (last?.datasetId !== datasetId || last.envelope !== envelope) last = { datasetId, envelope };
		return last;
	};
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

import type { Batch } from '../batch/batch';
import { loadAnswerSchemas } from '../interpret/answer-schemas';
import type { Cause } from '../interpret/cause';
import { createBatchSource } from './batch-source';
import { carry } from './carry';
import type { Task } from './conclude';
import type { Halt } from './halts';
import { wholeBatch } from './part';
import type { RunPorts } from './run';
import { createRun } from './run';
import { newShipment } from './shipment';

/** What to deliver, and with what. Batches are asked for one at a time, when a request is free to carry one. */
export interface Delivery extends RunPorts {
	readonly batches: AsyncIterable<Batch> | Iterable<Batch>;
}

/** What is to be said of a run as a whole. */
export interface RunReport {
	/** Requests made, retries included. */
	readonly requests: number;
	/** Why nothing more was sent, by run or dataset; empty when everything had its turn. */
	readonly halts: readonly Halt[];
	/** For the user, about the run: a retired API version. */
	readonly hints: readonly string[];
	/** The one cause for which all events seem to be refused, when splitting was given up (SPEC 5). */
	readonly commonCause?: Cause;
}

/**
 * Delivers batches to Meta and reports for every event what became of it, whatever happens (SPEC 5).
 *
 * Parts of refused batches go before new batches, so that what is held in memory stays small.
 */
export async function deliver({ batches, ...ports }: Delivery): Promise<RunReport> {
	// Loaded before anything is sent: what could go wrong here must not cost a single event.
	const run = createRun(ports, await loadAnswerSchemas());
	const source = createBatchSource(batches, ports.timing);
	const waiting: Task[] = [];
	const underWay = new Set<Promise<void>>();

	async function start(task: Task): Promise<void> {
		const next = await carry(run, task);
		waiting.push(...next.toReversed());
	}

	for (;;) {
		while (underWay.size < ports.settings.concurrency) {
			const task = waiting.pop() ?? taskOf(await source.next());
			if (task === undefined) break;
			const progress = start(task).finally(() => underWay.delete(progress));
			underWay.add(progress);
		}
		// Parts may have come back while the source was asked for the last time.
		if (underWay.size === 0 && waiting.length === 0) break;
		if (underWay.size === 0) continue;
		source.prepare();
		await Promise.race(underWay);
	}
	const { commonCause } = run;
	return {
		requests: run.requestCount(),
		halts: run.halts.all(),
		hints: [...run.hints],
		...(commonCause === undefined ? {} : { commonCause }),
	};
}

function taskOf(batch: Batch | undefined): Task | undefined {
	if (batch === undefined) return undefined;
	const { destination, events } = batch;
	return { destination, part: wholeBatch(events.map(newShipment)), codeOneLasts: false };
}

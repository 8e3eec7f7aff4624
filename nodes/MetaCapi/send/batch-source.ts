import type { Batch } from '../batch/batch';
import type { Timing } from './ports';

/** The batches of a run, prepared no earlier than needed. */
export interface BatchSource {
	/** The next batch, `undefined` when there is none left. */
	next(): Promise<Batch | undefined>;
	/** Begins to prepare the next batch while all requests are under way (SPEC 8). */
	prepare(): void;
}

/** Wraps an iterator that prepares batches when asked; never more than one is prepared ahead, to bound memory. */
export function createBatchSource(
	batches: AsyncIterable<Batch> | Iterable<Batch>,
	timing: Timing,
): BatchSource {
	const iterator =
		Symbol.asyncIterator in batches ? batches[Symbol.asyncIterator]() : batches[Symbol.iterator]();
	let prepared: Promise<Batch | undefined> | undefined;
	let isDone = false;

	async function pull(): Promise<Batch | undefined> {
		if (isDone) return undefined;
		// Preparing keeps the processor busy: requests just begun get to their sockets first.
		await timing.pause(0);
		const result = await iterator.next();
		isDone = result.done === true;
		return result.done === true ? undefined : result.value;
	}

	return {
		async next() {
			const batch = prepared ?? pull();
			prepared = undefined;
			return await batch;
		},
		prepare() {
			prepared ??= pull();
			// The one who takes the batch learns of a rejection; nobody may before.
			prepared.catch(() => undefined);
		},
	};
}

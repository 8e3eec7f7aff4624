import type { Batch } from '../../../nodes/MetaCapi/batch/batch';
import type { DeliveryOutcome } from '../../../nodes/MetaCapi/event/outcome';
import type { RunReport } from '../../../nodes/MetaCapi/send/deliver';
import { deliver } from '../../../nodes/MetaCapi/send/deliver';
import type { Timing, Transport } from '../../../nodes/MetaCapi/send/ports';
import { virtualTiming } from './virtual-timing';

/** What a test may choose of a run. */
export interface Chosen {
	readonly timing?: Timing;
	readonly concurrency?: number;
	readonly retries?: number;
	readonly secrets?: readonly string[];
}

/** Runs a delivery and gathers its outcomes; an event reported twice makes the test fail. */
export async function runDelivery(
	batches: AsyncIterable<Batch> | Iterable<Batch>,
	transport: Transport,
	{ timing = virtualTiming(), concurrency = 4, retries = 3, secrets = [] }: Chosen = {},
): Promise<{ outcomes: ReadonlyMap<number, DeliveryOutcome>; report: RunReport }> {
	const outcomes = new Map<number, DeliveryOutcome>();
	const report = await deliver({
		batches,
		transport,
		timing,
		secrets,
		settings: { concurrency, retries },
		report(index, outcome) {
			if (outcomes.has(index)) throw new Error(`event ${index} was reported twice`);
			outcomes.set(index, outcome);
		},
	});
	return { outcomes, report };
}

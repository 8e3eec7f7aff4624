import type { Destination } from '../batch/batch';
import type { Cause } from '../interpret/cause';
import { CANCELLED_BEFORE } from '../interpret/run-causes';
import type { Timing } from './ports';

/** Why nothing more was sent, in the whole run or for one dataset. */
export type Halt =
	| { readonly scope: 'run'; readonly cause: Cause }
	| { readonly scope: 'dataset'; readonly datasetId: string; readonly cause: Cause };

/** What keeps the rest of a run from being sent: a token, a dataset, a pause too long to wait for, the user. */
export interface Halts {
	stop(scope: Halt['scope'], destination: Destination, cause: Cause): void;
	/** Why nothing may be sent there, if so. */
	causeFor(destination: Destination): Cause | undefined;
	/** In the order in which they came; cancellation is none. */
	all(): readonly Halt[];
}

/** Makes the halts of one run. A cause of one dataset leaves other datasets alone: their ids may be right. */
export function createHalts(timing: Timing): Halts {
	let ofRun: Cause | undefined;
	const ofDatasets = new Map<string, Cause>();
	const halts: Halt[] = [];
	return {
		stop(scope, { datasetId }, cause) {
			if (scope === 'run') {
				if (ofRun === undefined) halts.push({ scope, cause });
				ofRun ??= cause;
			} else if (!ofDatasets.has(datasetId)) {
				halts.push({ scope, datasetId, cause });
				ofDatasets.set(datasetId, cause);
			}
		},
		causeFor({ datasetId }) {
			if (timing.isCancelled()) return CANCELLED_BEFORE;
			return ofRun ?? ofDatasets.get(datasetId);
		},
		all: () => halts,
	};
}

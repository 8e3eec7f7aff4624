import type { Timing } from '../send/ports';

/** How long a cancelled run goes on preparing, in milliseconds: a quarter of the second it may take to end (SPEC 5). */
const GRACE = 250;

/**
 * Tells whether a cancelled run has to stop preparing what will not be sent any more.
 *
 * The prepared form of an event is worth having in its result (SPEC 2.3), but not at any price: a hundred thousand
 * items would keep n8n busy for seconds after its user pressed Stop.
 */
export function createGracePeriod(timing: Timing): () => boolean {
	let cancelledAt: number | undefined;
	return () => {
		if (!timing.isCancelled()) return false;
		cancelledAt ??= timing.now();
		return timing.now() - cancelledAt > GRACE;
	};
}

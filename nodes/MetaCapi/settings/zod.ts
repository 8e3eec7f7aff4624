import type * as zod from 'zod/v4';

/** The part of zod 4 the node uses; n8n ships it (N 2.4). */
export type Zod = typeof zod;

/**
 * Loads zod at first use: it takes longer to load than the whole node, and n8n loads the node at every start (SPEC 8).
 */
export async function loadZod(): Promise<Zod> {
	return await import('zod/v4');
}

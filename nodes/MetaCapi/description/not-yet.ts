import type { IDisplayOptions } from 'n8n-workflow';

/**
 * Keeps a choice out of the editor until what it does is built; its name is final, because workflows save it.
 *
 * A workflow that uses one all the same gets a message naming it (`n8n/configuration`).
 */
export const NOT_YET: IDisplayOptions = { show: { '@version': [{ _cnd: { gte: 2 } }] } };

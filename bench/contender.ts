import type { RawItem } from './workload';

/** One way of turning rows into serialised events. */
export interface Contender {
	readonly name: string;
	/** Prepares what may be prepared beforehand, and gives what is measured: rows in, serialised events out. */
	readonly prepare: (rows: readonly RawItem[], nowSeconds: number) => () => readonly string[];
}

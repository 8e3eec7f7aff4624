import type { FieldMap } from '../mapping/field-map';
import type { ManualReader } from '../mapping/manual-reading';
import type { KnownSource } from '../sources/known-source';

/** How the items of a run are to be read (SPEC 2.2, Input Format). */
export type ItemFormat =
	/** Decided per item. */
	| { readonly type: 'auto' }
	| { readonly type: 'flat' }
	| { readonly type: 'structured' }
	| { readonly type: 'columnMap'; readonly map: FieldMap }
	| { readonly type: 'knownSource'; readonly source: KnownSource }
	| { readonly type: 'manual'; readonly read: ManualReader };

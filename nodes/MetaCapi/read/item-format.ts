import type { ColumnMap } from '../mapping/column-map';
import type { ManualReader } from '../mapping/manual-reading';
import type { SheetColumns } from '../mapping/sheet-columns';
import type { KnownSource } from '../sources/known-source';

/** How the items of a run are to be read (SPEC 2.2, Input Format). */
export type ItemFormat =
	/** Decided per item. */
	| { readonly type: 'auto' }
	| { readonly type: 'flat' }
	| { readonly type: 'structured' }
	| {
			readonly type: 'columnMap';
			readonly columnMap: ColumnMap;
			/** The columns of the rows of this run; absent where the map names its columns. */
			readonly columnsOf?: SheetColumns;
	  }
	| { readonly type: 'knownSource'; readonly source: KnownSource }
	| { readonly type: 'manual'; readonly reader: ManualReader };

/** How an item was read (`capi.input_format`). */
export type InputFormat = 'columnMap' | 'flat' | 'knownSource' | 'manual' | 'result' | 'structured';

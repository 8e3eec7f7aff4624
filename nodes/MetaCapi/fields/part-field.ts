/** How a value within a part of the event is read; each kind has its reader in `normalise/part-value`. */
export type PartKind =
	| 'boolean'
	| 'date'
	| 'id'
	| 'idList'
	| 'number'
	| 'share'
	| 'text'
	| 'time'
	| 'wholeNumber'
	| 'any';

/** What the node knows about one key of a part of the event: `app_data`, `attribution_data`, `store_data` … */
export interface PartField {
	readonly key: string;
	readonly label: string;
	readonly kind: PartKind;
	/** The only values Meta takes, where it names them. */
	readonly values?: readonly string[];
	/** Characters of a text, where Meta limits them. */
	readonly longest?: number;
}

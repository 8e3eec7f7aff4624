/** What became of one field of an event: where it came from and what was done (SPEC 2.3, `capi.mapping`). */
export interface FieldMapping {
	/** The item's own name or path; absent where the value is not the item's. */
	readonly from?: string;
	/** The value as the item gave it: masked where it tells who somebody is, shortened elsewhere. */
	readonly value?: string;
	/** What was done with it, or why the field is missing. */
	readonly note?: string;
}

/** Every field of an event by Meta's dotted path (`user_data.em`), those that are missing for a reason included. */
export type EventMapping = Readonly<Record<string, FieldMapping>>;

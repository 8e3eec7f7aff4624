/** Values that stand for themselves. */
export type Literal = string | number | boolean;

/**
 * Where the value of an event field is found in an item (SPEC 3.4).
 *
 * A number: zero-based column. A text: the name of a column, or a path such as `customer.emails[0]`. A list: the
 * first of these that holds something. An object: the same with how to read it.
 */
export type Locator = number | string | readonly Locator[] | DetailedLocator;

/** A place in an item and how its value is to be read. */
export interface DetailedLocator {
	readonly from?: Locator | undefined;
	/** Used when `from` is missing or finds nothing. */
	readonly value?: Literal | undefined;
	/** The notation of a date, in luxon's tokens: `dd/MM/yyyy`. */
	readonly date?: string | undefined;
	/** The unit of an amount of money. */
	readonly unit?: 'major' | 'minor' | undefined;
	/** What separates several values in one text. */
	readonly split?: string | undefined;
	/** Put in front of a value that lacks it: `+` before numbers known to carry their country code. */
	readonly prefix?: string | undefined;
	/** For lines of an order: where each line has its parts, counted from the line. */
	readonly each?: Readonly<Record<string, Locator>> | undefined;
}

/** Event fields by dotted path (`user_data.em`, `custom_data.value`, `~full_name`) and where each is found. */
export type FieldMap = Readonly<Record<string, Locator>>;

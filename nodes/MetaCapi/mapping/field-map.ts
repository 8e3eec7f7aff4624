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
	/** All of these that hold something, for identifiers of which a person may have several. */
	readonly all?: readonly Locator[] | undefined;
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
	/** Values that say nothing here, as text: `0` for the customer of a guest's order. */
	readonly not?: readonly string[] | undefined;
	/** Only what follows the last of these: `/` before the number of `gid://shopify/Order/5`. */
	readonly after?: string | undefined;
	/** Only what precedes the first of these: `?` before a key that opens the customer's page. */
	readonly until?: string | undefined;
	/** Further places whose texts follow directly: the number behind an area code. */
	readonly join?: readonly Locator[] | undefined;
	/** For lines of an order: where each line has its parts, counted from the line. */
	readonly each?: Readonly<Record<string, Locator>> | undefined;
}

/** Event fields by dotted path (`user_data.em`, `custom_data.value`, `~full_name`) and where each is found. */
export type FieldMap = Readonly<Record<string, Locator>>;

import type { Contact } from '../mapping/contacts';
import type { DetailedLocator, FieldMap, Locator } from '../mapping/field-map';

/** The same map for an object that lies within another: `amount` becomes `data.object.amount`. */
export function within(path: string, map: FieldMap): FieldMap {
	return Object.fromEntries(
		Object.entries(map).map(([field, locator]) => [field, locatorWithin(path, locator)]),
	);
}

/** The same for a record of a person. */
export function contactWithin(path: string, { mayBeAnother, ...parts }: Contact): Contact {
	return {
		...Object.fromEntries(
			Object.entries(parts).map(([part, locator]) => [part, locatorWithin(path, locator)]),
		),
		...(mayBeAnother !== undefined && { mayBeAnother }),
	};
}

function locatorWithin(path: string, locator: Locator): Locator {
	if (typeof locator === 'number') return locator;
	if (typeof locator === 'string') return `${path}.${locator}`;
	if (isList(locator)) return locator.map((candidate) => locatorWithin(path, candidate));
	const { from, all, join } = locator;
	return {
		...locator,
		...(from !== undefined && { from: locatorWithin(path, from) }),
		...(all !== undefined && { all: all.map((each) => locatorWithin(path, each)) }),
		...(join !== undefined && { join: join.map((each) => locatorWithin(path, each)) }),
	};
}

function isList(locator: readonly Locator[] | DetailedLocator): locator is readonly Locator[] {
	return Array.isArray(locator);
}

import { FIELD_ALIASES } from './aliases';
import { DEVICE_KEYS } from './app-data-fields';
import { reducedName } from './reduced-name';

/** What a name in a flat item may stand for: an event field, or a piece that one is built from (`~fbclid`). */
export interface FlatTarget {
	/** Position in {@link FLAT_TARGETS}. */
	readonly index: number;
	/** Dotted path of the event field, or `~piece`. */
	readonly field: string;
	/** Whether it tells who the customer is: then only the customer's own prefixes may stand before it. */
	readonly identifies: boolean;
	/** Whether only app events use it (M 3.5): elsewhere it stays what the user meant by it. */
	readonly isOfDevice: boolean;
}

const PIECES_OF_IDENTITY: ReadonlySet<string> = new Set([
	'~full_name',
	'~last_first_name',
	'~user_name',
	'~area_code',
	'~forwarded_for',
	'~fbclid',
]);

const APP_DATA = 'app_data.';

/** Every target, in the order of the alias table. */
export const FLAT_TARGETS: readonly FlatTarget[] = FIELD_ALIASES.map((row, index) => ({
	index,
	field: row.field,
	identifies: row.field.startsWith('user_data.') || PIECES_OF_IDENTITY.has(row.field),
	isOfDevice: row.field.startsWith(APP_DATA) && DEVICE_KEYS.has(row.field.slice(APP_DATA.length)),
}));

/** Meta's key; those of the smaller parts (`vendor_id`) mean something else wherever they stand alone. */
function ownKey(field: string): readonly string[] {
	const [section = '', key] = field.split('.');
	if (key === undefined) return [section];
	return section === 'user_data' || section === 'custom_data' ? [key] : [];
}

/** A target and how early its name stands in the table: of two names an item uses, the earlier wins. */
export interface AliasMatch {
	readonly target: FlatTarget;
	readonly rank: number;
}

/** Every reduced name of the table, Meta's own keys included. */
export const ALIASES: ReadonlyMap<string, AliasMatch> = compileAliases();

function compileAliases(): ReadonlyMap<string, AliasMatch> {
	const aliases = new Map<string, AliasMatch>();
	FIELD_ALIASES.forEach((row, index) => {
		const target = FLAT_TARGETS[index];
		if (target === undefined) return;
		const names = [
			...ownKey(row.field),
			...row.en,
			...(row.pt ?? []),
			...(row.es ?? []),
			...(row.de ?? []),
			...(row.fr ?? []),
		];
		names.forEach((name, rank) => {
			const reduced = reducedName(name);
			if (!aliases.has(reduced)) aliases.set(reduced, { target, rank });
		});
	});
	return aliases;
}

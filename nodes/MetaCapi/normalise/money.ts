import type { UnknownObject } from '../event/json';
import { refusedCopy } from './json-copy';
import type { Notes } from './notes';
import { readAmount } from './values/amount';
import { readCurrency } from './values/currency';
import { fromMinorUnits } from './values/minor-units';

/** What amounts need besides the item (SPEC 2.2). */
export interface MoneySettings {
	readonly amountUnit: 'major' | 'minor';
	/** ISO 4217; used where the item names none. */
	readonly defaultCurrency?: string;
}

/** Reads the amounts of one event, all in one currency. */
export interface MoneyReader {
	/** ISO 4217 in upper case; the raw text when the item's currency is none; `undefined` when there is no money. */
	readonly currency: unknown;
	/** Reads an amount as a number in major units; what can't be read comes back as it is, and the event is refused. */
	amount(path: string, value: unknown): unknown;
}

const CURRENCY = 'custom_data.currency';

/**
 * Settles the currency of an event, then reads amounts in it (SPEC 3.7): the item's own currency, else the one
 * written beside the value (`60 EUR`), else the default.
 */
export function createMoneyReader(
	raw: UnknownObject,
	settings: MoneySettings,
	notes: Notes,
): MoneyReader {
	const own = readCurrency(raw.currency);
	const ownCode = own.type === 'value' ? own.value : undefined;
	if (own.type === 'unusable') notes.refuse(CURRENCY, "can't be used", own.reason);
	if (own.type === 'value' && own.warning !== undefined) notes.warn(CURRENCY, own.warning);
	const written = readAmount(raw.value, ownCode);
	const writtenCode = written.type === 'value' ? written.value.currency : undefined;
	if (ownCode !== undefined && writtenCode !== undefined && ownCode !== writtenCode) {
		notes.refuse(
			'custom_data.value',
			`names ${writtenCode}, but 'Currency' says ${ownCode}`,
			'Correct one of the two',
		);
	}
	const code = ownCode ?? writtenCode ?? settings.defaultCurrency;
	const hasMoney = raw.value !== undefined || raw.predicted_ltv !== undefined || raw.net_revenue !== undefined || raw.contents !== undefined;
	return {
		currency: own.type === 'unusable' ? refusedCopy(raw.currency) : hasMoney || ownCode !== undefined ? code : undefined,
		amount(path, value) {
			// The default counts as well: what it settles must not be open again when the event is fed back (SPEC 2.3).
			const read = readAmount(value, code);
			if (read.type === 'empty') return undefined;
			if (read.type === 'unusable') {
				notes.refuse(path, "can't be used", read.reason);
				return refusedCopy(value);
			}
			if (settings.amountUnit === 'major') return read.value.value;
			const scaled = fromMinorUnits(read.value.value, code);
			switch (scaled.type) {
				case 'value':
					if (scaled.warning !== undefined) notes.warn(path, scaled.warning);
					return scaled.value;
				case 'empty':
					return undefined;
				case 'unusable':
					// As a number, so that the refused event comes out the same when it is fed back (SPEC 2.3).
					notes.refuse(path, "can't be used", scaled.reason);
					return read.value.value;
			}
		},
	};
}

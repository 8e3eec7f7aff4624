import type { UnknownObject } from '../event/json';
import { isBlank } from '../fields/blank';
import { refusedCopy } from './json-copy';
import type { Notes } from './notes';
import { currenciesOfSign, currencyBeside, readAmount } from './values/amount';
import { currenciesSharing, readCurrency } from './values/currency';
import type { ValueOutcome } from './values/value-outcome';
import { fromMinorUnits } from './values/minor-units';

/** What amounts need besides the item (SPEC 2.2). */
export interface MoneySettings {
	readonly amountUnit: 'major' | 'minor';
	/** The unit of single amounts, by field, where a column map declares it. */
	readonly units?: ReadonlyMap<string, 'major' | 'minor'>;
	/** ISO 4217; used where the item names none. */
	readonly defaultCurrency?: string;
}

/** Reads the amounts of one event, all in one currency. */
export interface MoneyReader {
	/** ISO 4217 in upper case; the raw text when the item's currency is none; `undefined` when there is no money. */
	readonly currency: unknown;
	/** Reads an amount as a number in major units; what can't be read comes back as it is, and the event is refused. */
	amount(path: string, value: unknown, voice?: Voice): unknown;
}

/** Where remarks on an amount go; absent: to the event's notes. */
type Voice = Pick<Notes, 'refuse' | 'refuseValue' | 'warn'>;

const CURRENCY = 'custom_data.currency';

/** Where an event has amounts, and so needs a currency. */
const MONEY_KEYS = ['value', 'predicted_ltv', 'net_revenue', 'contents'] as const;

/**
 * Settles the currency of an event, then reads amounts in it (SPEC 3.7): the item's own currency, else the one
 * written beside the value (`60 EUR`), else the default.
 */
export function createMoneyReader(
	raw: UnknownObject,
	settings: MoneySettings,
	notes: Notes,
): MoneyReader {
	const own = ownCurrency(raw.currency, settings.defaultCurrency);
	if (own.type === 'unusable') notes.refuseValue(CURRENCY, own.reason);
	if (own.type === 'value' && own.warning !== undefined) notes.warn(CURRENCY, own.warning);
	const ownCode = own.type === 'value' ? own.value : undefined;
	const code =
		own.type === 'unusable'
			? undefined
			: (ownCode ?? currencyBeside(raw.value) ?? settings.defaultCurrency);
	const sharedBy = code === undefined ? currenciesOfSign(raw.value) : undefined;
	if (own.type === 'empty' && sharedBy !== undefined) {
		notes.warn(
			CURRENCY,
			`not known, since the sign beside the value belongs to several currencies (${sharedBy.slice(0, 3).join(', ')} …). Map the three-letter code, or set the 'Default Currency'`,
		);
	}
	const hasMoney = ownCode !== undefined || MONEY_KEYS.some((key) => !isBlank(raw[key]));
	const currency =
		own.type === 'unusable' ? refusedCopy(raw.currency) : hasMoney ? code : undefined;
	return new MoneyOfEvent(currency, code, settings, notes);
}

/** A class, since a closure for each event takes longer than reading one amount. */
class MoneyOfEvent implements MoneyReader {
	constructor(
		readonly currency: unknown,
		/** The default counts as well: what it settles must not be open again when the event is fed back (SPEC 2.3). */
		private readonly code: string | undefined,
		private readonly settings: MoneySettings,
		private readonly notes: Notes,
	) {}

	amount(path: string, value: unknown, voice: Voice = this.notes): unknown {
		const { code, settings } = this;
		const read = readAmount(value, code);
		if (read.type === 'empty') return undefined;
		if (read.type === 'unusable') {
			voice.refuseValue(path, read.reason);
			return refusedCopy(value);
		}
		const { currency } = read.value;
		if (currency !== undefined && code !== undefined && currency !== code) {
			voice.refuse(
				path,
				`names ${currency}, but 'Currency' says ${code}`,
				'Correct one of the two',
			);
			return refusedCopy(value);
		}
		const sharing = currency === undefined ? currenciesOfSign(value) : undefined;
		if (sharing !== undefined && code !== undefined && !sharing.includes(code)) {
			voice.refuse(
				path,
				`has the sign of another currency than ${code}, which it would be sent in`,
				"Map the three-letter code of the amount as 'Currency'",
			);
			return refusedCopy(value);
		}
		const unit = settings.units?.get(path) ?? settings.amountUnit;
		if (unit === 'major') return read.value.value;
		const scaled = fromMinorUnits(read.value.value, code);
		switch (scaled.type) {
			case 'value':
				if (scaled.warning !== undefined) voice.warn(path, scaled.warning);
				return scaled.value;
			case 'empty':
				return undefined;
			case 'unusable':
				// As a number, so that the refused event comes out the same when it is fed back (SPEC 2.3).
				voice.refuseValue(path, scaled.reason);
				return read.value.value;
		}
	}
}

/** A sign that several currencies share, such as `$`, is settled by a default that is one of them. */
function ownCurrency(given: unknown, byDefault: string | undefined): ValueOutcome<string> {
	const own = readCurrency(given);
	if (own.type !== 'unusable' || byDefault === undefined) return own;
	return currenciesSharing(given)?.includes(byDefault) === true
		? { type: 'value', value: byDefault }
		: own;
}

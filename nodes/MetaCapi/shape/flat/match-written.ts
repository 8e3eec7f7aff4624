import { reducedName } from '../../fields/reduced-name';
import { CURRENCY_REMARK, currencyOfColumn } from './currency-column';
import { DATED, orderInName, withoutNotation } from './date-notation';
import { matchHashedName } from './hashed-name';
import { matchName, type NameMatch } from './match-name';
import { withoutUtc } from './named-zone';

/** `customer_email_hash`: whose it is, before a hashed identifier. */
const CUSTOMER = /^(?:customer|user|client|contact|lead|buyer)(?=.)/;

/**
 * Finds the field of a name that also tells how its values are written: hashed, in a currency, with the day first, in
 * UTC. `name`: the whole path, reduced.
 */
export function matchWritten(path: readonly string[], name: string): NameMatch | undefined {
	return matchHashed(name) ?? matchAmountColumn(path) ?? matchDated(path) ?? matchZoned(path);
}

function matchHashed(name: string): NameMatch | undefined {
	const alias = matchHashedName(name.replace(CUSTOMER, ''));
	return alias && { ...alias, closeness: 0, needsDigest: true };
}

/** `Amount (EUR)`: the value of the event, whose currency its column names. */
function matchAmountColumn(path: readonly string[]): NameMatch | undefined {
	const last = path[path.length - 1] ?? '';
	if (currencyOfColumn(last) === undefined) return undefined;
	const match = matchName(reducedName(last.replace(CURRENCY_REMARK, '')));
	return match?.target.field === 'custom_data.value' ? match : undefined;
}

/** `Date of Birth (DD/MM/YYYY)`: the column's name tells how its dates are written. */
function matchDated(path: readonly string[]): NameMatch | undefined {
	const last = path[path.length - 1] ?? '';
	if (orderInName(last) === undefined) return undefined;
	const match = matchName([...path.slice(0, -1), withoutNotation(last)].map(reducedName).join(''));
	return match !== undefined && DATED.has(match.target.field) ? match : undefined;
}

/** `Created (UTC)`: the time of the event, whose zone its column names. */
function matchZoned(path: readonly string[]): NameMatch | undefined {
	const plain = withoutUtc(path[path.length - 1] ?? '');
	if (plain === undefined) return undefined;
	const match = matchName([...path.slice(0, -1), plain].map(reducedName).join(''));
	return match?.target.field === 'event_time' ? match : undefined;
}

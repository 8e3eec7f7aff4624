import type { Warning } from '../../event/warning';
import { reducedName } from '../../fields/reduced-name';
import type { Collected } from './collect';

const WHOLE = /^[1-9]\d{2,14}$/;

/** An amount with two decimals, with or without the sign of a currency. */
const WITH_DECIMALS = /^[^\d,.]{0,4}([\d., ]{1,20})[.,](\d{2})[^\d,.]{0,4}$/;

/** Longer texts are no amount. */
const LONGEST = 30;

/**
 * Warns when an item holds the event's amount a second time with two decimals (`total: 1199`, `total_formatted:
 * '$11.99'`): then the first is in the smallest unit of its currency. `name`: that of the amount's field.
 */
export function warnAboutTwoUnits(
	value: unknown,
	name: string,
	leftOver: Collected['leftOver'],
): readonly Warning[] {
	const isAmount = typeof value === 'number' || typeof value === 'string';
	if (!isAmount || name === '' || leftOver.length === 0) return NOTHING;
	const whole = String(value);
	if (!WHOLE.test(whole)) return NOTHING;
	const reduced = reducedName(name);
	// A fee of one per cent is another amount: only one of the same name is the same.
	const other = leftOver.find(
		({ node, value: beside }) =>
			hundredfold(beside) === whole && reducedName(node.path.at(-1) ?? '').includes(reduced),
	);
	if (other === undefined) return NOTHING;
	return [
		{
			field: 'Value',
			message: `'Value' is a hundred times '${other.node.path.join('.').slice(0, 80)}': if it is in cents, choose that in the option 'Amounts Are In'`,
		},
	];
}

const NOTHING: readonly Warning[] = [];

function hundredfold(value: unknown): string | undefined {
	if (typeof value === 'number')
		return Number.isInteger(value) ? undefined : String(Math.round(value * 100));
	if (typeof value !== 'string' || value.length > LONGEST) return undefined;
	const [, units = '', hundredths] = WITH_DECIMALS.exec(value.trim()) ?? [];
	return hundredths === undefined ? undefined : `${units.replace(/\D+/g, '')}${hundredths}`;
}

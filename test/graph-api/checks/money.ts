import currencies from '../currencies.json';
import type { Finding } from '../refusals';
import type { EventCheck } from './event-check';
import { wrongValue } from './event-check';

/** ISO 4217 without MRU, which Meta refuses although it is one (M 2.6). */
const known: ReadonlySet<string> = new Set(currencies);

/** The events that need an amount, and what is said when its currency is missing (M 6.1, 7.5). */
const currencyFindings: ReadonlyMap<unknown, Finding> = new Map<unknown, Finding>([
	['Purchase', { reason: 'currencyMissing' }],
	['OrderCreated', { reason: 'orderCurrencyMissing' }],
	['OrderShipped', { reason: 'orderCurrencyMissing' }],
	['OrderDelivered', { reason: 'orderCurrencyMissing' }],
	['OrderCanceled', { reason: 'orderCurrencyMissing' }],
	['OrderReturned', { reason: 'orderCurrencyMissing' }],
]);

/**
 * Amounts are numbers with a known currency. The names of orders are free for the advertiser's own use outside
 * business messaging (M 7.5). Amounts of zero and below are taken: Meta's answer to them is not known (M 6.1).
 */
export const checkMoney: EventCheck = ({ event, customData }) => {
	const { value, currency } = customData;
	const isOrder = event.event_name === 'Purchase' || event.action_source === 'business_messaging';
	const withoutCurrency = isOrder ? currencyFindings.get(event.event_name) : undefined;
	if (withoutCurrency) {
		if (value === undefined || !isAmount(value)) return { reason: 'valueMissing' };
		if (currency === undefined || currency === '') return withoutCurrency;
	}
	if (value !== undefined) {
		if (!isAmount(value)) return wrongValue('a number', 'custom_data', 'value');
		if (currency === undefined || currency === '') return { reason: 'valueWithoutCurrency' };
	}
	return currency === undefined || isCurrency(currency) ? undefined : { reason: 'currencyUnknown' };
};

/** Numbers, and numbers as text, which occur in Meta's own samples (M 6.1). */
function isAmount(value: unknown): boolean {
	if (typeof value === 'string') return /^-?\d{1,30}(?:\.\d{1,30})?$/.test(value);
	return typeof value === 'number';
}

function isCurrency(value: unknown): boolean {
	return typeof value === 'string' && known.has(value.toUpperCase());
}

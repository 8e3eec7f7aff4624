import type { Draft } from '../../event/draft';
import type { UnknownObject } from '../../event/json';
import { startsLikeJson } from '../../event/json-text';
import { isBlank } from '../../fields/blank';
import { isStatusWord } from '../../fields/status-words';
import { NO_ACCOUNT, TEXT_MARK } from './field-value';
import { collect, type Collected } from './collect';
import type { KeyNode } from './key-tree';
import { warnAboutLeftOver } from './left-over';
import { originsOf } from './origins';
import type { RowPlan } from './row-plan';
import { warnAboutTwoUnits } from './two-units';

const NO_ENVELOPE: Draft['envelope'] = {};

/** What a calling code in the country's column begins with (`calling-code.ts`). */
const CALLING_CODE = /^\s{0,9}[+\d]/;

/**
 * Reads a row whose names are planned and whose values are plain; `undefined` when a value asks for the whole reader:
 * an object, a list, JSON in a text, a value that may stand for something else.
 *
 * Tests hold it against that reader (`collect.ts` and all that follows), of which it takes a tenth of the time.
 */
export function readPlainRow(
	item: UnknownObject,
	{ fields, empty, unused, currency }: RowPlan,
	root: KeyNode,
	inMinorUnits = false,
): Draft | undefined {
	const userData: Record<string, unknown> = { ...empty.userData };
	const customData: Record<string, unknown> = {};
	const raw: Record<string, unknown> = { ...empty.event };
	for (const { name, field, section, key, mayMeanOther } of fields) {
		const value = item[name];
		if (isBlank(value)) continue;
		if (!isPlain(value) || (mayMeanOther && !standsFor(field, value))) return undefined;
		if (section === 'user_data') userData[key] = value;
		else if (section === 'custom_data') customData[key] = value;
		else raw[key] = value;
	}
	if (customData.value !== undefined && currency !== undefined) customData.currency ??= currency;
	const click = addressWithClickId(raw);
	if (click !== undefined) userData.fbclid = click;
	const leftOver = leftOverOf(item, unused);
	if (leftOver === undefined) return undefined;
	raw.user_data = userData;
	raw.custom_data = customData;
	return {
		inputFormat: 'flat',
		raw,
		origins: originsLater(item, root),
		warnings:
			leftOver.length === 0
				? NO_WARNINGS
				: [
						...warnAboutLeftOver(leftOver, raw.event_time),
						...(inMinorUnits
							? NO_WARNINGS
							: warnAboutTwoUnits(customData.value, amountName(fields), leftOver)),
					],
		envelope: NO_ENVELOPE,
	};
}

function amountName(fields: RowPlan['fields']): string {
	return fields.find(({ field }) => field === 'custom_data.value')?.name ?? '';
}

const NO_WARNINGS: Draft['warnings'] = [];

function isPlain(value: unknown): boolean {
	return typeof value === 'string' ? !startsLikeJson(value) : typeof value !== 'object';
}

/**
 * Whether a plain value can be meant by its name, as `field-value.ts` has it: a country may be a calling code, a state
 * that of an order.
 */
function standsFor(field: string, value: unknown): boolean {
	switch (field) {
		case 'user_data.country':
			return typeof value === 'string' && !CALLING_CODE.test(value);
		case 'user_data.external_id':
			return typeof value === 'string'
				? value.trim() !== NO_ACCOUNT && !TEXT_MARK.test(value)
				: value !== 0;
		case 'custom_data.currency':
			return typeof value === 'string' && !CALLING_CODE.test(value);
		case 'user_data.st':
			return typeof value !== 'string' || !isStatusWord(value);
		default:
			return true;
	}
}

/** As `flat-draft.ts` does it: the page's address before the referrer's (M 5.2). */
function addressWithClickId({ event_source_url, referrer_url }: UnknownObject): unknown {
	if (event_source_url === undefined && referrer_url === undefined) return undefined;
	return [event_source_url, referrer_url].find(
		(address) => typeof address === 'string' && address.includes('fbclid='),
	);
}

/** The values under names that no field takes; `undefined` when one of them holds fields of its own. */
function leftOverOf(
	item: UnknownObject,
	unused: readonly KeyNode[],
): Collected['leftOver'] | undefined {
	if (unused.length === 0) return NOTHING;
	const leftOver: Array<Collected['leftOver'][number]> = [];
	for (const node of unused) {
		const value = item[node.path[0] ?? ''];
		if (isBlank(value)) continue;
		if (!isPlain(value)) return undefined;
		leftOver.push({ node, value });
	}
	return leftOver;
}

const NOTHING: Collected['leftOver'] = [];

/** Only messages and previews ask where values came from. */
function originsLater(item: UnknownObject, root: KeyNode): Draft['origins'] {
	let origins: ReturnType<Draft['origins']> | undefined;
	return () => (origins ??= originsOf(collect(item, root)));
}

import type { Draft } from '../event/draft';
import type { UnknownObject } from '../event/json';
import type { ActionSourceValue } from '../fields/action-sources';
import type { EventSettings } from '../settings/event-settings';
import { isBlank } from '../fields/blank';
import { type CustomDataSettings, normaliseCustomData } from './custom-data';
import type { Notes } from './notes';

/** Brings the `custom_data` of an event into Meta's form, as far as it depends on the rest of the event. */
export function normaliseEventCustomData(
	draft: Draft,
	actionSource: ActionSourceValue | undefined,
	settings: EventSettings,
	notes: Notes,
): Record<string, unknown> {
	return normaliseCustomData(numbered(draft, actionSource), settingsFor(draft, settings), notes);
}

/** The only line of a sale in a store is numbered by its product: Meta tells lines apart by number (SPEC 3.7). */
function numbered({ raw, lineContentId }: Draft, actionSource: string | undefined): UnknownObject {
	const customData = raw.custom_data ?? {};
	const isNumbered = lineContentId === undefined || !isBlank(customData.item_number);
	if (isNumbered || actionSource !== 'physical_store') return customData;
	return { ...customData, item_number: lineContentId };
}

/** Meta's own structure is always in major units and complete as it is; a source's own unit wins (SPEC 2.2). */
function settingsFor(
	{ inputFormat, reading }: Draft,
	{ amountUnit, defaultCurrency }: EventSettings,
): CustomDataSettings {
	const isStructured = inputFormat === 'structured';
	return {
		amountUnit: isStructured ? 'major' : (reading?.amountUnit ?? amountUnit),
		...(reading?.units !== undefined && { units: reading.units }),
		completeContents: !isStructured,
		...(defaultCurrency !== undefined && { defaultCurrency }),
	};
}

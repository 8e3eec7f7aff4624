import type { RawEvent } from '../event/draft';
import type { DataProcessing as Choice } from '../settings/event-settings';
import { refusedCopy } from './json-copy';
import type { Notes } from './notes';
import {
	chosenDataProcessing,
	type DataProcessing,
	readDataProcessing,
} from './values/data-processing';
import { EMPTY, type ValueOutcome } from './values/value-outcome';

/** The three keys of an event that limit what Meta may do with it (M 10.5). */
export interface DataProcessingKeys {
	readonly data_processing_options?: unknown;
	readonly data_processing_options_country?: unknown;
	readonly data_processing_options_state?: unknown;
}

/** Settles Limited Data Use: the node's choice, else what the item says; keys that contradict one another are refused. */
export function normaliseDataProcessing(
	raw: RawEvent,
	choice: Choice,
	userData: Readonly<Record<string, unknown>>,
	notes: Notes,
): DataProcessingKeys {
	const outcome = settle(raw, choice, userData.client_ip_address !== undefined);
	switch (outcome.type) {
		case 'value':
			if (outcome.warning !== undefined) notes.warn('data_processing_options', outcome.warning);
			return outcome.value;
		case 'empty':
			return {};
		case 'unusable':
			notes.refuseValue('data_processing_options', outcome.reason);
			return {
				data_processing_options: refused(raw.data_processing_options),
				data_processing_options_country: refused(raw.data_processing_options_country),
				data_processing_options_state: refused(raw.data_processing_options_state),
			};
	}
}

/** Element by element, since a copied list loses what JSON can't hold and may then mean "none". */
function refused(value: unknown): unknown {
	if (value === undefined || value === null) return undefined;
	return Array.isArray(value) ? value.slice(0, MAX_OPTIONS).map(refusedCopy) : refusedCopy(value);
}

/** There is only one option; no honest list is longer. */
const MAX_OPTIONS = 20;

function settle(
	raw: RawEvent,
	choice: Choice,
	hasIpAddress: boolean,
): ValueOutcome<DataProcessing> {
	switch (choice) {
		case 'fromInput':
			if (
				raw.data_processing_options === undefined &&
				raw.data_processing_options_country === undefined &&
				raw.data_processing_options_state === undefined
			)
				return EMPTY;
			return readDataProcessing(
				{
					options: raw.data_processing_options,
					country: raw.data_processing_options_country,
					state: raw.data_processing_options_state,
				},
				hasIpAddress,
			);
		case 'none':
			return chosenDataProcessing({ type: 'none' }, hasIpAddress);
		case 'ldu':
			return chosenDataProcessing({ type: 'geolocation' }, hasIpAddress);
		default:
			return chosenDataProcessing({ type: 'countryAndState', state: choice }, hasIpAddress);
	}
}

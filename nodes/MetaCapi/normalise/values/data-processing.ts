import { dataProcessingState } from './data-processing-states';
import { codeText, optionsOf } from './data-processing-texts';
import { EMPTY, unusable, usable } from './value-outcome';
import type { ValueOutcome } from './value-outcome';

/** The three event keys that tell Meta how far it may process an event, in the only consistent forms (M 10.5). */
export type DataProcessing =
	| { readonly data_processing_options: readonly [] }
	| {
			readonly data_processing_options: readonly ['LDU'];
			readonly data_processing_options_country: 0 | 1;
			/** 0: Meta locates the person by the IP address; otherwise the code of a state. */
			readonly data_processing_options_state: number;
	  };

/** What the option Data Processing of the node says about every event (SPEC 2.2). */
export type DataProcessingChoice =
	| { readonly type: 'none' }
	| { readonly type: 'geolocation' }
	| { readonly type: 'countryAndState'; readonly state: unknown };

/** The three keys as an item gave them. */
export interface RawDataProcessing {
	readonly options: unknown;
	readonly country: unknown;
	readonly state: unknown;
}

const NO_RESTRICTION: DataProcessing = { data_processing_options: [] };

const NO_IP_ADDRESS =
	"Limited Data Use by geolocation needs the person's IP address, which this event does not have. Send the IP Address, or country and state.";
const UNKNOWN_STATE =
	'Limited Data Use knows the states California, Colorado, Connecticut, Delaware, Florida, Maryland, Minnesota, Montana, Nebraska, New Hampshire, New Jersey, Oregon, Rhode Island and Texas. Choose one of them, or geolocation (country 0, state 0).';

function limited(country: 0 | 1, state: number): DataProcessing {
	return {
		data_processing_options: ['LDU'],
		data_processing_options_country: country,
		data_processing_options_state: state,
	};
}

function byGeolocation(hasIpAddress: boolean, warning?: string): ValueOutcome<DataProcessing> {
	return hasIpAddress ? usable(limited(0, 0), warning) : unusable(NO_IP_ADDRESS);
}

const COUNTRY_CODES: ReadonlyMap<string, 0 | 1> = new Map([
	['0', 0],
	['1', 1],
	['us', 1],
	['usa', 1],
	['united states', 1],
]);

function limitedDataUse(
	raw: RawDataProcessing,
	hasIpAddress: boolean,
): ValueOutcome<DataProcessing> {
	const countryText = codeText(raw.country);
	const stateText = codeText(raw.state);
	if (countryText === undefined && stateText === undefined) {
		return byGeolocation(hasIpAddress, 'No country and state were given, so Meta will geolocate.');
	}
	const country = countryText === undefined ? undefined : COUNTRY_CODES.get(countryText);
	if (countryText !== undefined && country === undefined) {
		return unusable(
			'Limited Data Use exists in the United States only. Send country 1 with a state, or country 0 and state 0 for geolocation.',
		);
	}
	const state = stateText === '0' ? 0 : dataProcessingState(stateText ?? '0');
	if (state === undefined && stateText !== undefined) return unusable(UNKNOWN_STATE);
	if (country === 0 || (country === undefined && state === 0)) {
		if (state === 0 || stateText === undefined) return byGeolocation(hasIpAddress);
		return unusable(
			'Country 0 means geolocation and goes with state 0 only. Send country 1 with this state, or state 0.',
		);
	}
	if (state === undefined || state === 0) {
		return unusable(
			'With country 1 Limited Data Use needs a state. Send one (such as 1000 for California), or country 0 and state 0 for geolocation.',
		);
	}
	return usable(limited(1, state));
}

/**
 * Reads the three data processing keys of an item and makes sure that they fit together (M 10.5, M 13 V17).
 *
 * States may be given by code, postal code or name. `hasIpAddress`: whether the event carries `client_ip_address`.
 */
export function readDataProcessing(
	raw: RawDataProcessing,
	hasIpAddress: boolean,
): ValueOutcome<DataProcessing> {
	const options = optionsOf(raw.options);
	const located = codeText(raw.country) !== undefined || codeText(raw.state) !== undefined;
	if (options === undefined) {
		return located
			? unusable(
					'There is a data processing country or state, but no data processing option. Send "LDU" for Limited Data Use, or leave all three out.',
				)
			: EMPTY;
	}
	if (options.length === 0) {
		return located
			? usable(
					NO_RESTRICTION,
					'Country and state say nothing without Limited Data Use and were left out.',
				)
			: usable(NO_RESTRICTION);
	}
	if (options.some((option) => option !== 'LDU')) {
		return unusable(
			'The only data processing option is "LDU". Send it, or an empty list for none.',
		);
	}
	return limitedDataUse(raw, hasIpAddress);
}

/** The data processing keys that a choice in the node puts on every event; the same consistency counts. */
export function chosenDataProcessing(
	choice: DataProcessingChoice,
	hasIpAddress: boolean,
): ValueOutcome<DataProcessing> {
	switch (choice.type) {
		case 'none':
			return usable(NO_RESTRICTION);
		case 'geolocation':
			return byGeolocation(hasIpAddress);
		case 'countryAndState': {
			const raw = { options: ['LDU'], country: 1, state: choice.state };
			return limitedDataUse(raw, hasIpAddress);
		}
	}
}

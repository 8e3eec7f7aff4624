import type { JsonObject } from '../json';
import type { EventCheck } from './event-check';

/** California to Rhode Island (M 10.5). */
const firstState = 1000;
const lastState = 1013;
const unitedStates = 1;

/** Limited Data Use is stated as M 10.5 has it: geolocation by IP address, or the country with its state. */
export const checkDataProcessing: EventCheck = ({ event, userData }) => {
	const key = wrongKey(event, userData);
	return key === undefined ? undefined : { reason: 'dataProcessingWrong', key };
};

function wrongKey(event: JsonObject, userData: JsonObject): string | undefined {
	const options = event.data_processing_options;
	const country = event.data_processing_options_country;
	const state = event.data_processing_options_state;
	if (options === undefined) {
		if (country !== undefined) return 'data_processing_options_country';
		return state === undefined ? undefined : 'data_processing_options_state';
	}
	if (!Array.isArray(options) || options.length > 1) return 'data_processing_options';
	if (options.length === 0) {
		if (country !== undefined && country !== 0) return 'data_processing_options_country';
		return state === undefined || state === 0 ? undefined : 'data_processing_options_state';
	}
	if (options[0] !== 'LDU') return 'data_processing_options';
	if (country === 0) {
		if (state !== 0) return 'data_processing_options_state';
		return typeof userData.client_ip_address === 'string' ? undefined : 'client_ip_address';
	}
	if (country !== unitedStates) return 'data_processing_options_country';
	return isState(state) ? undefined : 'data_processing_options_state';
}

function isState(state: unknown): boolean {
	return Number.isInteger(state) && Number(state) >= firstState && Number(state) <= lastState;
}

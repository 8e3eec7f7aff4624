import fc from 'fast-check';

import {
	chosenDataProcessing,
	readDataProcessing,
} from '../../../nodes/MetaCapi/normalise/values/data-processing';
import { LIMITED_DATA_USE_STATES } from '../../../nodes/MetaCapi/fields/limited-data-use-states';

function limited(country: number, state: number) {
	return {
		data_processing_options: ['LDU'],
		data_processing_options_country: country,
		data_processing_options_state: state,
	};
}

function read(options: unknown, country?: unknown, state?: unknown, hasIpAddress = true) {
	return readDataProcessing({ options, country, state }, hasIpAddress);
}

describe('data processing options of an item', () => {
	it.each([
		[['LDU'], 0, 0, 0, 0],
		['LDU', '0', '0', 0, 0],
		[['ldu'], 1, 1000, 1, 1000],
		['["LDU"]', '1', '1005', 1, 1005],
		[['LDU'], 'US', 'TX', 1, 1005],
		[['LDU'], 'us', 'Texas', 1, 1005],
		[['LDU'], undefined, 'new jersey', 1, 1010],
		[['LDU'], 1, 1013, 1, 1013],
	])('%j, %j, %j are Limited Data Use', (options, country, state, sentCountry, sentState) => {
		expect(read(options, country, state)).toEqual({
			type: 'value',
			value: limited(sentCountry, sentState),
		});
	});

	it.each([
		[['LDU'], 1, 0, 'needs a state'],
		[['LDU'], 1, undefined, 'needs a state'],
		[['LDU'], 0, 1000, 'state 0 only'],
		[['LDU'], 1, 1014, 'knows the states'],
		[['LDU'], 1, 999, 'knows the states'],
		[['LDU'], 1, 'Bavaria', 'knows the states'],
		[['LDU'], 1, 'NY', 'knows the states'],
		[['LDU'], 2, 1000, 'United States only'],
		[['LDU'], 'DE', 0, 'United States only'],
		[['CCPA'], 0, 0, 'only data processing option'],
		[['LDU', 'X'], 0, 0, 'only data processing option'],
		[true, 0, 0, 'only data processing option'],
		[undefined, 1, 1000, 'no data processing option'],
	])('%j, %j, %j are refused with advice', (options, country, state, part) => {
		const reason: unknown = expect.stringContaining(part);
		expect(read(options, country, state)).toEqual({ type: 'unusable', reason });
	});

	it('geolocate only with an IP address', () => {
		const reason: unknown = expect.stringContaining('IP address');
		expect(read(['LDU'], 0, 0, false)).toEqual({ type: 'unusable', reason });
		expect(read(['LDU'], 1, 1000, false)).toMatchObject({ type: 'value' });
	});

	it('geolocate with a warning when neither country nor state is given', () => {
		const warning: unknown = expect.stringContaining('geolocate');
		expect(read(['LDU'])).toEqual({ type: 'value', value: limited(0, 0), warning });
	});

	it('say explicitly that there is no restriction, without country and state', () => {
		const value = { data_processing_options: [] };
		const warning: unknown = expect.stringContaining('left out');
		expect(read([])).toEqual({ type: 'value', value });
		expect(read('[]')).toEqual({ type: 'value', value });
		expect(read([], 1, 1000)).toEqual({ type: 'value', value, warning });
	});

	it.each([undefined, null, '', 'N/A'])('are absent for %j', (options) => {
		expect(read(options)).toEqual({ type: 'empty' });
	});

	it('never throw', () => {
		fc.assert(
			fc.property(fc.anything(), fc.anything(), fc.anything(), fc.boolean(), (...[o, c, s, ip]) => {
				expect(typeof read(o, c, s, ip).type).toBe('string');
			}),
		);
	});
});

describe('a choice of data processing in the node', () => {
	it('is none, geolocation or a state', () => {
		expect(chosenDataProcessing({ type: 'none' }, false)).toEqual({
			type: 'value',
			value: { data_processing_options: [] },
		});
		expect(chosenDataProcessing({ type: 'geolocation' }, true)).toEqual({
			type: 'value',
			value: limited(0, 0),
		});
		expect(chosenDataProcessing({ type: 'geolocation' }, false).type).toBe('unusable');
	});

	it.each(LIMITED_DATA_USE_STATES)(
		'knows $name by code, postal code and name',
		({ code, postalCode, name }) => {
			for (const state of [code, String(code), postalCode, name]) {
				const chosen = chosenDataProcessing({ type: 'countryAndState', state }, false);
				expect(chosen).toEqual({ type: 'value', value: limited(1, code) });
			}
		},
	);

	it('has the fourteen states of Meta, 1000 to 1013, once each', () => {
		const codes = LIMITED_DATA_USE_STATES.map(({ code }) => code);
		expect([...codes].sort()).toEqual(Array.from({ length: 14 }, (_, index) => 1000 + index));
	});
});

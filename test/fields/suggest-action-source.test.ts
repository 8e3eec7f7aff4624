import { suggestActionSources } from '../../nodes/MetaCapi/fields/suggest-action-source';

describe('a near miss of an action source', () => {
	it.each([
		['web', ['website']],
		['webiste', ['website']],
		['online', ['website']],
		['offline', ['physical_store']],
		['in store', ['physical_store']],
		['shop', ['physical_store', 'website']],
		['CRM', ['system_generated']],
		['sms', ['chat']],
		['WhatsApp', ['business_messaging', 'chat']],
		['phone', ['phone_call']],
		['call', ['phone_call']],
		['e-mial', ['email']],
		['carrier pigeon', []],
		['', []],
	])('%j suggests %j', (given, values) => {
		expect([...suggestActionSources(given)].sort()).toEqual(values);
	});
});

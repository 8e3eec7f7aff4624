import type { IDataObject } from 'n8n-workflow';
import { order } from './items';
import { useMetaCapi } from './meta-capi';

const tests = useMetaCapi();

/** Prepares one item with the given Consent Field. */
async function prepared(item: IDataObject, consentField: string) {
	const { capi } = await tests().run({
		json: [item],
		options: { consentField },
		parameters: { operation: 'preview' },
	});
	return capi.flat()[0];
}

describe('the Consent Field', () => {
	it.each([
		true,
		1,
		'true',
		'Yes',
		'on',
		'granted',
		'accepted',
		'opt-in',
		'sim',
		'sí',
		'ja',
		'oui',
	])('%p is a yes', async (consent) => {
		expect(await prepared(order(1, { consent }), 'consent')).toMatchObject({
			status: 'ready',
		});
	});

	it.each([false, 0, 'false', 'no', '0', 'denied', '', null, undefined, 'maybe', 2])(
		'%p is none',
		async (consent) => {
			expect(await prepared(order(1, { consent }), 'consent')).toMatchObject({
				status: 'skipped',
			});
		},
	);

	it.each(['body.customer.consent', 'customer.consent'])(
		'%s is found in a webhook call',
		async (consentField) => {
			const call = (consent: string) => ({
				headers: {},
				params: {},
				query: {},
				body: order(1, { customer: { consent } }),
			});
			expect(await prepared(call('yes'), consentField)).toMatchObject({ status: 'ready' });
			expect(await prepared(call('no'), consentField)).toMatchObject({ status: 'skipped' });
		},
	);
});

import { readFormerResult } from '../../nodes/MetaCapi/read/former-result';
import { rawOf, userDataOf } from './support/prepare';

const event = { event_name: 'Lead', event_time: 1, event_id: 'e', user_data: { em: ['x'] } };

function capi(status: string, more: Readonly<Record<string, unknown>> = {}) {
	return { status, dataset_id: '1', event, ...more };
}

describe('a result that comes back as an item', () => {
	it.each(['undelivered', 'unconfirmed'])(
		'is sent again as exactly its event when it was %s',
		(status) => {
			const item = {
				email: 'a@example.com',
				capi: capi(status, {
					attempted_at: 5,
					envelope: { test_event_code: 'T', access_token: 'secret' },
				}),
			};
			expect(readFormerResult(item)).toEqual({
				type: 'resend',
				status,
				event,
				datasetId: '1',
				envelope: { test_event_code: 'T' },
				attemptedAt: 5,
			});
		},
	);

	it.each(['invalid', 'rejected', 'skipped', 'ready', 'accepted'])(
		'is read afresh from its own fields when it was %s',
		(status) => {
			const item = { email: 'a@example.com', capi: capi(status) };
			expect(readFormerResult(item)).toEqual({ type: 'afresh', item: { email: 'a@example.com' } });
		},
	);

	it.each(['invalid', 'rejected', 'skipped', 'ready'])(
		'is read from its event when it was %s and has no fields of its own',
		(status) => {
			expect(readFormerResult({ capi: capi(status) })).toEqual({ type: 'afresh', item: event });
			expect(rawOf({ capi: capi(status) })).toEqual({ ...event, custom_data: {} });
		},
	);

	it('is not sent a second time when it was accepted and holds nothing else', () => {
		expect(readFormerResult({ capi: capi('accepted') })).toEqual({ type: 'afresh', item: {} });
	});

	it('is read afresh when it was undelivered but its event is gone', () => {
		expect(readFormerResult({ email: 'x', capi: { status: 'undelivered' } })).toEqual({
			type: 'afresh',
			item: { email: 'x' },
		});
	});

	it('gets the fields back that n8n would have taken for its own', () => {
		const item = { input_error: 'a', input_$error: 'b', input_$json: 'c', capi: capi('invalid') };
		expect(readFormerResult(item)).toEqual({
			type: 'afresh',
			item: { error: 'a', $error: 'b', $json: 'c' },
		});
	});

	it('may come from n8n’s error output', () => {
		const item = { error: 'No token', message: 'Get one', details: capi('undelivered') };
		expect(readFormerResult(item)).toMatchObject({ type: 'resend', event });
	});

	it('is none without a status of ours', () => {
		expect(readFormerResult({ capi: { status: 'open' } })).toBeUndefined();
		expect(readFormerResult({ capi: { status: 'toString' } })).toBeUndefined();
		expect(readFormerResult({ capi: 'accepted' })).toBeUndefined();
		expect(readFormerResult({ error: 'x', details: { status: 'open' } })).toBeUndefined();
		expect(readFormerResult({ details: capi('undelivered') })).toBeUndefined();
	});

	it('never has its capi key read as data, whatever it holds', () => {
		expect(userDataOf({ capi: { email: 'a@example.com' }, phone: '1' })).toEqual({ ph: '1' });
		expect(
			userDataOf({ headers: {}, body: { capi: { email: 'a@example.com' }, phone: '1' } }),
		).toEqual({ ph: '1' });
	});
});

import { NOW, useMetaCapi } from './meta-capi';
import { order } from './items';

const tests = useMetaCapi();

const COUNT = 10_000;

/** A flat row as a shop's export has it, every value of its own. */
function row(id: number) {
	return order(id, {
		'First Name': `Zoë${id}`,
		'Last Name': 'Muster',
		phone: `+1415555${String(id).padStart(4, '0')}`,
		country: 'US',
		created_at: NOW - id,
	});
}

describe('10,000 flat items in one run', () => {
	it('go out in ten requests of 1,000, and every event gets the right result and pairedItem', async () => {
		const json = Array.from({ length: COUNT }, (_, id) => row(id));
		const { outputs, capi, hints } = await tests().run({ json });
		const { requests, accepted } = tests().api;
		expect(requests.map(({ body }) => (Array.isArray(body?.data) ? body.data.length : 0))).toEqual(
			Array.from({ length: 10 }, () => 1000),
		);
		expect(outputs.map((items) => items.length)).toEqual([COUNT, 0, 0]);
		expect(hints).toEqual([]);
		const wrong = Array.from({ length: COUNT }, (_, id) => id).filter((id) => {
			const { status, event_id: eventId, event_time: eventTime } = capi[0]?.[id] ?? {};
			const item = outputs[0]?.[id];
			const isRight =
				status === 'accepted' && eventId === `Purchase.${id}` && eventTime === NOW - id;
			return (
				!isRight ||
				item?.json.order_id !== id ||
				JSON.stringify(item.pairedItem) !== `{"item":${id}}`
			);
		});
		expect(wrong).toEqual([]);
		expect(new Set(accepted.map(({ event }) => event.event_id)).size).toBe(COUNT);
	});

	it('report each bad one among them at its place', async () => {
		const isBad = (id: number) => id % 997 === 3;
		const json = Array.from({ length: COUNT }, (_, id) =>
			isBad(id) ? { ...row(id), total: 'free' } : row(id),
		);
		const { outputs, hints } = await tests().run({ json });
		const bad = json.flatMap((_, id) => (isBad(id) ? [{ item: id }] : []));
		expect(outputs[1]?.map((item) => item.pairedItem)).toEqual(bad);
		expect(outputs[0]).toHaveLength(COUNT - bad.length);
		expect(hints.map(({ message }) => message)).toEqual([
			expect.stringContaining(`${bad.length} of 10,000 events failed: ${bad.length} × 'Value'`),
		]);
	});
});

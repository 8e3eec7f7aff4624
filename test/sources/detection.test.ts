import type { EventRecord } from '../../nodes/MetaCapi/event/event-record';
import { isPlainObject, type UnknownObject } from '../../nodes/MetaCapi/event/json';
import { KNOWN_SOURCES } from '../../nodes/MetaCapi/sources/all-sources';
import { stripe } from '../../nodes/MetaCapi/sources/stripe';
import expected from './detection.json';
import nearMisses from './near-misses.json';
import { ALL_SAMPLES } from './support/all-samples';
import { prepareByFormat } from './support/prepare-by-format';
import { asWebhook, prepareSource, sample } from './support/prepare-source';

const AUTO = { type: 'auto' } as const;

/** What the table of expectations says of an event. */
function inShort({ json, verdict, matchKeys }: EventRecord): UnknownObject {
	if (verdict.type === 'skipped') return { skipped: true };
	const event: unknown = JSON.parse(json ?? '{}');
	if (!isPlainObject(event)) return {};
	const custom = isPlainObject(event.custom_data) ? event.custom_data : {};
	return {
		event_id: event.event_id,
		event_name: event.event_name,
		action_source: event.action_source,
		...('value' in custom && { value: custom.value, currency: custom.currency }),
		match_keys: matchKeys,
		...(verdict.type === 'ready' ? {} : { verdict: verdict.type }),
	};
}

describe('the sample of every known source', () => {
	it('is listed with what becomes of it', () => {
		expect(Object.keys(expected).sort()).toEqual(ALL_SAMPLES.map(([name]) => name).sort());
	});

	it.each(ALL_SAMPLES)('gives the right events: %s', async (name, source) => {
		const records = await prepareByFormat(sample(name), AUTO);
		expect(records.map(inShort)).toEqual(new Map(Object.entries(expected)).get(name));
		expect(records.every(({ inputFormat }) => inputFormat === 'knownSource')).toBe(true);
		const alone = await prepareSource(source, sample(name));
		expect(records.map(({ verdict }) => verdict)).toEqual(alone.map(({ verdict }) => verdict));
	});

	it.each(ALL_SAMPLES)('is recognised by its own source alone: %s', (name, source) => {
		const item = sample(name);
		expect(KNOWN_SOURCES.filter(({ recognises }) => recognises(item))).toEqual([source]);
	});

	it.each(ALL_SAMPLES)(
		'gives the same, byte for byte, by whatever way it comes and as often as it comes: %s',
		async (name, source) => {
			const item = sample(name);
			const first = await prepareByFormat(item, AUTO);
			const named = { type: 'knownSource', source } as const;
			for (const [again, format] of [
				[item, AUTO],
				[item, named],
				[asWebhook(item), AUTO],
				[asWebhook(item), named],
				[asWebhook(JSON.stringify(item)), AUTO],
				[{ ...item, capi: { status: 'accepted', event_id: 'of an earlier node' } }, AUTO],
			] as const) {
				expect(await prepareByFormat(again, format)).toEqual(first);
			}
		},
	);
});

describe('an object that resembles a source', () => {
	it('is there for every source', () => {
		const named = nearMisses.map(({ source }) => source);
		expect([...new Set(named)].sort()).toEqual(KNOWN_SOURCES.map(({ value }) => value).sort());
	});

	it.each(nearMisses)('is read as flat: $source, $why', async ({ item }) => {
		expect(KNOWN_SOURCES.filter(({ recognises }) => recognises(item))).toEqual([]);
		const records = await prepareByFormat(item, AUTO);
		expect(records.map(({ inputFormat }) => inputFormat)).toEqual(['flat']);
		const wrapped = await prepareByFormat(asWebhook(item), AUTO);
		expect(wrapped.map(({ inputFormat }) => inputFormat)).toEqual(['flat']);
	});
});

describe('a source that was chosen', () => {
	const named = { type: 'knownSource', source: stripe } as const;

	it('leaves what it did not send to the user, instead of calling it no conversion', async () => {
		const [record] = await prepareByFormat({ email: 'jane@example.com', total: 5 }, named);
		expect(record?.verdict).toMatchObject({
			type: 'invalid',
			problems: [{ field: 'Source', advice: expect.stringContaining('Automatic') }],
		});
	});

	it('says of what it did send and is no conversion why it is left out', async () => {
		const [record] = await prepareByFormat(sample('stripe/charge-refunded'), named);
		expect(record?.verdict).toMatchObject({ type: 'skipped' });
	});
});

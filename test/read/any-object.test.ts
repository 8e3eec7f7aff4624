import fc from 'fast-check';
import { isPlainObject, type UnknownObject } from '../../nodes/MetaCapi/event/json';
import { ALIASES } from '../../nodes/MetaCapi/fields/flat-targets';
import { parseColumnMap } from '../../nodes/MetaCapi/mapping/column-map';
import { createManualReader } from '../../nodes/MetaCapi/mapping/manual-reading';
import { loadZod } from '../../nodes/MetaCapi/settings/zod';
import type { ItemFormat } from '../../nodes/MetaCapi/read/item-format';
import { KNOWN_SOURCES } from '../../nodes/MetaCapi/sources/all-sources';
import { ALL_SAMPLES } from '../sources/support/all-samples';
import { prepareByFormat } from '../sources/support/prepare-by-format';
import { asWebhook, NOW, sample } from '../sources/support/prepare-source';

/*
 * Issue 4: for any object, detection and mapping end, never throw, and never put an identifier's raw value anywhere
 * but where it is hashed.
 */
const RUNS = 600;

/** Values that occur nowhere else, so that finding one in an event means that it came from the item. */
const email = fc.nat(9999).map((number) => `kaguya.${number}@quixotic-mail.example`);
const phone = fc.integer({ min: 1000, max: 9999 }).map((number) => `+44 7700 90${number}`);
const PERSONAL = /kaguya|quixotic-mail|7700\D*90|Tsukiyomi/i;

const aliases = [...ALIASES.keys()];
const name = fc.oneof(
	fc.constantFrom(...aliases),
	fc.constantFrom(
		'user_data',
		'custom_data',
		'event',
		'data',
		'events',
		'properties',
		'body',
		'payload',
		'object',
		'entry',
		'customer',
		'billing',
		'context',
		'Contact',
		'em',
		'ph',
		'fn',
	),
	fc.string({ maxLength: 12 }),
	fc.constantFrom('__proto__', 'constructor', 'toString', 'capi', 'headers', 'row', '0'),
);

const harmless = fc.oneof(
	fc.constantFrom<unknown>(
		null,
		undefined,
		'',
		'Purchase',
		'website',
		NOW,
		NOW - 60,
		'12.50',
		'USD',
		0,
		-1,
		1e300,
		NaN,
		true,
		[],
		{},
	),
	fc.string({ maxLength: 20 }),
	fc.double(),
	fc.bigInt(),
	fc.date(),
);

/** Trees of harmless values with a person's in any place. */
const tree = fc.letrec<{ node: unknown; object: UnknownObject }>((tie) => ({
	node: fc.oneof(
		{ maxDepth: 4, withCrossShrink: true },
		harmless,
		email,
		fc.tuple(email, email).map((both) => both.join('; ')),
		email.map((address) => `Write to ${address}!`),
		email.map((address) => `https://shop.example.com/?a=${encodeURIComponent(address)}`),
		tie('object'),
		fc.array(tie('node'), { maxLength: 4 }),
		fc.oneof(tie('object'), fc.array(tie('object'), { maxLength: 3 })).map((value) => text(value)),
	),
	object: fc.dictionary(name, tie('node'), { maxKeys: 12, noNullPrototype: false }),
})).object;

function text(value: unknown): string {
	try {
		return JSON.stringify(value) ?? '';
	} catch {
		return '{}';
	}
}

/** A real payload with any part of it replaced. */
const mutilated = fc
	.tuple(fc.constantFrom(...ALL_SAMPLES.map(([sampleName]) => sampleName)), fc.nat(), tree, email)
	.map(([sampleName, place, other, address]) => {
		const item = sample(sampleName);
		const keys = Object.keys(item);
		const key = keys[place % keys.length] ?? 'other';
		return { ...item, [key]: place % 2 === 0 ? other : address };
	});

const person = fc.record({
	email: email,
	phone: phone,
	customer_name: fc.constant('Kaguya Tsukiyomi'),
	'Last Name': fc.constant('Tsukiyomi'),
});

const anyItem: fc.Arbitrary<UnknownObject> = fc
	.tuple(
		fc.oneof(tree, mutilated),
		fc.option(person, { nil: {} }),
		fc.constantFrom('bare', 'call', 'text'),
	)
	.map(([item, customer, way]) => {
		const whole: UnknownObject = { ...item, ...customer };
		if (way === 'bare') return whole;
		return asWebhook(way === 'call' ? whole : text(whole));
	});

async function formats(): Promise<readonly ItemFormat[]> {
	const columnMap = parseColumnMap(await loadZod(), {
		EVENT_NAME: [0, 'event', 'event_name'],
		EVENT_TIME: { from: ['event_time', 1], date: 'dd/MM/yyyy' },
		EMAIL: ['email', 2],
		PHONE: { from: 'phone', split: ';' },
		FULL_NAME: 'customer_name',
		VALUE: { from: ['value', 'total', 3], unit: 'minor' },
		CONTENTS: { from: ['items', 'data', 4], each: { id: 0, quantity: 'qty' } },
		'custom_data.note': ['custom_data.note', 'data.object', 5],
		ORDER_ID: 'body.order_id',
	});
	if (!columnMap.ok) throw new Error('The map must be usable');
	const reader = createManualReader(
		{
			em: '={{ $json.email }}',
			ph: '={{ $json.body?.phone }}',
			event_name: '={{ $json.event }}',
			order_id: '={{ $json.data }}',
			content_name: '={{ $json.email }}',
			contents: '={{ $json.items }}',
			event_source_url: '={{ $json.email }}',
		},
		() => undefined,
	);
	if (reader === undefined) throw new Error('The mapping must be usable');
	return [
		{ type: 'auto' },
		{ type: 'manual', reader },
		{ type: 'flat' },
		{ type: 'structured' },
		{ type: 'columnMap', columnMap: columnMap.settings },
		...KNOWN_SOURCES.map((source): ItemFormat => ({ type: 'knownSource', source })),
	];
}

describe('any object', () => {
	it('is read in every format, to an end, without a person in the open', async () => {
		const all = await formats();
		await fc.assert(
			fc.asyncProperty(
				anyItem,
				fc.constantFrom(...all),
				fc.boolean(),
				async (item, format, keeps) => {
					const settings = {
						actionSource: 'chat',
						unknownFields: keeps ? 'customData' : 'ignore',
					} as const;
					const records = await prepareByFormat(item, format, settings, true);
					expect(records.length).toBeGreaterThan(0);
					for (const { json, verdict, warnings, mapping, eventId } of records) {
						expect(text([mapping, warnings, eventId, verdict])).not.toMatch(PERSONAL);
						if (verdict.type !== 'ready') continue;
						expect(json).not.toMatch(PERSONAL);
						const event: unknown = JSON.parse(json ?? '');
						expect(isPlainObject(event)).toBe(true);
					}
				},
			),
			{ numRuns: RUNS },
		);
	}, 120_000);

	it('is not sent under a name that is somebody’s address', async () => {
		const item = { event: 'jane@example.com', email: 'jane@example.com', event_time: NOW };
		const [record] = await prepareByFormat(item, { type: 'auto' }, { actionSource: 'chat' });
		expect(JSON.stringify(record)).not.toContain('jane@example.com');
		expect(record?.verdict).toMatchObject({
			type: 'invalid',
			problems: [{ field: 'Event Name' }],
		});
	});
});

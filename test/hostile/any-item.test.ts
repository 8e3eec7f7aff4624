import fc from 'fast-check';
import type { UnknownObject } from '../../nodes/MetaCapi/event/json';
import type { ItemFormat } from '../../nodes/MetaCapi/read/item-format';
import { counted, sizeOf } from './support/counting';
import { allFormats } from './support/formats';
import { mutatedItem, spoiling } from './support/mutations';
import { jsonPoison, poison, poisoned } from './support/poison';
import { prepareInRun } from './support/prepare-in-run';
import { expectPrototypesUntouched } from './support/untouched';

/*
 * SPEC 6, last paragraph: a hostile item costs its own result, nothing else. 5,000 cases, half of them any tree at
 * all, half of them real payloads with some of their places spoilt.
 */
const CASES = 2_500;

/** Reads an item to an end: no exception, at least one result, and what is to be sent is JSON. */
async function expectResult(
	item: UnknownObject,
	format: ItemFormat,
	keeps: boolean,
): Promise<void> {
	const records = await prepareInRun(item, format, keeps);
	expect(records.length).toBeGreaterThan(0);
	for (const { json, verdict } of records) {
		expect(['invalid', 'ready', 'skipped', 'unconfirmed']).toContain(verdict.type);
		if (json !== undefined) expect(typeof JSON.parse(json)).toBe('object');
	}
}

const KEYS = fc.oneof(
	fc.constantFrom(
		'email',
		'phone',
		'name',
		'total',
		'created_at',
		'url',
		'items',
		'user_data',
		'custom_data',
		'contents',
		'data',
		'event',
		'capi',
		'body',
		'headers',
		'app_data',
		'original_event_data',
		'row',
	),
	fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'custom_data.__proto__.x'),
	fc.string({ unit: 'binary', maxLength: 30 }),
);

function anyTree(leaf: fc.Arbitrary<unknown>): fc.Arbitrary<UnknownObject> {
	return fc.letrec<{ node: unknown; object: UnknownObject }>((tie) => ({
		node: fc.oneof(
			{ maxDepth: 3 },
			leaf,
			fc.jsonValue({ maxDepth: 1 }),
			tie('object'),
			fc.array(tie('node'), { maxLength: 3 }),
		),
		object: fc.dictionary(KEYS, tie('node'), { maxKeys: 6 }),
	})).object;
}

/** A failing case is shown as it is: shrinking it would touch what bites. */
const ONCE = { endOnFailure: true } as const;

describe('any item', () => {
	afterEach(expectPrototypesUntouched);

	it('that is any tree gets its result in every format', async () => {
		const formats = await allFormats();
		await fc.assert(
			fc.asyncProperty(
				anyTree(poison),
				fc.nat(formats.length - 1),
				fc.boolean(),
				(tree, format, keeps) =>
					expectResult(Object(poisoned(tree)), formats[format] ?? AUTO, keeps),
			),
			{ ...ONCE, numRuns: CASES },
		);
	}, 120_000);

	it('that looks real and is spoilt in places gets its result in every format', async () => {
		const formats = await allFormats();
		await fc.assert(
			fc.asyncProperty(
				spoiling,
				fc.nat(formats.length - 1),
				fc.boolean(),
				(spoilt, format, keeps) =>
					expectResult(mutatedItem(spoilt), formats[format] ?? AUTO, keeps),
			),
			{ ...ONCE, numRuns: CASES },
		);
	}, 120_000);

	it('is looked at in proportion to its size', async () => {
		const formats = await allFormats();
		await fc.assert(
			fc.asyncProperty(anyTree(jsonPoison), fc.nat(formats.length - 1), async (tree, format) => {
				const item: unknown = JSON.parse(JSON.stringify(poisoned(tree)));
				const count = { looks: 0 };
				const watched: UnknownObject = Object(counted(item, count));
				await prepareInRun(watched, formats[format] ?? AUTO, true);
				expect(count.looks).toBeLessThan(MOST_LOOKS_PER_VALUE * (sizeOf(item) + FIXED_LOOKS));
			}),
			{ ...ONCE, numRuns: 300 },
		);
	}, 120_000);
});

const AUTO: ItemFormat = { type: 'auto' };

/** Readers look at a value a few times each: by its name, its kind, its parts; all of them at the item's top. */
const MOST_LOOKS_PER_VALUE = 40;
const FIXED_LOOKS = 500;

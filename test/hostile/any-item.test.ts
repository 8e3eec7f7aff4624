import fc from 'fast-check';
import type { UnknownObject } from '../../nodes/MetaCapi/event/json';
import type { ItemFormat } from '../../nodes/MetaCapi/read/item-format';
import { prepareByFormat } from '../sources/support/prepare-by-format';
import { counted, sizeOf } from './support/counting';
import { allFormats } from './support/formats';
import { mutatedItem } from './support/mutations';
import { jsonPoison, poison } from './support/poison';
import { expectPrototypesUntouched } from './support/untouched';

/*
 * SPEC 6, last paragraph: a hostile item costs its own result, nothing else. 5,000 cases, half of them any tree at
 * all, half of them real payloads with some of their places spoilt.
 */
const CASES = 40;

/** Reads an item to an end: no exception, at least one result, and what is to be sent is JSON. */
async function expectResult(
	item: UnknownObject,
	format: ItemFormat,
	keeps: boolean,
): Promise<void> {
	const settings = { unknownFields: keeps ? 'customData' : 'ignore' } as const;
	const records = await prepareByFormat(item, format, settings, true);
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
			{ maxDepth: 5, withCrossShrink: true },
			leaf,
			fc.jsonValue(),
			tie('object'),
			fc.array(tie('node'), { maxLength: 5 }),
		),
		object: fc.dictionary(KEYS, tie('node'), { maxKeys: 10 }),
	})).object;
}

describe('any item', () => {
	afterEach(expectPrototypesUntouched);

	it('that is any tree gets its result in every format', async () => {
		const formats = await allFormats();
		const leaf = poison.map((make) => make());
		await fc.assert(
			fc.asyncProperty(anyTree(leaf), fc.constantFrom(...formats), fc.boolean(), expectResult),
			{ numRuns: CASES },
		);
	});

	it('that looks real and is spoilt in places gets its result in every format', async () => {
		const formats = await allFormats();
		await fc.assert(
			fc.asyncProperty(mutatedItem, fc.constantFrom(...formats), fc.boolean(), expectResult),
			{ numRuns: CASES },
		);
	});

	it('is looked at in proportion to its size', async () => {
		const formats = await allFormats();
		const leaf = jsonPoison.map((make) => make());
		await fc.assert(
			fc.asyncProperty(anyTree(leaf), fc.constantFrom(...formats), async (tree, format) => {
				const item: UnknownObject = Object(JSON.parse(JSON.stringify(tree)));
				const count = { looks: 0 };
				await prepareByFormat(Object(counted(item, count)), format, {
					unknownFields: 'customData',
				});
				expect(count.looks).toBeLessThan(MOST_LOOKS_PER_VALUE * (sizeOf(item) + FIXED_LOOKS));
			}),
			{ numRuns: 40 },
		);
	});
});

/** Readers look at a value a few times each: by its name, its kind, its parts; all of them at the item's top. */
const MOST_LOOKS_PER_VALUE = 40;
const FIXED_LOOKS = 500;

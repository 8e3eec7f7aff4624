/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';
import type { UnknownObject } from '../../nodes/MetaCapi/event/json';
import { prepare, type RequestedFormat } from './support/prepare';

const FORMATS: readonly RequestedFormat[] = ['auto', 'flat', 'structured'];

async function survives(item: UnknownObject): Promise<void> {
	for (const format of FORMATS) {
		const records = await prepare([item], { unknownFields: 'customData' }, format);
		expect(records.length).toBeGreaterThan(0);
		for (const { json } of records)
			if (json !== undefined) expect(() => JSON.parse(json)).not.toThrow();
	}
	expect(Object.keys(Object.prototype)).toEqual([]);
	expect(Object({}).polluted).toBeUndefined();
}

/** Objects whose keys are those of events, of prototypes, or anything. */
const keys = fc.oneof(
	fc.constantFrom(
		'email',
		'user_data',
		'custom_data',
		'contents',
		'data',
		'event',
		'capi',
		'status',
		'body',
		'headers',
		'app_data',
	),
	fc.constantFrom(
		'__proto__',
		'constructor',
		'prototype',
		'toString',
		'hasOwnProperty',
		'custom_data.__proto__',
		'app_data.__proto__',
	),
	fc.string(),
);
const { tree } = fc.letrec<{ tree: unknown; leaf: unknown }>((tie) => ({
	tree: fc.oneof(
		{ maxDepth: 5 },
		tie('leaf'),
		fc.dictionary(keys, tie('tree'), { maxKeys: 6 }),
		fc.array(tie('tree'), { maxLength: 4 }),
	),
	leaf: fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.double(),
		fc.bigInt(),
		fc.constantFrom(
			null,
			undefined,
			true,
			new Date(Number.NaN),
			() => 1,
			Symbol('x'),
			'{"__proto__":{"polluted":1}}',
		),
	),
}));

function nested(depth: number): UnknownObject {
	let object: UnknownObject = { email: 'a@example.com' };
	for (let level = 0; level < depth; level++) object = { customer: object };
	return object;
}

describe('a hostile item', () => {
	it('costs its own result, whatever it is made of', async () => {
		await fc.assert(fc.asyncProperty(fc.dictionary(keys, tree, { maxKeys: 8 }), survives), {
			numRuns: 300,
			seed: 7,
		});
	});

	it('pollutes no prototype', async () => {
		const proto = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
		for (const key of [
			'user_data',
			'custom_data',
			'app_data',
			'store_data',
			'contents',
			'capi',
			'anything',
		]) {
			await survives({ event_name: 'Lead', [key]: proto });
			await survives({ event_name: 'Lead', [key]: Object(JSON.parse(proto)) });
		}
		await survives(Object(JSON.parse(proto)));
	});

	it('may contain itself', async () => {
		const item: Record<string, unknown> = { event_name: 'Lead', user_data: {} };
		item.custom_data = item;
		item.customer = item;
		item.contents = [item];
		await survives(item);
	});

	it('may throw when it is looked at', async () => {
		const trap = {
			get email(): string {
				throw new Error('trap');
			},
		};
		await survives(trap);
		await survives({ event_name: 'Lead', user_data: trap });
		await survives(
			new Proxy(
				{},
				{
					ownKeys: () => {
						throw new Error('trap');
					},
				},
			),
		);
		await survives({
			created_at: {
				getTime: () => {
					throw new Error('trap');
				},
			},
			birthday: {
				get year() {
					throw new Error('trap');
				},
			},
		});
	});

	it.each([
		['text', 'x'.repeat(10_000_000)],
		['white space', ' '.repeat(10_000_000)],
		['brackets', '['.repeat(900_000)],
		['separators', 'a@b.c;'.repeat(1_500_000)],
		['dots', `a@${'b.'.repeat(4_000_000)}`],
	])('may hold ten million characters of %s in any field', async (_, text) => {
		const started = process.hrtime.bigint();
		await survives({
			event_name: text,
			email: text,
			phone: text,
			name: text,
			country: text,
			date: text,
			url: text,
			total: text,
			items: text,
			note: text,
			fbclid: text,
			ip: text,
		});
		expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(20);
	});

	it('may have a hundred thousand keys, long ones too, or be nested a thousand deep', async () => {
		const wide = Object.fromEntries(
			Array.from({ length: 100_000 }, (_, index) => [`key ${index}`, 'a@example.com']),
		);
		await survives(wide);
		await survives({ event_name: 'Lead', user_data: wide, custom_data: wide });
		await survives({
			['e'.repeat(1_000_000)]: 'x',
			[`${'a.'.repeat(500_000)}email`]: 'x',
			[`(${' '.repeat(500_000)}`]: 1,
		});
		await survives(nested(1000));
		await survives({ event_name: 'Lead', user_data: {}, custom_data: nested(1000) });
	});
});

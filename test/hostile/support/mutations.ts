import fc from 'fast-check';
import { isPlainObject, type UnknownObject } from '../../../nodes/MetaCapi/event/json';
import { ALL_SAMPLES } from '../../sources/support/all-samples';
import { sample } from '../../sources/support/prepare-source';
import { nestedObject, type Poison, poison } from './poison';

/** One change of one place in an item; `place` is counted through all its entries. */
export interface Mutation {
	readonly kind: 'delete' | 'double' | 'key' | 'nest' | 'replace' | 'wrap';
	readonly place: number;
	readonly value: Poison;
	readonly key: string;
}

const HOSTILE_KEYS = [
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty',
	'__defineGetter__',
	'capi',
	'error',
	'$json',
	'data',
	'event',
	'user_data',
	'custom_data',
	'custom_data.__proto__.polluted',
	'user_data[em]',
	'a.b.c.d.e.f',
	'length',
	'',
	'\ud800',
	'k'.repeat(5_000),
] as const;

const mutation: fc.Arbitrary<Mutation> = fc.record({
	kind: fc.constantFrom('delete', 'double', 'key', 'nest', 'replace', 'replace', 'wrap'),
	place: fc.nat(400),
	value: poison,
	key: fc.constantFrom(...HOSTILE_KEYS),
});

interface Place {
	readonly holder: object;
	readonly key: string | number;
}

/** Every entry of an item, to a depth and number that real payloads have. */
function placesIn(value: unknown, found: Place[], depth: number): void {
	if (depth > 12 || found.length > 2_000) return;
	if (Array.isArray(value)) {
		for (let index = 0; index < value.length && index < 50; index++) {
			found.push({ holder: value, key: index });
			placesIn(value[index], found, depth + 1);
		}
	} else if (isPlainObject(value)) {
		for (const key of Object.keys(value)) {
			found.push({ holder: value, key });
			placesIn(value[key], found, depth + 1);
		}
	}
}

/** As JSON.parse does it: a key named `__proto__` is a key. */
function put(holder: object, key: string | number, value: unknown): void {
	Object.defineProperty(holder, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true,
	});
}

function mutate(item: UnknownObject, { kind, place, value, key }: Mutation): void {
	const places: Place[] = [];
	try {
		placesIn(item, places, 0);
	} catch {
		// A trap of an earlier mutation; the item is hostile enough.
		return;
	}
	const found = places[place % Math.max(1, places.length)];
	if (found === undefined) return;
	const old: unknown = Reflect.get(found.holder, found.key);
	switch (kind) {
		case 'delete':
			Reflect.deleteProperty(found.holder, found.key);
			return;
		case 'double':
			put(found.holder, found.key, [old, old, old]);
			return;
		case 'key':
			put(found.holder, Array.isArray(found.holder) ? found.key : key, value.made());
			return;
		case 'nest':
			put(found.holder, found.key, nestedObject(300, String(found.key)));
			return;
		case 'replace':
			put(found.holder, found.key, value.made());
			return;
		case 'wrap':
			put(found.holder, found.key, { [key]: old });
			return;
	}
}

/** Items as flat as rows of a sheet and as structured as Meta's own events, besides those of the sources. */
const ROWS: readonly UnknownObject[] = [
	{
		event_name: 'Purchase',
		action_source: 'website',
		created_at: '2026-11-20T09:00:00Z',
		page_url: 'https://shop.example.com/thanks?fbclid=AbC',
		user_agent: 'Mozilla/5.0',
		email: 'a@example.com',
		phone: '+1 415 555 0132',
		'First Name': 'Jane',
		name: 'Jane Doe',
		birthday: '14/03/1990',
		city: 'San Francisco',
		state: 'California',
		zip: '94107',
		country: 'USA',
		gender: 'female',
		ip: '203.0.113.7, 10.0.0.1',
		order_id: 'A-1',
		total: '1.234,56 €',
		line_items: [{ sku: 'A', qty: 1, price: '12,50' }],
		note: 'call me',
	},
	{
		data: [
			{
				event_name: 'Purchase',
				event_time: 1_795_168_800,
				event_id: 'x',
				action_source: 'physical_store',
				user_data: { em: ['a@example.com'], ph: '+14155550132', fn: 'Jane', db: '1990-03-14' },
				custom_data: {
					value: 12.5,
					currency: 'USD',
					contents: [{ id: 'A', quantity: 1, item_price: 12.5 }],
					order_id: 'A-1',
				},
				app_data: { extinfo: ['i2', '', '', '', '18.1'] },
				original_event_data: { event_name: 'Purchase', event_time: 1_795_168_700 },
				data_processing_options: ['LDU'],
				data_processing_options_country: 1,
				data_processing_options_state: 1000,
			},
		],
		test_event_code: 'TEST1',
		partner_agent: 'x',
	},
	{ json: '{"email":"a@example.com"}', row: ['a@example.com', 5, 'EUR'] },
	{
		email: 'a@example.com',
		capi: {
			status: 'undelivered',
			dataset_id: '1',
			event: { event_name: 'Lead', event_time: 1_795_168_800, user_data: { em: ['x'] } },
			envelope: { test_event_code: 'T' },
		},
	},
];

/** How a real-looking item is spoilt; the item itself is made by `mutatedItem`, since some of it bites. */
export interface Spoiling {
	readonly number: number;
	readonly mutations: readonly Mutation[];
	readonly isCall: boolean;
}

/** Up to six places of any sample or row. */
export const spoiling: fc.Arbitrary<Spoiling> = fc.record({
	number: fc.nat(ALL_SAMPLES.length + 2 * ROWS.length - 1),
	mutations: fc.array(mutation, { minLength: 1, maxLength: 6 }),
	isCall: fc.boolean(),
});

const samples = new Map<string, UnknownObject>();

function sampleOf(name: string): UnknownObject {
	const known = samples.get(name) ?? sample(name);
	samples.set(name, known);
	return known;
}

/** The item, bare or as n8n's Webhook node gives it. */
export function mutatedItem({ number, mutations, isCall }: Spoiling): UnknownObject {
	const name = ALL_SAMPLES[number]?.[0];
	const original = name === undefined ? ROWS[number % ROWS.length] : sampleOf(name);
	const item: UnknownObject = structuredClone(original ?? {});
	const whole = isCall ? { headers: {}, params: {}, query: {}, body: item } : item;
	for (const change of mutations) mutate(whole, change);
	return whole;
}

import fc from 'fast-check';

import type { UnknownObject } from '../../../nodes/MetaCapi/event/json';
import { labelOf } from '../../../nodes/MetaCapi/fields/labels';
import { knownPhones } from '../../../nodes/MetaCapi/normalise/privacy/find-phone';
import { namesOf } from '../../../nodes/MetaCapi/normalise/privacy/find-name';
import { scrubCustomData } from '../../../nodes/MetaCapi/normalise/privacy/scrub-custom-data';

const PHONES = knownPhones(['0151 12345678', '+4915112345678']);

function scrub(customData: UnknownObject) {
	return scrubCustomData(customData, PHONES);
}

describe('custom data', () => {
	it('stays the very same object when nothing personal is in it', () => {
		const customData = {
			value: 99.9,
			currency: 'EUR',
			order_id: '4915112345678',
			item_number: '+4915112345678',
			content_ids: ['015112345678', '+4915112345679'],
			contents: [{ id: '015112345678', quantity: 1, title: 'Headphones 15112345679' }],
			destination_ids: ['+4915112345678'],
			reference: '015112345679',
			phone: 4915112345678,
			note: 'follow @shop.example, 50% off',
		};
		const scrubbed = scrub(customData);
		expect(scrubbed.value).toBe(customData);
		expect(scrubbed.warnings).toEqual([]);
	});

	it('loses texts that hold an e-mail address, at any depth and in ids too, and names the field', () => {
		const scrubbed = scrub({
			search_string: 'orders of john@example.com',
			order_id: 'john@example.com-1',
			contents: [{ id: 'A', title: 'for john%40example.com' }, { id: 'B' }],
			content_ids: ['A', 'john@example.com', 'B'],
			my_note: { by: 'john@example.com', on: '2026-04-05' },
			value: 5,
		});
		expect(scrubbed.value).toEqual({
			contents: [{ id: 'A' }, { id: 'B' }],
			content_ids: ['A', 'B'],
			my_note: { on: '2026-04-05' },
			value: 5,
		});
		expect(scrubbed.warnings.map(({ field }) => field)).toEqual([
			labelOf('custom_data.search_string'),
			labelOf('custom_data.order_id'),
			'contents[0].title',
			'content_ids[1]',
			'my_note.by',
		]);
		expect(JSON.stringify(scrubbed.warnings)).not.toContain('john');
	});

	it('loses phone numbers by the rule: a plus, a phone of the item, a name for phones', () => {
		const scrubbed = scrub({
			anything: '+49 151 99999999',
			reference: '(0151) 12345678',
			phone: '030 1234567',
			agentPhone: '030 1234567',
			contacts: { phones: ['030 1234567', '030 7654321'] },
			seats: '+2',
			serial: '0301234567',
		});
		expect(scrubbed.value).toEqual({ contacts: { phones: [] }, seats: '+2', serial: '0301234567' });
		expect(scrubbed.warnings).toHaveLength(6);
		expect(JSON.stringify(scrubbed.warnings)).not.toMatch(/1234567|999/);
	});

	it('loses entries whose name is personal, without repeating the name', () => {
		const scrubbed = scrub({
			'john@example.com': 1,
			'+4915112345678': true,
			'owner +4915112345678': true,
			nested: { 'a@b.co': 2, c: 3 },
		});
		expect(scrubbed.value).toEqual({ nested: { c: 3 } });
		expect(scrubbed.warnings.map(({ field }) => field)).toEqual([
			'Custom Data',
			'Custom Data',
			'Custom Data',
			'nested',
		]);
	});

	it('loses what is named like an identifier, in five languages, the customer’s or anybody’s', () => {
		const scrubbed = scrub({
			first_name: 'Jane',
			Nachname: 'Doe',
			full_name: 'Jane Doe',
			birthday: '1990-04-05',
			dob: 19900405,
			address: '1 Main Street',
			zip: '10001',
			gender: 'f',
			customer_name: 'Jane Doe',
			billing_city: 'Berlin',
			ownerLastName: 'Roe',
			customer: { name: 'Jane Doe', city: 'Berlin' },
			user: { name: 'Jane Doe', city: 'Berlin', plan: 'gold' },
			name: { first: 'Jane' },
			passengers: [{ first_name: 'Jane', seat: '2A' }],
			contents: [{ id: 'A', passenger_name: 'Jane Doe' }],
		});
		expect(scrubbed.value).toEqual({
			user: { plan: 'gold' },
			name: {},
			passengers: [{ seat: '2A' }],
			contents: [{ id: 'A' }],
		});
		expect(JSON.stringify(scrubbed.warnings)).not.toMatch(/Jane|Doe|Roe|1990|Berlin/);
	});

	it('keeps what things are named, and Meta’s own keys', () => {
		const customData = {
			name: 'Blue Shirt',
			product_name: 'Blue Shirt',
			content_name: 'Jane Eyre',
			company_name: 'Acme',
			store_name: 'Downtown',
			city: 'Rome',
			country: 'IT',
			region: 'Lazio',
			postal_code: '00184',
			neighborhood: 'Monti',
			genre: 'Drama',
			new_customer: 'yes',
			customer_segmentation: 'new_customer_to_business',
			first_name: '8c6976e5b5410415bde908bd4dee15dfb167a9c873fc4bb8a81f6f2ab448a918',
			birthday: true,
			address: '',
			contents: [{ id: 'A', name: 'Blue Shirt', gender: 'women', state: 'new' }],
		};
		expect(scrub(customData)).toEqual({ value: customData, warnings: [] });
	});

	it('loses texts that hold the customer’s first and last name together, whatever stands between', () => {
		const names = namesOf({ fn: ['Jane'], ln: 'Doe' });
		const { value } = scrubCustomData(
			{ content_name: 'Call with DOE, Jane', note: 'Jane’s plan', item: 'Doe & Sons' },
			PHONES,
			undefined,
			names,
		);
		expect(value).toEqual({ note: 'Jane’s plan', item: 'Doe & Sons' });
	});

	it('keeps a key named __proto__ a key', () => {
		const hostile: UnknownObject = JSON.parse(
			'{"__proto__":{"polluted":"a@b.co","kept":1},"x":"a@b.co"}',
		);
		const { value } = scrub(hostile);
		expect(Object.keys(value)).toEqual(['__proto__']);
		expect(JSON.stringify(value)).toBe('{"__proto__":{"kept":1}}');
		expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
	});

	it('is bounded: cycles, depth, width and the number of warnings', () => {
		const cyclic: Record<string, unknown> = { email: 'a@b.co' };
		for (let index = 0; index < 20; index += 1) cyclic[`again${index}`] = cyclic;
		const fromCycle = scrub(cyclic);
		expect(JSON.stringify(fromCycle.value)).not.toContain('a@b.co');
		expect(fromCycle.warnings.length).toBeLessThanOrEqual(22);

		let deep: UnknownObject = { secret: 'a@b.co' };
		for (let level = 0; level < 5_000; level += 1) deep = { deep };
		expect(JSON.stringify(scrub(deep).value)).not.toContain('secret');

		const wide = Array.from({ length: 300_000 }, () => 'a@b.co');
		expect(scrub({ wide }).value).toEqual({ wide: [] });
		expect(scrub({ wide }).warnings.length).toBeLessThanOrEqual(22);
	});

	it('is looked through in no time when a text has 10 MB', () => {
		for (const piece of ['a@', '@', '%40', '1', '+1', ' ']) {
			const text = piece.repeat(1e7 / 2);
			expect(typeof scrub({ note: text, phone: text }).value).toBe('object');
		}
	});

	it('never throws, holds no address afterwards, and changes nothing the second time', () => {
		const leaf = fc.oneof(
			fc.emailAddress(),
			fc.string(),
			fc.integer(),
			fc.constant('+4915112345678'),
		);
		const tree = fc.dictionary(
			fc.oneof(fc.string(), fc.emailAddress(), fc.constantFrom('phone', 'content_ids', 'id')),
			fc.oneof(
				leaf,
				fc.array(leaf),
				fc.dictionary(fc.string(), leaf),
				fc.array(fc.dictionary(fc.string(), leaf)),
			),
		);
		fc.assert(
			fc.property(tree, (customData) => {
				const once = scrub(customData);
				const twice = scrub(once.value);
				expect(twice.value).toBe(once.value);
				expect(twice.warnings).toEqual([]);
			}),
			{ numRuns: 1000 },
		);
	});
});

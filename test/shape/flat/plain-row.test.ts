import fc from 'fast-check';
import { FIELD_ALIASES } from '../../../nodes/MetaCapi/fields/aliases';
import { createKeyTree } from '../../../nodes/MetaCapi/shape/flat/key-tree';
import { readAnyFlat, readFlat } from '../../../nodes/MetaCapi/shape/flat/flat-draft';
import { readPlainRow } from '../../../nodes/MetaCapi/shape/flat/plain-row';

const NAMES = FIELD_ALIASES.flatMap(({ field, en }) => [
	field.slice(field.lastIndexOf('.') + 1),
	...en.slice(0, 3),
]);

const name = fc.oneof(
	{ weight: 12, arbitrary: fc.constantFrom(...NAMES) },
	{
		weight: 3,
		arbitrary: fc.constantFrom(
			'billing_city',
			'shipping city',
			'owner_email',
			'Amount (EUR)',
			'Date of Birth (DD/MM/YYYY)',
			'Order Date [MM/DD/YYYY]',
			'Datum',
			'Created (UTC)',
			'created_at_zone',
			'Event Start Date',
			'Invitee Email',
			'shipping_first_name',
			'shipping_country',
			'items',
			'wa_id',
			'currency_id',
			'remote_jid',
			'total_formatted',
			'user_email',
			'email_2',
			'order.email',
			'custom_data.size',
			'colour',
			'__proto__',
			'email_sha256',
		),
	},
	{ weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

const value = fc.oneof(
	fc.constantFrom(
		'Jane',
		'1199',
		'$11.99',
		'1',
		' Berlin ',
		'jane@example.com',
		'+49 151 2345678',
		'US',
		'+55',
		'49',
		'shipped',
		'0',
		'99.90',
		'2026-04-05T10:00:00Z',
		'2026-04-05 10:00',
		'PST',
		"'6123456789012",
		'14:30',
		'04/05/1990',
		'Jane Doe',
		'N/A',
		'-',
		'',
		'https://shop.example/?fbclid=abc',
		'[{"id":"1"}]',
		' {"email":"a@b.co"}',
		'{broken',
		'a'.repeat(64),
	),
	fc.constantFrom<unknown>(0, 1, 12.5, null, undefined, true, false, 1n),
	fc.constantFrom<unknown>([], ['a@b.co'], {}, { email: 'x@y.zz' }, { value: 1 }, new Date(0)),
	fc.string({ maxLength: 20 }),
);

const item = fc
	.array(fc.tuple(name, value), { maxLength: 16 })
	.map((entries) => Object.fromEntries(entries));

describe('a row that is read by plan', () => {
	const keys = createKeyTree();

	it('comes out exactly as the whole reader gives it', () => {
		fc.assert(
			fc.property(item, fc.boolean(), (row, keepUnknownFields) => {
				const reading = { keys, keepUnknownFields };
				const planned = readFlat(row, reading);
				const whole = readAnyFlat(row, reading);
				expect(planned).toEqual({ ...whole, origins: planned.origins });
				expect(planned.origins()).toEqual(whole.origins());
			}),
			{ numRuns: 1500 },
		);
	});

	it.each([
		[{ email: 'a@b.co', city: 'Berlin', colour: 'red' }, true],
		[{ email: 'a@b.co', city: ['Berlin'] }, false],
		[{ email: 'a@b.co', full_name: 'Jane Doe' }, false],
		[{ billing_city: 'Berlin', shipping_zip: '10115' }, false],
		[{ phone: '1512345678', country: '+49' }, false],
		[{ email: 'a@b.co', note: '{"phone":"+4915123456789"}' }, false],
	] as const)('is one whose names and values are plain: %j %s', (row, expected) => {
		const plan = keys.plans.planOf(Object.keys(row));
		expect(plan !== undefined && readPlainRow(row, plan, keys) !== undefined).toBe(expected);
	});
});

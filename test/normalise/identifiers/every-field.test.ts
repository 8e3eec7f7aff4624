import fc from 'fast-check';
import { USER_DATA_FIELDS } from '../../../nodes/MetaCapi/fields/user-data-fields';
import {
	normaliserOf,
	NORMALISERS,
} from '../../../nodes/MetaCapi/normalise/identifiers/normalisers';
import type {
	IdentifierOutcome,
	Normaliser,
} from '../../../nodes/MetaCapi/normalise/identifiers/outcome';
import {
	loadPhoneLibrary,
	type PhoneLibrary,
} from '../../../nodes/MetaCapi/normalise/identifiers/phone-library';
import { context, NOBODY } from './context';

let phones: PhoneLibrary;

beforeAll(async () => {
	phones = await loadPhoneLibrary();
});

const FIELDS: readonly (readonly [string, Normaliser])[] = Object.entries(NORMALISERS);
const COUNTRIES = ['us', 'br', 'de', 'it', 'mx', 'in', 'gb', 'ca', 'jp', 'ar', 'aq', 'zz'] as const;

/** Text as people and systems write it, broken and hostile text, and any other value. */
const HUMAN = fc.string({
	unit: fc.constantFrom(...'aZÉñß0159 .,-_/+()@:;[]|\'"’\u0301\u200b٣５李\ud83d'),
});
const ANYTHING = fc.oneof(
	HUMAN,
	fc.string({ unit: 'binary' }),
	fc.anything({ withBigInt: true, withDate: true }),
);
const CONTEXT = fc.record({
	country: fc.option(fc.constantFrom(...COUNTRIES)),
	dateOrder: fc.constantFrom('auto' as const, 'dmy' as const, 'mdy' as const),
	externalId: fc.constantFrom('hash' as const, 'asIs' as const),
});

function known({
	country,
	...options
}: {
	country: string | null;
	dateOrder: 'auto' | 'dmy' | 'mdy';
	externalId: 'hash' | 'asIs';
}) {
	return context({ phones, ...options, ...(country === null ? {} : { country }) });
}

/** What the text of each field may be made of once it is normalised (M 4.3). */
const SHAPES: Readonly<Partial<Record<string, RegExp>>> = {
	em: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
	ph: /^[1-9]\d{6,14}$/,
	fn: /^[^\s.,'"()@/+;:]+$/,
	ge: /^[fm]$/,
	db: /^(?:19|20)\d\d[01]\d[0-3]\d$/,
	ct: /^[\p{L}\p{M}]+$/u,
	st: /^[\p{L}\p{M}]+$/u,
	zp: /^[\p{L}\p{Nd}]+$/u,
	country: /^[a-z]{2}$/,
	fbp: /^fb\.\d+\.\d+\.\d+/,
	fbc: /^fb\.\d+\.\d+\.\S+$/,
	lead_id: /^\d{15,17}$/,
};

describe('every identifier', () => {
	it('has a rule, and every rule a field', () => {
		expect(Object.keys(NORMALISERS).sort()).toEqual(USER_DATA_FIELDS.map(({ key }) => key).sort());
		expect(normaliserOf('constructor')).toBeUndefined();
	});

	it.each(FIELDS)('%s never throws, and its text has the right shape', (key, normalise) => {
		fc.assert(
			fc.property(ANYTHING, CONTEXT, (raw, options) => {
				const outcome = normalise(raw, known(options));
				if (outcome.type !== 'value' || outcome.form === 'digest') return;
				expect(outcome.value).toMatch(SHAPES[key] ?? /[^]/);
				expect(outcome.value).not.toMatch(/\p{Cs}/u);
			}),
			{ numRuns: 600 },
		);
	});

	it.each(FIELDS)('%s gives a normalised value back as it is', (key, normalise) => {
		fc.assert(
			fc.property(ANYTHING, CONTEXT, (raw, options) => {
				// A number without + can't say whether it is complete, so phones are only stable without a country.
				const same = known(key === 'ph' ? { ...options, country: null } : options);
				const outcome = normalise(raw, same);
				if (outcome.type !== 'value') return;
				const again = normalise(outcome.value, same);
				expect(again).toMatchObject({ type: 'value', value: outcome.value, form: outcome.form });
			}),
			{ numRuns: 600 },
		);
	});

	it.each(FIELDS)(
		'%s survives the unusual: holes, throwing objects, huge texts',
		(_key, normalise) => {
			const throwing = new Proxy(
				{},
				{
					get() {
						throw new Error('hostile');
					},
				},
			);
			const huge = [
				'a',
				' ',
				'0',
				'+',
				'(',
				'.',
				'@',
				'\u200b',
				';ext=',
				'1-',
				'fb.',
				'[',
				',',
				':',
				'\ud83d',
			];
			const outcomes: IdentifierOutcome[] = [
				throwing,
				Object.create(null),
				[],
				[[]],
				-0,
				1e21,
				Infinity,
			].map((raw) => normalise(raw, NOBODY));
			outcomes.push(...huge.map((unit) => normalise(unit.repeat(1_000_000), NOBODY)));
			outcomes.push(...huge.map((unit) => normalise(unit.repeat(450), NOBODY)));
			expect(
				outcomes.filter((outcome) => outcome.type === 'value' && outcome.value.length > 10_000),
			).toEqual([]);
		},
	);

	it.each(FIELDS)('%s says what to do, without the value', (_key, normalise) => {
		const outcome = normalise('\u0001 se(ret <12> \u0001', NOBODY);
		const text = outcome.type === 'unusable' ? outcome.reason : 'Map it.';
		expect(text).toMatch(/^[A-Z].*\.$/);
		expect(text).not.toContain('se(ret');
		expect(text).not.toMatch(/\b(?:error|problem|failure|mistake)\b/i);
	});
});

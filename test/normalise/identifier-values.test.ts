import fc from 'fast-check';
import { createHasher } from '../../nodes/MetaCapi/hash/hasher';
import { IDENTIFIER_FIELDS } from '../../nodes/MetaCapi/normalise/identifier-fields';
import { readSingleText, readValues } from '../../nodes/MetaCapi/normalise/identifier-values';
import {
	loadPhoneLibrary,
	type PhoneLibrary,
} from '../../nodes/MetaCapi/normalise/identifiers/phone-library';
import { createNotes } from '../../nodes/MetaCapi/normalise/notes';

let phones: PhoneLibrary;

beforeAll(async () => {
	phones = await loadPhoneLibrary();
});

const text = fc.oneof(
	fc.constantFrom(
		'Jane',
		' JANE ',
		'jane@example.com',
		'a@b.co; c@d.co',
		'+49 (0)151 2345678',
		'+49 (030) 123456',
		'+ (0) 49 30 1234567',
		'001 415 555 0132',
		'0151 / 2345678',
		'(11) 98888-7777',
		'030 1234567 / 0151 2345678',
		'California',
		'US-CA',
		'SW1A 1AA',
		'94107-1234',
		'D-80331',
		'1234',
		'Germany',
		'f',
		'1990-04-05',
		'05/04/1990',
		'a'.repeat(64),
		'd41d8cd98f00b204e9800998ecf8427e',
		'fb.1.1780000000000.click',
		'203.0.113.9',
		'N/A',
		'1001.0',
		'São Paulo',
		'Łódź',
		'\ud800x',
		' ',
	),
	fc.string({ maxLength: 24 }),
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.stringMatching(/^[+0]{0,2}[\d ()./-]{5,18}$/),
);

const context = fc.record({
	country: fc.constantFrom(undefined, 'us', 'de', 'br', 'gb', 'ca', 'fr'),
	defaultCountry: fc.constantFrom(undefined, 'us', 'de'),
	dateOrder: fc.constantFrom('auto', 'dmy', 'mdy'),
});

const settings = fc.record({
	dropBadIdentifiers: fc.boolean(),
	externalId: fc.constantFrom('asIs', 'hash'),
});

describe('one text of an identifier', () => {
	it('is read as quickly as may be exactly as it is read carefully, the first time and again', () => {
		const hasher = createHasher();
		fc.assert(
			fc.property(
				fc.constantFrom(...IDENTIFIER_FIELDS),
				text,
				context,
				settings,
				(field, value, surroundings, chosen) => {
					const known = {
						...surroundings,
						externalId: chosen.externalId,
						nowMs: 1_795_168_800_000,
						phones,
					};
					const notes = createNotes(() => new Map(), []);
					const careful = readValues(field, value, chosen, known, createHasher(), notes);
					for (let time = 0; time < 2; time++) {
						const quick = readSingleText(field, value, chosen, known, hasher);
						if (quick === undefined) return;
						expect(quick === '' ? [] : [quick]).toEqual(careful.sent);
						expect(careful.hasDigest).toBe(false);
						expect([notes.warnings, notes.problems]).toEqual([[], []]);
					}
				},
			),
			{ numRuns: 2000 },
		);
	});
});

import { sha256Hex } from '../../../nodes/MetaCapi/hash/sha256';
import { normaliserOf } from '../../../nodes/MetaCapi/normalise/identifiers/normalisers';
import type { IdentifierContext } from '../../../nodes/MetaCapi/normalise/identifiers/outcome';
import {
	loadPhoneLibrary,
	type PhoneLibrary,
} from '../../../nodes/MetaCapi/normalise/identifiers/phone-library';
import { context } from './context';
import vectors from './hashing-vectors.json';
import { LEGACY_FIELDS } from './legacy-fields';

interface Vector {
	readonly parameter: string;
	readonly input: string;
	readonly context?: {
		readonly defaultCallingCode?: string;
		readonly country?: string;
		readonly dateOrder?: string;
	};
	readonly normalized: string | null;
	readonly sha256: string | null;
	readonly already_hashed?: boolean;
}

/** The node has a Default Country where the reference has a calling code. */
const COUNTRY_OF_CALLING_CODE: Readonly<Partial<Record<string, string>>> = {
	'1': 'us',
	'44': 'gb',
};

let phones: PhoneLibrary;

beforeAll(async () => {
	phones = await loadPhoneLibrary();
});

function contextOf(vector: Vector): IdentifierContext {
	const country = vector.context?.country;
	const defaultCountry = COUNTRY_OF_CALLING_CODE[vector.context?.defaultCallingCode ?? ''];
	return context({
		phones,
		...(country === undefined ? {} : { country }),
		...(defaultCountry === undefined ? {} : { defaultCountry }),
		dateOrder: vector.context?.dateOrder === 'DMY' ? 'dmy' : 'auto',
	});
}

const rows: readonly Vector[] = vectors;

describe('the reference vectors of M 4.9', () => {
	it('are all there', () => {
		expect(rows).toHaveLength(881);
	});

	it.each(rows.map((vector, index) => [index, vector.parameter, vector.input, vector] as const))(
		'%i: %s of %j',
		(_index, parameter, input, vector) => {
			const normalise = normaliserOf(parameter) ?? LEGACY_FIELDS[parameter];
			const outcome = normalise?.(input, contextOf(vector));
			const value = outcome?.type === 'value' ? outcome : undefined;
			const digest = value?.form === 'digest' ? value.value.slice(0, 64) : undefined;
			expect(value?.value ?? null).toBe(vector.normalized);
			expect(value?.form === 'digest').toBe(vector.already_hashed ?? false);
			expect(value === undefined ? null : (digest?.toLowerCase() ?? sha256Hex(value.value))).toBe(
				vector.sha256,
			);
		},
	);
});

import { USER_DATA_FIELDS, type UserDataField } from '../fields/user-data-fields';
import { normaliserOf } from './identifiers/normalisers';
import type { Normaliser } from './identifiers/outcome';

/** A key of `user_data` with everything that reading its values takes, found once instead of once per value. */
export interface IdentifierField extends UserDataField {
	/** Its dotted path. */
	readonly path: string;
	readonly normalise: Normaliser;
	/** What a value's digest depends on besides its text, where digests are remembered at all. */
	readonly remembered: 'byText' | 'byTextAndCountry' | undefined;
}

/** Read by the rules of the customer's country. */
const BY_COUNTRY: ReadonlySet<string> = new Set(['st', 'zp']);

/** Its reading depends on the event's time and on options as well. */
const BIRTH_DATE = 'db';

function rememberedBy({ key, shared }: UserDataField): IdentifierField['remembered'] {
	if (!shared || key === BIRTH_DATE) return undefined;
	return BY_COUNTRY.has(key) ? 'byTextAndCountry' : 'byText';
}

/** Every key of `user_data` that has a rule, in the order in which the node writes them. */
export const IDENTIFIER_FIELDS: readonly IdentifierField[] = USER_DATA_FIELDS.flatMap((field) => {
	const normalise = normaliserOf(field.key);
	return normalise === undefined
		? []
		: [
				{
					...field,

					path: `user_data.${field.key}`,
					normalise,
					remembered: rememberedBy(field),
				},
			];
});

/** The same by key. */
export function identifierField(key: string): IdentifierField | undefined {
	return IDENTIFIER_FIELDS.find((field) => field.key === key);
}

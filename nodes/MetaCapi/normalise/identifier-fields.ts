import type { UnknownObject } from '../event/json';
import { USER_DATA_FIELDS, type UserDataField } from '../fields/user-data-fields';
import { normaliserOf } from './identifiers/normalisers';
import type { Normaliser } from './identifiers/outcome';

/** A key of `user_data` with everything that reading its values takes, found once instead of once per value. */
export interface IdentifierField extends UserDataField {
	/** Its dotted path. */
	readonly path: string;
	/** Its place in the table of all keys. */
	readonly index: number;
	/** Takes its value out of a `user_data`. */
	readonly of: (userData: UnknownObject) => unknown;
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

/**
 * Looking up a key that a variable holds takes 20 ns, one that the code names 1 ns: for a dozen identifiers that are
 * mostly absent that is 0.3 µs of each event (SPEC 8).
 */
const VALUE_OF: Readonly<Partial<Record<string, IdentifierField['of']>>> = {
	em: ({ em }) => em,
	ph: ({ ph }) => ph,
	fn: ({ fn }) => fn,
	ln: ({ ln }) => ln,
	ge: ({ ge }) => ge,
	db: ({ db }) => db,
	ct: ({ ct }) => ct,
	st: ({ st }) => st,
	zp: ({ zp }) => zp,
	country: ({ country }) => country,
	external_id: ({ external_id }) => external_id,
	client_ip_address: ({ client_ip_address }) => client_ip_address,
	client_user_agent: ({ client_user_agent }) => client_user_agent,
	fbc: ({ fbc }) => fbc,
	fbp: ({ fbp }) => fbp,
	subscription_id: ({ subscription_id }) => subscription_id,
	fb_login_id: ({ fb_login_id }) => fb_login_id,
	lead_id: ({ lead_id }) => lead_id,
	anon_id: ({ anon_id }) => anon_id,
	madid: ({ madid }) => madid,
	page_id: ({ page_id }) => page_id,
	page_scoped_user_id: ({ page_scoped_user_id }) => page_scoped_user_id,
	ctwa_clid: ({ ctwa_clid }) => ctwa_clid,
	ig_account_id: ({ ig_account_id }) => ig_account_id,
	ig_sid: ({ ig_sid }) => ig_sid,
	whatsapp_business_account_id: ({ whatsapp_business_account_id }) => whatsapp_business_account_id,
};

/** Every key of `user_data` that has a rule, in the order in which the node writes them. */
export const IDENTIFIER_FIELDS: readonly IdentifierField[] = USER_DATA_FIELDS.flatMap(
	(field, index) => {
		const normalise = normaliserOf(field.key);
		return normalise === undefined
			? []
			: [
					{
						...field,
						index,
						of: VALUE_OF[field.key] ?? ((userData) => userData[field.key]),
						path: `user_data.${field.key}`,
						normalise,
						remembered: rememberedBy(field),
					},
				];
	},
);

/** One of them by its key; the tables are made at load, so a key without a rule is seen by any test. */
export function identifierField(key: string): IdentifierField {
	const field = IDENTIFIER_FIELDS.find((candidate) => candidate.key === key);
	if (field === undefined) throw new Error(`No rule for ${key}`);
	return field;
}

import { normaliseBirthDate } from './birth-date';
import { normaliseBrowserId } from './browser-id';
import { normaliseCity } from './city';
import { normaliseClickId } from './click-id';
import { normaliseCountry } from './country';
import { normaliseEmail } from './email';
import { normaliseExternalId } from './external-id';
import { normaliseGender } from './gender';
import { normaliseIpAddress } from './ip-address';
import { normaliseName } from './name';
import { normaliseLeadId, normaliseNumericId } from './numeric-id';
import { normaliseAdvertisingId, normaliseOpaqueId, normaliseWhatsAppClickId } from './opaque-id';
import type { Normaliser } from './outcome';
import { normalisePhone } from './phone';
import { normalisePostcode } from './postcode';
import { normaliseState } from './state';
import { normaliseUserAgent } from './user-agent';

/** The rule of every key of `user_data` (M 4.3, 4.4); whether a key is hashed is told by USER_DATA_FIELDS. */
export const NORMALISERS = {
	em: normaliseEmail,
	ph: normalisePhone,
	fn: normaliseName,
	ln: normaliseName,
	ge: normaliseGender,
	db: normaliseBirthDate,
	ct: normaliseCity,
	st: normaliseState,
	zp: normalisePostcode,
	country: normaliseCountry,
	external_id: normaliseExternalId,
	client_ip_address: normaliseIpAddress,
	client_user_agent: normaliseUserAgent,
	fbc: normaliseClickId,
	fbp: normaliseBrowserId,
	subscription_id: normaliseOpaqueId,
	fb_login_id: normaliseNumericId,
	lead_id: normaliseLeadId,
	anon_id: normaliseOpaqueId,
	madid: normaliseAdvertisingId,
	page_id: normaliseNumericId,
	page_scoped_user_id: normaliseNumericId,
	ctwa_clid: normaliseWhatsAppClickId,
	ig_account_id: normaliseNumericId,
	ig_sid: normaliseNumericId,
	whatsapp_business_account_id: normaliseNumericId,
} as const satisfies Readonly<Record<string, Normaliser>>;

const BY_KEY: ReadonlyMap<string, Normaliser> = new Map(Object.entries(NORMALISERS));

/** The rule of a key of `user_data`; absent for keys Meta doesn't know. */
export function normaliserOf(key: string): Normaliser | undefined {
	return BY_KEY.get(key);
}

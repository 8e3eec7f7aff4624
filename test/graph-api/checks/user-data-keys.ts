/** How a key of `user_data` is to be sent (M 4.1). */
interface UserDataKey {
	/** Whether only a SHA-256 digest is taken. */
	readonly hashed: boolean;
	/** Whether several values may be given as a list. */
	readonly list: boolean;
}

const hashedList = { hashed: true, list: true } as const;
const plain = { hashed: false, list: false } as const;

/** Every key of M 4.1, with the leftovers known to Meta's SDKs. */
export const userDataKeys: ReadonlyMap<string, UserDataKey> = new Map<string, UserDataKey>([
	['em', hashedList],
	['ph', hashedList],
	['fn', hashedList],
	['ln', hashedList],
	['ge', hashedList],
	['db', hashedList],
	['ct', hashedList],
	['st', hashedList],
	['zp', hashedList],
	['country', hashedList],
	['f5first', hashedList],
	['f5last', hashedList],
	['fi', hashedList],
	['dobd', hashedList],
	['dobm', hashedList],
	['doby', hashedList],
	['external_id', { hashed: false, list: true }],
	['app_user_id', plain],
	['client_ip_address', plain],
	['client_user_agent', plain],
	['fbc', plain],
	['fbp', plain],
	['subscription_id', plain],
	['fb_login_id', plain],
	['lead_id', plain],
	['anon_id', plain],
	['madid', plain],
	['page_id', plain],
	['page_scoped_user_id', plain],
	['ctwa_clid', plain],
	['ig_account_id', plain],
	['ig_sid', plain],
	['whatsapp_business_account_id', plain],
]);

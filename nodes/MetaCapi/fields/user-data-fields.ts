/** What the node knows about one key of `user_data` (M 4.1). */
export interface UserDataField {
	readonly key: string;
	/** The words of Events Manager, used in the editor, in messages and in the docs. */
	readonly label: string;
	/** `always`: Meta demands SHA-256; `choice`: hashed unless the user says otherwise; `never`: sent as it is. */
	readonly hash: 'always' | 'choice' | 'never';
	/** Whether Meta takes several values of one person. */
	readonly list: boolean;
	/** Whether many people share a value, so that remembering its digest pays. */
	readonly shared: boolean;
	/** Whether one text may hold several values parted by `;`, `|` or `,`: only where each part can be proven valid. */
	readonly splits: boolean;
}

function field(
	key: string,
	label: string,
	traits: Partial<Omit<UserDataField, 'key' | 'label'>> = {},
): UserDataField {
	return { key, label, hash: 'never', list: false, shared: false, splits: false, ...traits };
}

const HASHED = { hash: 'always', list: true } as const;

/** All keys of `user_data`, in the order in which the node writes them. Source: M 4.1. */
export const USER_DATA_FIELDS: readonly UserDataField[] = [
	field('em', 'Email', { ...HASHED, splits: true }),
	field('ph', 'Phone', { ...HASHED, splits: true }),
	field('fn', 'First Name', { ...HASHED, shared: true }),
	field('ln', 'Last Name', { ...HASHED, shared: true }),
	field('ge', 'Gender', { ...HASHED, shared: true }),
	field('db', 'Date of Birth', { ...HASHED, shared: true }),
	field('ct', 'City', { ...HASHED, shared: true }),
	field('st', 'State', { ...HASHED, shared: true }),
	field('zp', 'Postal Code', { ...HASHED, shared: true }),
	field('country', 'Country', { ...HASHED, shared: true }),
	field('external_id', 'External ID', { hash: 'choice', list: true }),
	field('client_ip_address', 'Client IP Address'),
	field('client_user_agent', 'Client User Agent'),
	field('fbc', 'Click ID'),
	field('fbp', 'Browser ID'),
	field('subscription_id', 'Subscription ID'),
	field('fb_login_id', 'Facebook Login ID'),
	field('lead_id', 'Lead ID'),
	field('anon_id', 'App Install ID'),
	field('madid', 'Mobile Advertiser ID'),
	field('page_id', 'Page ID'),
	field('page_scoped_user_id', 'Page-Scoped User ID'),
	field('ctwa_clid', 'WhatsApp Click ID'),
	field('ig_account_id', 'Instagram Account ID'),
	field('ig_sid', 'Instagram-Scoped User ID'),
	field('whatsapp_business_account_id', 'WhatsApp Business Account ID'),
];

/** The same by key. */
export const USER_DATA_FIELD_BY_KEY: ReadonlyMap<string, UserDataField> = new Map(
	USER_DATA_FIELDS.map((row) => [row.key, row]),
);

/** What Meta refuses on business-messaging events (M 7.5, subcode 2804064). */
export const FORBIDDEN_FOR_MESSAGING = [
	'client_ip_address',
	'client_user_agent',
	'fbc',
	'fbp',
] as const;

/** An event whose identifiers all lie within one of these sets matches too many people and is refused (M 4.6, 2804050). */
export const TOO_BROAD_SETS: ReadonlyArray<ReadonlySet<string>> = [
	new Set(['ct', 'country', 'st', 'zp', 'ge', 'client_user_agent']),
	new Set(['db', 'client_user_agent']),
	new Set(['fn', 'ge']),
	new Set(['ln', 'ge']),
];

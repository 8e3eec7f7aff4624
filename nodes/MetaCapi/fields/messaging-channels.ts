/** What the node knows about one app of business messaging: the ids its events need (M 7.0, M 7.5). */
export interface MessagingChannel {
	readonly value: string;
	readonly label: string;
	/** The identifier that only this channel has, which proves it. */
	readonly provenBy: string;
	/** Keys of `user_data`, all of which are needed. */
	readonly all: readonly string[];
	/** Keys of which one is needed, the usual one first. */
	readonly anyOf: readonly string[];
}

/** The three channels, in the order in which they are looked for. */
export const MESSAGING_CHANNELS: readonly MessagingChannel[] = [
	{
		value: 'whatsapp',
		label: 'WhatsApp',
		provenBy: 'ctwa_clid',
		all: ['ctwa_clid'],
		anyOf: ['whatsapp_business_account_id', 'page_id'],
	},
	{
		value: 'messenger',
		label: 'Messenger',
		provenBy: 'page_scoped_user_id',
		all: ['page_id', 'page_scoped_user_id'],
		anyOf: [],
	},
	{
		value: 'instagram',
		label: 'Instagram',
		provenBy: 'ig_sid',
		all: ['ig_account_id', 'ig_sid'],
		anyOf: [],
	},
];

/** The same by Meta's value. */
export const MESSAGING_CHANNEL_BY_VALUE: ReadonlyMap<string, MessagingChannel> = new Map(
	MESSAGING_CHANNELS.map((row) => [row.value, row]),
);

/** An ad click the stand-in knows; without the ids it does not care whose ad it was (M 2.6, 2804072). */
export interface KnownClick {
	readonly ctwaClid: string;
	readonly pageId?: string;
	readonly whatsappBusinessAccountId?: string;
}

/**
 * A dataset and what it is linked to. A capability left out is not checked; an empty list means "linked to none".
 */
export interface DatasetOption {
	readonly id: string;
	/** Pages whose messaging events it takes (2804065, 2804131). */
	readonly pageIds?: readonly string[];
	/** WhatsApp Business Accounts whose messaging events it takes (2804132). */
	readonly whatsappBusinessAccountIds?: readonly string[];
	/** Instagram professional accounts whose messaging events it takes (2804131). */
	readonly instagramAccountIds?: readonly string[];
	/** The real clicks; any other click id is refused (2804087). */
	readonly clicks?: readonly KnownClick[];
	/** The people of each Page, by Page id (2804073). */
	readonly pageScopedUserIds?: Readonly<Record<string, readonly string[]>>;
	/** The real leads; any other lead id is refused (2804036). */
	readonly leadIds?: readonly string[];
	/** Real leads of Pages that are not tied to the dataset (2804024). */
	readonly otherPagesLeadIds?: readonly string[];
}

/** The language of `error_user_title` and `error_user_msg`: that of the token's user (M 0.4). */
export type Language = 'en' | 'fr' | 'pt';

/**
 * When an answer names the offending event. `asMeta`: only 2804019 does (M 0.5). A function picks the index to name,
 * right or wrong, from the true one and the number of events; undefined names none.
 */
export type RevealIndex =
	| 'always'
	| 'asMeta'
	| 'never'
	| ((index: number, count: number) => number | undefined);

/** Where a named index stands in the error; `errorDataText` is `error_data` as JSON text (M 2.5). */
export type RevealIn = 'message' | 'userMessage' | 'errorData' | 'errorDataText';

/** Whether a token may read the quality: Meta refuses one that may only send, or lacks a permission (M 1.5, 1.6). */
export type Reading = 'allowed' | 'denied' | 'sendOnly';

/** How the stand-in behaves; everything may be changed while it runs, the port excepted. */
export interface GraphApiOptions {
	/** 0, the default, takes a free port. */
	readonly port?: number;
	/** Tokens that are taken; without the list every well-formed one is. */
	readonly accessTokens?: readonly string[];
	/** Datasets that exist and are assigned; without the list every numeric id is. */
	readonly datasets?: readonly (string | DatasetOption)[];
	/** When set, every call must carry its `appsecret_proof` (M 1.4). */
	readonly appSecret?: string;
	/** Unix milliseconds; the time windows are measured from it. */
	readonly now?: () => number;
	readonly language?: Language;
	readonly revealIndex?: RevealIndex;
	readonly revealIn?: RevealIn;
	/** Whether website events need a user agent: documents say yes, one live test of 2026 no (M 7.1). Default true. */
	readonly userAgentRequired?: boolean;
	/** The web events' quality by dataset, in Meta's form (M 10.4); without it every dataset has the samples'. */
	readonly quality?: Readonly<Record<string, readonly object[]>> | undefined;
	readonly reading?: Reading;
	/** Fields of the quality that this version or dataset does not have. */
	readonly fieldsUnknown?: readonly string[];
	/** Milliseconds from the end of a request to its answer. */
	readonly latency?: number;
}

/** The options with every default filled in. */
export interface Settings {
	readonly accessTokens: ReadonlySet<string> | undefined;
	readonly datasets: ReadonlyMap<string, DatasetOption> | undefined;
	readonly appSecret: string | undefined;
	readonly now: () => number;
	readonly language: Language;
	readonly revealIndex: RevealIndex;
	readonly revealIn: RevealIn;
	readonly userAgentRequired: boolean;
	readonly quality: ReadonlyMap<string, readonly object[]> | undefined;
	readonly reading: Reading;
	readonly fieldsUnknown: ReadonlySet<string>;
	readonly latency: number;
}

/** Fills in the defaults and indexes the lists. */
export function settingsFrom(options: GraphApiOptions): Settings {
	const datasets = options.datasets?.map((dataset) =>
		typeof dataset === 'string' ? { id: dataset } : dataset,
	);
	return {
		accessTokens: options.accessTokens && new Set(options.accessTokens),
		datasets: datasets && new Map(datasets.map((dataset) => [dataset.id, dataset])),
		appSecret: options.appSecret,
		now: options.now ?? Date.now,
		language: options.language ?? 'en',
		revealIndex: options.revealIndex ?? 'asMeta',
		revealIn: options.revealIn ?? 'message',
		userAgentRequired: options.userAgentRequired ?? true,
		quality: options.quality && new Map(Object.entries(options.quality)),
		reading: options.reading ?? 'allowed',
		fieldsUnknown: new Set(options.fieldsUnknown),
		latency: options.latency ?? 0,
	};
}

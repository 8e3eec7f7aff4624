interface RefusalKind {
	readonly status: number;
	readonly type: 'OAuthException' | 'GraphMethodException';
	readonly code: number;
	readonly subcode?: number;
	/** English; `{path}` is the JSONPath and `{key}` the name of what is wrong. */
	readonly message: string;
}

const oauth = { status: 400, type: 'OAuthException' } as const;
const noObject = { status: 400, type: 'GraphMethodException', code: 100, subcode: 33 } as const;
/** Data errors carry a generic message; what is wrong stands in the translated texts (M 2.5). */
const data = { ...oauth, code: 100, message: 'Invalid parameter' } as const;
const shape = { ...oauth, code: 100, subcode: 2804019 } as const;

/**
 * Every way in which the stand-in refuses a request, by reason: HTTP status, codes and the English message
 * (M 2.5, 2.6, 9.3). The wordings where Meta's are not known are our own.
 */
export const refusals = {
	// Concerning the whole request.
	pathUnknown: { ...oauth, code: 2500, message: 'Unknown path components: {key}' },
	methodUnsupported: {
		...noObject,
		message:
			'Unsupported {key} request. Object does not exist, cannot be loaded due to missing permissions, or does not support this operation',
	},
	readingRefused: { ...oauth, code: 100, message: '(#100) Missing Permission' },
	readingDenied: {
		...oauth,
		status: 403,
		code: 10,
		message: '(#10) Application does not have permission for this action',
	},
	fieldUnknown: {
		...oauth,
		code: 100,
		message: '(#100) Tried accessing nonexisting field ({key})',
	},
	datasetIdMissing: { ...oauth, code: 100, message: '(#100) The parameter dataset_id is required' },
	qualityDatasetUnknown: {
		...oauth,
		code: 100,
		subcode: 2044055,
		message: 'Invalid parameter',
	},
	tokenMissing: {
		...oauth,
		code: 104,
		message: 'An access token is required to request this resource.',
	},
	tokenMalformed: {
		...oauth,
		status: 401,
		code: 190,
		message: 'Invalid OAuth access token - Cannot parse access token',
	},
	tokenUnknown: { ...oauth, code: 190, message: 'The access token could not be decrypted' },
	proofMissing: {
		...oauth,
		code: 104,
		message: 'API calls from the server require an appsecret_proof argument',
	},
	proofWrong: { ...oauth, code: 104, message: 'Invalid appsecret_proof provided in the argument' },
	datasetUnknown: {
		...noObject,
		message:
			"Unsupported post request. Object with ID '{key}' does not exist, cannot be loaded due to missing permissions, or does not support this operation",
	},
	aliasUnknown: {
		...oauth,
		code: 803,
		message: '(#803) Some of the aliases you requested do not exist: {key}',
	},
	dataMissing: { ...oauth, code: 100, message: '(#100) The parameter data is required' },
	dataEmpty: { ...oauth, code: 100, message: '(#100) param data must be non-empty.' },
	dataNotList: { ...oauth, code: 100, message: '(#100) param data must be an array.' },
	eventsTooMany: {
		...oauth,
		code: 100,
		message: '(#100) param data must hold at most 1000 elements.',
	},
	envelopeKeyUnknown: { ...oauth, code: 100, message: '(#100) Unexpected parameter {key}' },
	envelopeValueWrong: { ...oauth, code: 100, message: '(#100) The parameter {key} is not valid' },

	// Concerning one event, which the answer names by its JSONPath.
	eventNotObject: { ...shape, message: 'The param "{path}" must be an object.' },
	keyRequired: { ...shape, message: 'The parameter {path} is required.' },
	keyUnexpected: { ...shape, message: 'Unexpected key "{key}" on param "{path}"' },
	valueWrong: { ...shape, message: 'The param "{path}" must be {key}.' },

	// Concerning one event, which the answer does not name.
	dataProcessingWrong: { ...oauth, code: 100, message: '(#100) The parameter {key} is not valid' },
	tooOld: { ...data, subcode: 2804003 },
	inFuture: { ...data, subcode: 2804004 },
	contentsWrong: { ...data, subcode: 2804008 },
	valueMissing: { ...data, subcode: 2804009 },
	currencyMissing: { ...data, subcode: 2804010 },
	currencyUnknown: { ...data, subcode: 2804011 },
	identifiersMissing: { ...data, subcode: 2804014 },
	notHashed: { ...data, subcode: 2804016 },
	valueWithoutCurrency: { ...data, subcode: 2804023 },
	leadOfOtherPage: { ...data, subcode: 2804024 },
	leadUnknown: { ...data, subcode: 2804036 },
	deviceInfoWrong: { ...data, subcode: 2804043 },
	identifiersTooBroad: { ...data, subcode: 2804050 },
	messagingKeyForbidden: { ...data, subcode: 2804064 },
	pageOfOtherDataset: { ...data, subcode: 2804065 },
	messagingNameRefused: { ...data, subcode: 2804066 },
	pageMissing: { ...data, subcode: 2804069 },
	clickMissing: { ...data, subcode: 2804071 },
	clickOfOtherPage: { ...data, subcode: 2804072 },
	personOfOtherPage: { ...data, subcode: 2804073 },
	instagramSenderMissing: { ...data, subcode: 2804075 },
	instagramAccountMissing: { ...data, subcode: 2804079 },
	orderCurrencyMissing: { ...data, subcode: 2804081 },
	clickUnknown: { ...data, subcode: 2804087 },
	pageOrAccountMissing: { ...data, subcode: 2804116 },
	pageNotLinked: { ...data, subcode: 2804131 },
	accountNotLinked: { ...data, subcode: 2804132 },
} as const satisfies Readonly<Record<string, RefusalKind>>;

/** One way in which a request is refused. */
export type RefusalReason = keyof typeof refusals;

/** What a check objects to in an event; the path continues the event's own JSONPath. */
export interface Finding {
	readonly reason: RefusalReason;
	readonly path?: string;
	/** The name of a key, or what a value should have been. */
	readonly key?: string;
}

/** Why a request is refused; with the place of the offending event if it is one event's doing. */
export interface Refusal extends Finding {
	/** Zero-based. */
	readonly index?: number;
	/** How many events the request held. */
	readonly count?: number;
}

/** The row of the table as answers read it. */
export function refusalKind(reason: RefusalReason): RefusalKind {
	return refusals[reason];
}

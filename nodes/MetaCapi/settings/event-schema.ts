import { ACTION_SOURCES, findActionSource } from '../fields/action-sources';
import { DEFAULT_PARTNER_AGENT } from '../fields/limits';
import { DATASET_ID, DATASET_ID_DEMAND } from './credential';
import type { Zod } from './zod';

/** Knowledge of the world that settings are read with. */
export interface ValueReaders {
	/** Reads a country's code or name; `undefined` when it is none. */
	readonly readCountry: (text: string) => string | undefined;
	/** Reads a currency's code; `undefined` when it is none. */
	readonly readCurrency: (text: string) => string | undefined;
	readonly isTimezone: (name: string) => boolean;
	/** Whether a text is the address of a web page. */
	readonly isWebAddress: (text: string) => boolean;
}

/** The parameters and options that shape events, each with what it must be as its message (SPEC 2.2). */
export function eventSchema(z: Zod, readers: ValueReaders) {
	const { readCountry, readCurrency, isTimezone, isWebAddress } = readers;
	/** Expressions give numbers and null as well as text: an empty one means the option is not set. */
	const optional = z
		.unknown()
		.optional()
		.transform((value, context) => {
			const text = asText(value);
			if (text.type === 'value') return text.value === '' ? undefined : text.value;
			context.addIssue({ code: 'custom', message: text.demand });
			return z.NEVER;
		});
	const flag = (standard: boolean) =>
		z.boolean({ message: 'must be switched on or off' }).default(standard);
	const oneOf = <const T extends readonly [string, ...string[]]>(values: T, standard: T[number]) =>
		z.enum(values, { message: `must be ${listed(values)}` }).default(standard);
	return z.object({
		eventName: optional.transform((name) => name ?? 'fromInput'),
		customEventName: optional.transform((name) => name ?? ''),
		actionSource: optional.transform((value, context) => {
			if (value === undefined || value === 'fromInput') return undefined;
			const known = findActionSource(value);
			if (known !== undefined) return known.value;
			context.addIssue({ code: 'custom', message: ACTION_SOURCE_DEMAND });
			return z.NEVER;
		}),
		amountUnit: oneOf(['major', 'minor'], 'major'),
		consentField: optional,
		dataProcessing: z
			.union([z.enum(['fromInput', 'none', 'ldu']), z.number().int().min(1000).max(1013)], {
				message: 'must be fromInput, none, ldu or the number of a state from 1000 to 1013',
			})
			.default('fromInput'),
		datasetId: optional.refine((id) => id === undefined || DATASET_ID.test(id), {
			message: DATASET_ID_DEMAND,
		}),
		dateOrder: oneOf(['auto', 'dmy', 'mdy'], 'auto'),
		defaultCountry: optional.transform((text, context) => {
			if (text === undefined) return undefined;
			const country = readCountry(text);
			if (country !== undefined) return country;
			context.addIssue({
				code: 'custom',
				message: 'must be a country code of two letters, such as US or BR',
			});
			return z.NEVER;
		}),
		defaultCurrency: optional.transform((text, context) => {
			if (text === undefined) return undefined;
			const currency = readCurrency(text);
			if (currency !== undefined) return currency;
			context.addIssue({
				code: 'custom',
				message: 'must be a currency code of three letters, such as USD or EUR',
			});
			return z.NEVER;
		}),
		dropBadIdentifiers: flag(true),
		eventSourceUrl: optional.refine((url) => url === undefined || isWebAddress(url), {
			message: 'must be the full address of a web page, beginning with https://',
		}),
		externalId: oneOf(['hash', 'asIs'], 'hash'),
		partnerAgent: optional
			.transform((agent) => agent ?? '')
			.refine((agent) => agent === '' || isPartnerAgent(agent), {
				message: 'must have fewer than 23 characters and at least two letters, such as acme_1.0',
			})
			.prefault(DEFAULT_PARTNER_AGENT),
		testEventCode: optional,
		testOnlyManual: flag(false),
		timezone: optional.refine((name) => name === undefined || isTimezone(name), {
			message: 'must be the name of a time zone, such as Europe/Berlin',
		}),
		unknownFields: oneOf(['ignore', 'customData'], 'ignore'),
		uploadTag: optional,
		whatsappBusinessAccountId: optional.refine((id) => id === undefined || DATASET_ID.test(id), {
			message: 'must be the number of the account, digits only, as WhatsApp Manager shows it',
		}),
	});
}

type Text =
	| { readonly type: 'value'; readonly value: string }
	| { readonly type: 'unusable'; readonly demand: string };

function asText(value: unknown): Text {
	if (value === undefined || value === null) return { type: 'value', value: '' };
	if (typeof value === 'string') return { type: 'value', value: value.trim() };
	if (typeof value !== 'number') return { type: 'unusable', demand: 'must be a text' };
	// Beyond 2^53 the last digits of an id are already wrong (SPEC 3.7).
	return Math.abs(value) <= Number.MAX_SAFE_INTEGER
		? { type: 'value', value: String(value) }
		: { type: 'unusable', demand: 'must be a text: a number this long has lost its last digits' };
}

function listed(values: readonly string[]): string {
	return `one of ${values.join(', ')}`;
}

const ACTION_SOURCE_DEMAND = `must be ${listed(['fromInput', ...ACTION_SOURCES.map(({ value }) => value)])}`;

/** Fewer than 23 characters and at least two letters (M 2.1). */
function isPartnerAgent(agent: string): boolean {
	return agent.length < 23 && /[A-Za-z].*[A-Za-z]/.test(agent);
}

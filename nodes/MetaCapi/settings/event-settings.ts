import type { Envelope } from '../event/envelope';
import { type ActionSourceValue, findActionSource } from '../fields/action-sources';
import { DEFAULT_PARTNER_AGENT } from '../fields/limits';
import { DATASET_ID, DATASET_ID_DEMAND } from './credential';
import { OPTION_LABELS } from './option-labels';
import { problemsOf } from './problems';
import type { SettingsResult } from './result';
import type { Zod } from './zod';

/** What the user says about Limited Data Use: the item decides, none, or a state's code (M 10.5). */
export type DataProcessing = 'fromInput' | 'none' | 'ldu' | number;

/** Parameters and options that shape an event; with expressions they may differ per item (SPEC 2.2). */
export interface EventSettings {
	/** Chosen in the node; absent: the item says it. */
	readonly eventName?: string;
	/** Chosen in the node; absent: the item says it. */
	readonly actionSource?: ActionSourceValue;
	readonly amountUnit: 'major' | 'minor';
	readonly consentField?: string;
	readonly dataProcessing: DataProcessing;
	readonly datasetId: string;
	readonly dateOrder: 'auto' | 'dmy' | 'mdy';
	/** ISO 3166-1 alpha-2, lower case. */
	readonly defaultCountry?: string;
	/** ISO 4217, upper case. */
	readonly defaultCurrency?: string;
	readonly dropBadIdentifiers: boolean;
	readonly eventSourceUrl?: string;
	readonly externalId: 'asIs' | 'hash';
	readonly envelope: Envelope;
	/** IANA name. */
	readonly timezone: string;
	readonly unknownFields: 'customData' | 'ignore';
	readonly whatsappBusinessAccountId?: string;
}

/** Names of the options that shape an event. */
export const EVENT_OPTION_NAMES = [
	'amountUnit',
	'consentField',
	'dataProcessing',
	'datasetId',
	'dateOrder',
	'defaultCountry',
	'defaultCurrency',
	'dropBadIdentifiers',
	'eventSourceUrl',
	'externalId',
	'partnerAgent',
	'testEventCode',
	'testOnlyManual',
	'timezone',
	'unknownFields',
	'uploadTag',
	'whatsappBusinessAccountId',
] as const;

/** What the settings of an event depend on besides the node's parameters. */
export interface SettingsSurroundings {
	/** The credential's dataset. */
	readonly datasetId: string;
	/** The workflow's time zone. */
	readonly timezone: string;
	/** Whether the workflow was started from the editor. */
	readonly isManualRun: boolean;
	/** Reads a country's code or name; `undefined` when it is none. */
	readonly readCountry: (text: string) => string | undefined;
	/** Reads a currency's code; `undefined` when it is none. */
	readonly readCurrency: (text: string) => string | undefined;
	readonly isTimezone: (name: string) => boolean;
}

/** Reads the parameters and options of one event. */
export type EventSettingsReader = (
	values: Readonly<Record<string, unknown>>,
) => SettingsResult<EventSettings>;

/** Makes the reader of a run; of what it reads, every value that can't be used is named by its label. */
export function createEventSettingsReader(
	z: Zod,
	surroundings: SettingsSurroundings,
): EventSettingsReader {
	const schema = schemaOf(z, surroundings);
	return (values) => readEventSettings(schema, values, surroundings);
}

function readEventSettings(
	schema: ReturnType<typeof schemaOf>,
	values: Readonly<Record<string, unknown>>,
	surroundings: SettingsSurroundings,
): SettingsResult<EventSettings> {
	const parsed = schema.safeParse(values);
	if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, values, OPTION_LABELS) };
	const {
		eventName,
		customEventName,
		actionSource,
		testEventCode,
		testOnlyManual,
		uploadTag,
		partnerAgent,
		...options
	} = parsed.data;
	const chosenName = eventName === 'custom' ? customEventName : eventName === 'fromInput' ? undefined : eventName;
	if (chosenName === '') {
		return { ok: false, problems: [EMPTY_CUSTOM_NAME] };
	}
	const code = testOnlyManual && !surroundings.isManualRun ? undefined : testEventCode;
	return {
		ok: true,
		settings: {
			...withoutUndefined(options),
			...(chosenName !== undefined && { eventName: chosenName }),
			...(actionSource !== undefined && { actionSource }),
			datasetId: options.datasetId ?? surroundings.datasetId,
			timezone: options.timezone ?? surroundings.timezone,
			envelope: withoutUndefined({
				test_event_code: code,
				partner_agent: partnerAgent === '' ? undefined : partnerAgent,
				upload_tag: uploadTag,
			}),
		},
	};
}

const EMPTY_CUSTOM_NAME = {
	field: OPTION_LABELS.customEventName,
	message: `'${OPTION_LABELS.customEventName}' is empty`,
	advice: `Enter the name of your event in '${OPTION_LABELS.customEventName}', or choose another '${OPTION_LABELS.eventName}'`,
};

type WithoutUndefined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
	[K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function withoutUndefined<T extends object>(object: T): WithoutUndefined<T>;
function withoutUndefined(object: object): object {
	return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

function schemaOf(z: Zod, { readCountry, readCurrency, isTimezone }: SettingsSurroundings) {
	/** Expressions give numbers and null as well as text: an empty one means the option is not set. */
	const optional = z
		.union([z.string(), z.number(), z.null()])
		.transform((value) => (value === null ? '' : String(value).trim()))
		.optional()
		.transform((value) => (value === '' ? undefined : value));
	const oneOf = <const T extends readonly [string, ...string[]]>(values: T, standard: T[number]) =>
		z.enum(values, { message: `must be one of the listed values` }).default(standard);
	return z.object({
		eventName: z.string({ message: 'must be the name of an event' }).trim().default('fromInput'),
		customEventName: optional.transform((name) => name ?? ''),
		actionSource: z
			.string({ message: 'must be one of the listed values' })
			.default('fromInput')
			.transform((value, context) => {
				if (value === 'fromInput') return undefined;
				const known = findActionSource(value);
				if (known !== undefined) return known.value;
				context.addIssue({ code: 'custom', message: 'must be one of the listed values' });
				return z.NEVER;
			}),
		amountUnit: oneOf(['major', 'minor'], 'major'),
		consentField: optional,
		dataProcessing: z
			.union([z.enum(['fromInput', 'none', 'ldu']), z.number().int().min(1000).max(1013)], {
				message: 'must be one of the listed values',
			})
			.default('fromInput'),
		datasetId: optional.refine((id) => id === undefined || DATASET_ID.test(id), { message: DATASET_ID_DEMAND }),
		dateOrder: oneOf(['auto', 'dmy', 'mdy'], 'auto'),
		defaultCountry: optional.transform((text, context) => {
			if (text === undefined) return undefined;
			const country = readCountry(text);
			if (country !== undefined) return country;
			context.addIssue({ code: 'custom', message: 'must be a country code of two letters, such as US or BR' });
			return z.NEVER;
		}),
		defaultCurrency: optional.transform((text, context) => {
			if (text === undefined) return undefined;
			const currency = readCurrency(text);
			if (currency !== undefined) return currency;
			context.addIssue({ code: 'custom', message: 'must be a currency code of three letters, such as USD or EUR' });
			return z.NEVER;
		}),
		dropBadIdentifiers: z.boolean({ message: 'must be switched on or off' }).default(true),
		eventSourceUrl: optional,
		externalId: oneOf(['hash', 'asIs'], 'hash'),
		partnerAgent: optional
			.transform((agent) => agent ?? '')
			.refine((agent) => agent === '' || isPartnerAgent(agent), {
				message: 'must have fewer than 23 characters and at least two letters, such as acme_1.0',
			})
			.prefault(DEFAULT_PARTNER_AGENT),
		testEventCode: optional,
		testOnlyManual: z.boolean({ message: 'must be switched on or off' }).default(false),
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

/** Fewer than 23 characters and at least two letters (M 2.1). */
function isPartnerAgent(agent: string): boolean {
	return agent.length < 23 && /[A-Za-z].*[A-Za-z]/.test(agent);
}

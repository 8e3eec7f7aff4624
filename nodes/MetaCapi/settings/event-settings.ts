import type { output } from 'zod/v4';
import type { Envelope } from '../event/envelope';
import type { ActionSourceValue } from '../fields/action-sources';
import { eventSchema, type ValueReaders } from './event-schema';
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
	/** What the node puts beside the events. */
	readonly envelope: Envelope;
	/** In production, where the user wants test event codes in manual runs only: the item's own is left out as well. */
	readonly withholdsTestCode?: boolean;
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
export interface SettingsSurroundings extends ValueReaders {
	/** The credential's dataset. */
	readonly datasetId: string;
	/** The workflow's time zone. */
	readonly timezone: string;
	/** Whether the workflow was started from the editor. */
	readonly isManualRun: boolean;
}

/** Reads the parameters and options of one event; values under `hidden` names are never shown back. */
export type EventSettingsReader = (
	values: Readonly<Record<string, unknown>>,
	hidden?: ReadonlySet<string>,
) => SettingsResult<EventSettings>;

/** Makes the reader of a run; of what it reads, every value that can't be used is named by its label. */
export function createEventSettingsReader(
	z: Zod,
	surroundings: SettingsSurroundings,
): EventSettingsReader {
	const schema = eventSchema(z, surroundings);
	return (values, hidden) => {
		const parsed = schema.safeParse(values);
		return parsed.success
			? settingsFrom(parsed.data, surroundings)
			: { ok: false, problems: problemsOf(parsed.error, values, OPTION_LABELS, hidden) };
	};
}

function settingsFrom(
	values: output<ReturnType<typeof eventSchema>>,
	surroundings: SettingsSurroundings,
): SettingsResult<EventSettings> {
	const {
		eventName,
		customEventName,
		actionSource,
		testEventCode,
		testOnlyManual,
		uploadTag,
		partnerAgent,
		...options
	} = values;
	const chosenName =
		eventName === 'custom' ? customEventName : eventName === 'fromInput' ? undefined : eventName;
	if (chosenName === '') {
		return { ok: false, problems: [EMPTY_CUSTOM_NAME] };
	}
	const withholdsTestCode = testOnlyManual && !surroundings.isManualRun;
	return {
		ok: true,
		settings: {
			...withoutUndefined(options),
			...(chosenName !== undefined && { eventName: chosenName }),
			...(actionSource !== undefined && { actionSource }),
			datasetId: options.datasetId ?? surroundings.datasetId,
			timezone: options.timezone ?? surroundings.timezone,
			...(withholdsTestCode && { withholdsTestCode }),
			envelope: withoutUndefined({
				test_event_code: withholdsTestCode ? undefined : testEventCode,
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

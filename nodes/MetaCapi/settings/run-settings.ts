import {
	DEFAULT_CONCURRENCY,
	DEFAULT_RETRIES,
	DEFAULT_TIMEOUT_SECONDS,
	MAX_BATCH_SIZE,
	MAX_CONCURRENCY,
	MAX_RETRIES,
	MAX_TIMEOUT_SECONDS,
} from '../fields/limits';
import { OPTION_LABELS } from './option-labels';
import { problemsOf } from './problems';
import type { SettingsResult } from './result';
import type { Zod } from './zod';

/** Options that hold for the whole run (SPEC 2.2). */
export interface RunSettings {
	readonly batchSize: number;
	readonly concurrency: number;
	readonly includeEvent: boolean;
	readonly includeInput: boolean;
	readonly retries: number;
	readonly stopOnFailure: boolean;
	readonly summary: boolean;
	readonly timeout: number;
}

/** Their names in the node's options. */
export const RUN_SETTING_NAMES: readonly (keyof RunSettings)[] = [
	'batchSize',
	'concurrency',
	'includeEvent',
	'includeInput',
	'retries',
	'stopOnFailure',
	'summary',
	'timeout',
];

/**
 * Reads the options that hold for the whole run; every one that can't be used is named by its label.
 *
 * Values under `hidden` names are never shown back.
 */
export function parseRunSettings(
	z: Zod,
	values: Readonly<Record<string, unknown>>,
	hidden?: ReadonlySet<string>,
): SettingsResult<RunSettings> {
	const wholeNumber = (least: number, most: number, standard: number) => {
		const message = `must be a whole number from ${least} to ${most}`;
		return z.coerce
			.number({ message })
			.int({ message })
			.min(least, { message })
			.max(most, { message })
			.default(standard);
	};
	const flag = (standard: boolean) =>
		z.boolean({ message: 'must be switched on or off' }).default(standard);
	const schema = z.object({
		batchSize: wholeNumber(1, MAX_BATCH_SIZE, MAX_BATCH_SIZE),
		concurrency: wholeNumber(1, MAX_CONCURRENCY, DEFAULT_CONCURRENCY),
		includeEvent: flag(false),
		includeInput: flag(true),
		retries: wholeNumber(0, MAX_RETRIES, DEFAULT_RETRIES),
		stopOnFailure: flag(false),
		summary: flag(false),
		timeout: wholeNumber(1, MAX_TIMEOUT_SECONDS, DEFAULT_TIMEOUT_SECONDS),
	});
	const parsed = schema.safeParse(values);
	return parsed.success
		? { ok: true, settings: parsed.data }
		: { ok: false, problems: problemsOf(parsed.error, values, OPTION_LABELS, hidden) };
}

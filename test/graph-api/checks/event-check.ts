import type { JsonObject } from '../json';
import type { DatasetOption, Settings } from '../options';
import type { Finding } from '../refusals';

/** An event whose shape was found right, with what its further checks look at. */
export interface EventUnderCheck {
	readonly event: JsonObject;
	readonly userData: JsonObject;
	readonly customData: JsonObject;
	/** Undefined where the stand-in takes every dataset. */
	readonly dataset: DatasetOption | undefined;
	/** Unix milliseconds of the request. */
	readonly receivedAt: number;
	readonly settings: Settings;
}

/** One rule of Meta's: what it objects to in an event, or nothing. */
export type EventCheck = (subject: EventUnderCheck) => Finding | undefined;

/** The finding that a key is missing, e.g. `user_data`, `client_user_agent` (M 2.5). */
export function required(...keys: readonly string[]): Finding {
	return { reason: 'keyRequired', path: pathTo(keys) };
}

/** The finding that a value is not what it should be, e.g. `an integer`. */
export function wrongValue(expected: string, ...keys: readonly string[]): Finding {
	return { reason: 'valueWrong', key: expected, path: pathTo(keys) };
}

function pathTo(keys: readonly string[]): string {
	return keys.map((key) => `['${key}']`).join('');
}

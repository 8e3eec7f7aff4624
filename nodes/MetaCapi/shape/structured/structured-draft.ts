import type { Draft } from '../../event/draft';
import { NO_ORIGINS } from '../../event/draft';
import type { Envelope } from '../../event/envelope';
import type { UnknownObject } from '../../event/json';
import type { Warning } from '../../event/warning';
import { readCustomData } from './custom-data-keys';
import { readEventKeys } from './event-keys';
import { readUserData } from './user-data-keys';

/**
 * Reads an event that is already in Meta's structure (SPEC 3.2).
 *
 * Values stay as they are: raw and hashed ones are told apart when they are normalised. Misspelt keys are
 * corrected and unknown keys of the event removed, each with a warning, since Meta refuses a whole request for one.
 */
export function readStructured(event: UnknownObject, envelope: Envelope): Draft {
	const warnings: Warning[] = [];
	const { own, moved } = readEventKeys(event, warnings);
	const userData = readUserData(event.user_data, moved.user_data, warnings);
	const customData = readCustomData(event.custom_data, moved.custom_data, warnings);
	const appData = moved.app_data;
	return {
		inputFormat: 'structured',
		raw: {
			...own,
			...(appData !== undefined && { app_data: { ...objectOf(own.app_data), ...appData } }),
			user_data: userData,
			custom_data: customData,
		},
		origins: NO_ORIGINS,
		warnings,
		envelope: { ...envelope, ...moved.envelope },
	};
}

function objectOf(value: unknown): object {
	return typeof value === 'object' && value !== null ? value : {};
}

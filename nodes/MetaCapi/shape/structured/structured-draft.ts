import { type Draft, NO_ORIGINS } from '../../event/draft';
import type { Envelope } from '../../event/envelope';
import { isPlainObject, type UnknownObject } from '../../event/json';
import type { Warning } from '../../event/warning';
import { labelOf } from '../../fields/labels';
import { isBlank } from '../../fields/blank';
import { objectOf } from '../../event/json-text';
import { readCustomData } from './custom-data-keys';
import { readEventKeys } from './event-keys';
import { readUserData } from './user-data-keys';

/** More remarks on the keys of one event would bury the rest of its result. */
const MAX_WARNINGS = 20;

/**
 * Reads an event that is already in Meta's structure (SPEC 3.2).
 *
 * Values stay as they are: raw and hashed ones are told apart when they are normalised. Misspelt keys are
 * corrected and unknown keys of the event removed, each with a warning, since Meta refuses a whole request for one.
 */
export function readStructured(event: UnknownObject, envelope: Envelope): Draft {
	const warnings: Warning[] = [];
	const { own, moved } = readEventKeys(event, warnings);
	const userData = readUserData(sectionOf(event, 'user_data', warnings), moved.user_data, warnings);
	const customData = readCustomData(
		sectionOf(event, 'custom_data', warnings),
		moved.custom_data,
		warnings,
	);
	return {
		inputFormat: 'structured',
		raw: {
			...own,
			...(Object.keys(moved.app_data).length > 0 && {
				app_data: withMoved(own.app_data, moved.app_data),
			}),
			user_data: userData,
			custom_data: customData,
		},
		origins: NO_ORIGINS,
		warnings: few(warnings),
		envelope: { ...envelope, ...moved.envelope },
	};
}

function sectionOf(
	event: UnknownObject,
	key: 'custom_data' | 'user_data',
	warnings: Warning[],
): UnknownObject {
	const given = event[key];
	const section = objectOf(given);
	if (section === undefined && !isBlank(given)) {
		warnings.push({ field: labelOf(key), message: `'${key}' is no object and was left out` });
	}
	return section ?? {};
}

/** What stands in `app_data` itself counts. */
function withMoved(appData: unknown, moved: UnknownObject): UnknownObject {
	return isPlainObject(appData) ? { ...moved, ...appData } : moved;
}

function few(warnings: readonly Warning[]): readonly Warning[] {
	if (warnings.length <= MAX_WARNINGS) return warnings;
	const unlisted = warnings.length - MAX_WARNINGS;
	return [
		...warnings.slice(0, MAX_WARNINGS),
		{ message: `${unlisted} more keys were corrected or left out` },
	];
}

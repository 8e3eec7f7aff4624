import type { JsonObject } from '../json';
import type { EventCheck } from './event-check';
import { userDataKeys } from './user-data-keys';

/** The digest of the empty text: it identifies nobody (M 4.1). */
const digestOfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** An event with no keys but those of one of these sets could be too many people (M 4.6). */
const broadSets: readonly ReadonlySet<string>[] = [
	new Set(['ct', 'country', 'st', 'zp', 'ge', 'client_user_agent']),
	new Set(['db', 'client_user_agent']),
	new Set(['fn', 'ge']),
	new Set(['ln', 'ge']),
];

/** The event says enough about the person (M 4.6; 2804014 and 2804050). */
export const checkIdentifiers: EventCheck = ({ userData }) => {
	const keys = identifierKeys(userData);
	if (keys.every((key) => key === 'client_user_agent')) return { reason: 'identifiersMissing' };
	if (broadSets.some((broad) => keys.every((key) => broad.has(key)))) {
		return { reason: 'identifiersTooBroad' };
	}
	return undefined;
};

/** The known keys of `user_data` that say something, in the order given. */
export function identifierKeys(userData: JsonObject): readonly string[] {
	return Object.keys(userData).filter((key) => {
		const value = userData[key];
		const values: readonly unknown[] = Array.isArray(value) ? value : [value];
		return userDataKeys.has(key) && values.some(saysSomething);
	});
}

function saysSomething(value: unknown): boolean {
	if (typeof value !== 'string') return typeof value === 'number';
	return value.trim() !== '' && !value.toLowerCase().startsWith(digestOfNothing);
}

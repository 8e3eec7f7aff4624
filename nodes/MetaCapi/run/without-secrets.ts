import type { EventRecord } from '../event/event-record';
import type { Warning } from '../event/warning';
import type { SecretRemoval } from '../results/secret-removal';

/** The same event without the secrets of the credential, which a copied request may hold; told in a warning. */
export function withoutSecrets(record: EventRecord, { text }: SecretRemoval): EventRecord {
	if (record.json === undefined) return record;
	const json = text(record.json);
	if (json === record.json) return record;
	return {
		...record,
		...(record.eventName !== undefined && { eventName: text(record.eventName) }),
		...(record.eventId !== undefined && { eventId: text(record.eventId) }),
		json,
		warnings: [...record.warnings, REMOVED],
	};
}

const REMOVED: Warning = {
	message:
		"The item held the 'Access Token' or 'App Secret' of the credential, which was taken out of the event. Take it out of the item as well",
};

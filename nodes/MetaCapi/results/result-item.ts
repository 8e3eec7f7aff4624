import type { UnknownObject } from '../event/json';
import { RESERVED_FIELDS } from '../read/former-result';
import type { CapiResult } from './capi-result';

/**
 * The JSON of a result item: the input's fields and what became of its event (SPEC 2.3).
 *
 * Fields that n8n would take for its own are carried under other names, or a good item with a field named `error`
 * would make Retry On Fail send everything again (N 4.7).
 */
export function resultItem(
	input: UnknownObject,
	capi: object,
	includeInput: boolean,
): Readonly<Record<string, unknown>> {
	if (!includeInput) return { capi };
	const item: Record<string, unknown> = { ...input };
	for (const [field, carried] of RESERVED_FIELDS) {
		if (!(field in item)) continue;
		item[carried] = item[field];
		delete item[field];
	}
	delete item.capi;
	item.capi = capi;
	return item;
}

/** The JSON of a result that n8n moves to its error output: exactly these keys, or it stays (N 4.7). */
export function errorOutputItem(capi: CapiResult): Readonly<Record<string, unknown>> {
	return {
		error: capi.error?.message ?? 'The event was not sent',
		message: capi.error?.advice ?? '',
		details: capi,
	};
}

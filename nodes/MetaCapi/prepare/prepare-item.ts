import type { SkippedDraft } from '../event/draft';
import type { EventRecord } from '../event/event-record';
import type { UnknownObject } from '../event/json';
import type { Problem } from '../event/warning';
import { explainEvent } from '../explain/explain-event';
import { isConsentGiven } from '../normalise/values/consent';
import { valueAt } from '../mapping/field-path';
import type { ItemFormat } from '../read/item-format';
import { unwrapItem } from '../read/unwrap';
import type { EventSettings } from '../settings/event-settings';
import type { SettingsResult } from '../settings/result';
import type { KeyTree } from '../shape/flat/key-tree';
import { EventPlace, readInRun } from './event-place';
import { type PreparingContext, prepareEvent } from './prepare-event';
import { prepareResend } from './prepare-resend';
import { unreadRecord } from './unread-record';

/** What preparing items needs besides the items: one for the whole run. */
export interface ItemContext extends PreparingContext {
	readonly format: ItemFormat;
	readonly keys: KeyTree;
	/** For results when an item's settings can't be read. */
	readonly datasetId: string;
	/** Whether records say what came from where: in previews only, since it costs more than preparing. */
	readonly explains?: boolean;
	/** Execution, node and run of the node within it; Retry On Fail keeps it (SPEC 3.7). */
	readonly runId: string;
}

/**
 * Prepares the events of one item.
 *
 * Never throws and always gives at least one record, so that no item is lost: what can't be read at all is invalid.
 */
export function prepareItem(
	item: UnknownObject,
	itemIndex: number,
	settings: SettingsResult<EventSettings>,
	context: ItemContext,
): readonly EventRecord[] {
	try {
		return readAndPrepare(item, itemIndex, settings, context);
	} catch {
		// Only an item with traps of its own (getters, proxies) gets here; it costs its own result (SPEC 6).
		return [
			unreadRecord(itemIndex, context.datasetId, { type: 'invalid', problems: [UNREADABLE] }),
		];
	}
}

const UNREADABLE: Problem = {
	message: "The item can't be read",
	advice: 'Look at the item in the node before this one; it must hold plain data',
};

function readAndPrepare(
	item: UnknownObject,
	itemIndex: number,
	settings: SettingsResult<EventSettings>,
	context: ItemContext,
): readonly EventRecord[] {
	const eventSettings = settings.ok ? settings.settings : undefined;
	const reading = readInRun(item, itemIndex, eventSettings, context);
	if (reading.type === 'resend') {
		const partnerAgent = settings.ok ? settings.settings.envelope.partner_agent : undefined;
		const resend = {
			datasetId: settings.ok ? settings.settings.datasetId : context.datasetId,
			partnerAgent,
		};
		return [prepareResend(reading.former, itemIndex, resend, context)];
	}
	const unread = (problems: readonly Problem[]) => [
		unreadRecord(itemIndex, context.datasetId, { type: 'invalid', problems }),
	];
	if (!settings.ok) return unread(settings.problems);
	if (reading.type === 'unreadable') return unread([reading.problem]);
	const consents = hasConsent(item, settings.settings.consentField);
	return reading.drafts.map((draft, eventIndex) => {
		if ('skip' in draft) return skippedRecord(itemIndex, settings.settings.datasetId, draft);
		const place = new EventPlace(item, itemIndex, eventIndex, consents, settings.settings, context);
		const record = prepareEvent(draft, settings.settings, place, context);
		if (context.explains !== true) return record;
		return { ...record, mapping: explainEvent(draft, record, settings.settings) };
	});
}

/** Something that is no conversion: nothing is prepared of it (SPEC 3.5). */
function skippedRecord(itemIndex: number, datasetId: string, draft: SkippedDraft): EventRecord {
	const record = unreadRecord(itemIndex, datasetId, { type: 'skipped', ...draft.skip });
	return { ...record, inputFormat: draft.inputFormat };
}

/** The field is looked for in the item and in the body of a webhook call; of several people each must agree. */
function hasConsent(item: UnknownObject, field: string | undefined): boolean {
	if (field === undefined) return true;
	const value = valueAt(item, field);
	if (value !== undefined) return isConsentGiven(value);
	return unwrapItem(item).every((body) => isConsentGiven(valueAt(body, field)));
}

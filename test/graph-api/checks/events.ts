import { isObject, objectOrEmpty } from '../json';
import type { DatasetOption, Settings } from '../options';
import type { Finding, Refusal } from '../refusals';
import { checkActionSource } from './action-source';
import { checkApp } from './app';
import { checkAttribution, checkParts } from './attribution';
import { checkContents } from './contents';
import { checkDataProcessing } from './data-processing';
import type { EventCheck } from './event-check';
import { checkEventTime } from './event-time';
import { checkHashing } from './hashing';
import { checkIdentifiers } from './identifiers';
import { checkLead } from './lead';
import { checkMessaging } from './messaging';
import { checkMoney } from './money';
import { checkShape } from './shape';
import { checkWebsite } from './website';

/** What is asked of every event, in order; the first objection counts. Meta's own order is not known. */
const eventChecks: readonly EventCheck[] = [
	checkActionSource,
	checkEventTime,
	checkDataProcessing,
	checkWebsite,
	checkApp,
	checkHashing,
	checkMessaging,
	checkIdentifiers,
	checkLead,
	checkMoney,
	checkContents,
	checkAttribution,
	checkParts,
];

/** Why the first offending event makes Meta refuse the whole request (M 2.3); undefined if all are good. */
export function checkEvents(
	events: readonly unknown[],
	dataset: DatasetOption | undefined,
	receivedAt: number,
	settings: Settings,
): Refusal | undefined {
	for (const [index, event] of events.entries()) {
		const finding = checkEvent(event, dataset, receivedAt, settings);
		if (finding) return { ...finding, index, count: events.length };
	}
	return undefined;
}

function checkEvent(
	event: unknown,
	dataset: DatasetOption | undefined,
	receivedAt: number,
	settings: Settings,
): Finding | undefined {
	const finding = checkShape(event);
	if (finding || !isObject(event)) return finding;
	const userData = objectOrEmpty(event.user_data);
	const customData = objectOrEmpty(event.custom_data);
	const subject = { event, userData, customData, dataset, receivedAt, settings };
	for (const check of eventChecks) {
		const objection = check(subject);
		if (objection) return objection;
	}
	return undefined;
}

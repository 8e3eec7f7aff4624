import type { UnknownObject } from '../event/json';
import type { Reading } from '../read/read-item';
import { readItem } from '../read/read-item';
import type { EventSettings } from '../settings/event-settings';
import { contentDigest, type Place } from './prepare-event';
import type { ItemContext } from './prepare-item';

/** Reads an item in the format of the run. */
export function readInRun(
	item: UnknownObject,
	itemIndex: number,
	settings: EventSettings | undefined,
	{ format, keys }: Pick<ItemContext, 'format' | 'keys'>,
): Reading {
	const keepUnknownFields = settings?.unknownFields === 'customData';
	const inMinorUnits = settings?.amountUnit === 'minor';
	return readItem(item, itemIndex, format, { keys, keepUnknownFields, inMinorUnits });
}

/**
 * Where an event stands in its run.
 *
 * A run remembers one for each of its events, so it holds the item and nothing that was made of it.
 */
export class EventPlace implements Place {
	constructor(
		private readonly item: UnknownObject,
		readonly itemIndex: number,
		private readonly eventIndex: number,
		readonly hasConsent: boolean,
		private readonly settings: EventSettings,
		private readonly context: ItemContext,
	) {}

	key(): string {
		return JSON.stringify([this.context.runId, this.itemIndex, this.eventIndex]);
	}

	digest(): string {
		const reading = readInRun(this.item, this.itemIndex, this.settings, this.context);
		const draft = reading.type === 'drafts' ? reading.drafts[this.eventIndex] : undefined;
		return draft === undefined || 'skip' in draft
			? ''
			: contentDigest(draft, this.settings, this.context);
	}
}

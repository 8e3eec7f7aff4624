import type { Draft, SkippedDraft } from '../event/draft';
import type { UnknownObject } from '../event/json';
import { AS_SPELT } from '../mapping/locate';
import { mapItem } from '../mapping/map-item';
import type { KnownSource, SourceType } from './known-source';
import { withAnswers } from './with-answers';
import { withoutNames } from './without-names';

type EventType = Exclude<SourceType, { readonly skip: string }>;

/**
 * Reads an item of a known source: one draft for each payload that is a conversion, one skipped draft with the
 * reason for every other (SPEC 3.5).
 */
export function readSource(
	source: KnownSource,
	item: UnknownObject,
): ReadonlyArray<Draft | SkippedDraft> {
	const payloads = source.payloads(item);
	// An empty delivery is left out with a reason like any other: no item goes without a result (SPEC 2.3).
	return (payloads.length === 0 ? [item] : payloads).map((payload) => {
		const type = source.types.find(({ when }) => when(payload));
		if (type === undefined) return skipped(source, 'It is of a kind that is no conversion');
		if ('skip' in type) return skipped(source, type.skip, type.advice);
		return draftOf(type, payload);
	});
}

function draftOf(type: EventType, payload: UnknownObject): Draft {
	const { amounts, timezone, contacts } = type;
	const traits = {
		inputFormat: 'knownSource',
		warnings: type.warnings?.(payload) ?? [],
		envelope: {},
		...(amounts !== 'none' && { amountUnit: amounts }),
		...(timezone !== undefined && { timezone }),
		...(contacts !== undefined && { contacts }),
	} as const;
	const draft = withoutNames(
		mapItem(payload, type.map, traits, AS_SPELT),
		type.otherPeople?.(payload) ?? [],
	);
	const eventName = typeof type.eventName === 'string' ? type.eventName : type.eventName(payload);
	const declared = { eventName, actionSource: type.actionSource };
	const answers = type.answers?.(payload);
	return { ...(answers === undefined ? draft : withAnswers(draft, answers)), declared };
}

function skipped(
	source: KnownSource,
	reason: string,
	advice = 'Nothing to do: only conversions are sent to Meta',
): SkippedDraft {
	return {
		inputFormat: 'knownSource',
		skip: { message: `${source.label}: ${reason}`, advice },
	};
}

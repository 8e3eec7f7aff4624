import { isPlainObject, type UnknownObject } from '../event/json';
import { reducedName } from '../fields/reduced-name';
import type { KnownSource, SourceType } from './known-source';
import { allIn, objectAt, textAt } from './payload-parts';
import { appDataOf } from './segment-app';
import {
	KNOWN_TRACK_MAP,
	OWN_TRACK_MAP,
	PRODUCT_TRACK_MAP,
	SEGMENT_PERSON,
	VIEW_MAP,
} from './segment-maps';
import { META_NAME_OF_TRACK, NO_CONVERSIONS, PRODUCT_TRACKS } from './segment-track-names';
import { SOURCE_LABELS } from './source-labels';

const CALLS: ReadonlySet<unknown> = new Set([
	'alias',
	'group',
	'identify',
	'page',
	'screen',
	'track',
]);

/** Calls of Segment's libraries and of those that speak its language: track, page and screen; mobile ones as app events where the device is known. */
export const segment = {
	value: 'segment',
	label: SOURCE_LABELS.segment,
	recognises: (item) => isCall(item) || batched(item).length > 0,
	payloads(item) {
		const calls = batched(item);
		return (calls.length > 0 ? calls : [item]).map((call) => ({ ...call, ...appDataOf(call) }));
	},
	types: [
		{
			name: 'Order Refunded, Order Cancelled',
			when: (call) => call.type === 'track' && NO_CONVERSIONS.has(trackNameOf(call)),
			skip: 'The order was refunded or cancelled',
		},
		...calls({
			name: 'track, of a product',
			when: (call) => call.type === 'track' && PRODUCT_TRACKS.has(trackNameOf(call)),
			eventName: (call) => META_NAME_OF_TRACK.get(trackNameOf(call)) ?? '',
			map: PRODUCT_TRACK_MAP,
		}),
		...calls({
			name: 'track, of the other e-commerce names',
			when: (call) => call.type === 'track' && META_NAME_OF_TRACK.has(trackNameOf(call)),
			eventName: (call) => META_NAME_OF_TRACK.get(trackNameOf(call)) ?? '',
			map: KNOWN_TRACK_MAP,
		}),
		...calls({
			name: 'track, of any other name',
			when: (call) => call.type === 'track' && textAt(call, 'event') !== undefined,
			eventName: (call) => textAt(call, 'event') ?? '',
			map: OWN_TRACK_MAP,
		}),
		...calls({
			name: 'page',
			when: ({ type }) => type === 'page',
			eventName: 'PageView',
			map: VIEW_MAP,
		}),
		...calls({
			name: 'screen',
			when: ({ type }) => type === 'screen',
			eventName: 'ViewContent',
			map: VIEW_MAP,
		}),
		{
			name: 'identify, group, alias',
			when: () => true,
			skip: 'It tells who somebody is, not what they did',
		},
	],
} as const satisfies KnownSource;

function isCall(item: UnknownObject): boolean {
	return (
		CALLS.has(item.type) &&
		('userId' in item || 'anonymousId' in item) &&
		(typeof item.messageId === 'string' || isPlainObject(item.context))
	);
}

/** The calls of one request of Segment's libraries; what they have in common stands beside them. */
function batched(item: UnknownObject): readonly UnknownObject[] {
	const { context } = item;
	return allIn(item, 'batch', isCall).map((call) => ({
		...call,
		...(isPlainObject(context) && { context: { ...context, ...objectAt(call, 'context') } }),
	}));
}

type EventType = Exclude<SourceType, { readonly skip: string }>;

/** A call as an app event where the device is known well enough for Meta, else as one of a website or of none (SPEC 3.5). */
function calls(
	call: Pick<EventType, 'eventName' | 'map' | 'name' | 'when'>,
): readonly [EventType, EventType] {
	const traits = {
		amounts: 'major',
		identifiedBy: 'messageId',
		contacts: SEGMENT_PERSON,
	} as const;
	return [
		{
			...call,
			...traits,
			name: `${call.name} (mobile app)`,
			when: (payload) => payload.app_data !== undefined && call.when(payload),
			actionSource: 'app',
		},
		{ ...call, ...traits, actionSource: 'websiteOrSystem' },
	];
}

function trackNameOf({ event }: UnknownObject): string {
	return typeof event === 'string' ? reducedName(event) : '';
}

import { isPlainObject, type UnknownObject } from '../event/json';
import { reducedName } from '../fields/reduced-name';
import type { KnownSource, SourceType } from './known-source';
import { textAt } from './payload-parts';
import { appDataOf } from './segment-app';
import { KNOWN_TRACK_MAP, OWN_TRACK_MAP, VIEW_MAP } from './segment-maps';
import { META_NAME_OF_TRACK, NO_CONVERSIONS } from './segment-track-names';

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
	label: 'Segment',
	recognises: (item) =>
		CALLS.has(item.type) &&
		('userId' in item || 'anonymousId' in item) &&
		(typeof item.messageId === 'string' || isPlainObject(item.context)),
	payloads: (item) => [{ ...item, ...appDataOf(item) }],
	types: [
		{
			name: 'Order Refunded, Order Cancelled',
			when: (call) => call.type === 'track' && NO_CONVERSIONS.has(trackNameOf(call)),
			skip: 'The order was refunded or cancelled',
		},
		...calls({
			name: 'track, of the e-commerce names',
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

type EventType = Exclude<SourceType, { readonly skip: string }>;

/** A call as an app event where the device is known well enough for Meta, else as one of a website or of none (SPEC 3.5). */
function calls(
	call: Pick<EventType, 'eventName' | 'map' | 'name' | 'when'>,
): readonly [EventType, EventType] {
	const traits = { amounts: 'major', identifiedBy: 'messageId' } as const;
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

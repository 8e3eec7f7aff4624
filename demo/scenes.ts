import { badItems } from './bad-items';
import type { DemoItem } from './demo-item';
import { flatItems } from './flat-items';
import { messagingItems } from './messaging-items';
import { storeItems } from './store-items';
import { structuredItems } from './structured-items';

/** Items of one kind under one heading; all of them go through the node in one run. */
export interface Scene {
	readonly title: string;
	readonly items: readonly DemoItem[];
}

/** Everything the demo sends, with times relative to now (Unix milliseconds). */
export const scenes = (now: number): readonly Scene[] => [
	{ title: 'Rows with plain names, in five languages', items: flatItems(now) },
	{ title: 'Rows with something wrong', items: badItems(now) },
	{ title: "Meta's own structure", items: structuredItems(now) },
	{ title: "A shop's spreadsheet", items: storeItems(now) },
	{
		title: 'Chats from ads that click to WhatsApp, Messenger and Instagram',
		items: messagingItems(now),
	},
];

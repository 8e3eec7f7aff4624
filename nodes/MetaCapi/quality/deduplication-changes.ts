import { type Change, ENOUGH } from './change';
import type { EventQuality } from './simple-quality';

/** Counting twice spoils every other figure, so it is named before all else. */
const FIRST_OF_ALL = 200;

/** Other keys joined the events; that works only where the browser's came first (M 8.2). */
const NOT_URGENT = 5;

/** The figures are averages of days: smaller differences say nothing. Per cent of the Pixel's events. */
const BLUR = 5;

/** From this part of the events that both send on, those that count twice come first. */
const MANY = 0.25;

/** What keeps Meta from recognising the Pixel's event and the server's as one, so that both count (M 8.1). */
export function deduplicationChanges(quality: EventQuality): readonly Change[] {
	const [, ids] = quality.deduplication.find(([key]) => key === 'event_id') ?? [];
	if (ids === undefined) return [];
	const { server, browser, deduplicated } = ids;
	const covered = quality.coverage.percentage;
	// Who sends nothing lacks no ids: a score is made of events from the server, coverage takes both sides.
	const isCovered = (covered ?? 0) > 0;
	const isServed = isCovered || (server ?? 0) > 0 || quality.score !== null;
	const isBrowsed = isCovered || (browser ?? 0) > 0;
	const lacksServer = isServed && server !== null && server < ENOUGH;
	const lacksBrowser = isBrowsed && browser !== null && browser < ENOUGH;
	const lacking = [
		...(lacksServer
			? [{ share: server, text: `${server} % of the server's events carry one` }]
			: []),
		...(lacksBrowser
			? [{ share: browser, text: `${browser} % of the Pixel's events carry one` }]
			: []),
	];
	const gain = gainOf({
		joined: joinedBy(quality),
		covered,
		lack: 100 - Math.min(100, ...lacking.map(({ share }) => share)),
		isTwofold: isServed && isBrowsed && server !== null && browser !== null,
	});
	if (gain === 0) return [];
	const figures = [
		...lacking.map(({ text }) => text),
		...(deduplicated === null
			? []
			: [`Meta recognises ${deduplicated} % of the Pixel's events by it`]),
		...(covered === null ? [] : [`${covered} % are covered by the server`]),
	];
	return [{ text: `${adviceFor(lacksServer, lacksBrowser)}: ${figures.join(', ')}`, gain }];
}

function adviceFor(lacksServer: boolean, lacksBrowser: boolean): string {
	if (lacksServer === lacksBrowser) {
		return "Give the Pixel's event (its eventID) and the server's ('Event ID' here) one id and one name, or Meta counts both";
	}
	return lacksServer
		? "Give every event the 'Event ID' its Pixel event has, or Meta may count both"
		: "Give the Pixel's event an eventID, the very one in 'Event ID' here, or Meta may count both";
}

interface Figures {
	/** Per cent of the Pixel's events that Meta recognised by any key; `null` when it does not say. */
	readonly joined: number | null;
	/** Per cent of the Pixel's events that the server sends too. */
	readonly covered: number | null;
	/** Per cent of events without an id, on the side that has more of them. */
	readonly lack: number;
	/** Whether both sides are known to send this event. */
	readonly isTwofold: boolean;
}

function gainOf({ joined, covered, lack, isTwofold }: Figures): number {
	if (joined === null) return lack;
	// Both send it and nothing is recognised, however much Meta calls covered.
	if (joined < 1 && isTwofold) return FIRST_OF_ALL;
	if (covered === null) return lack;
	const twice = covered - joined;
	if (twice >= BLUR) return twice >= covered * MANY ? FIRST_OF_ALL : twice;
	return lack === 0 ? 0 : NOT_URGENT;
}

/** Meta counts for each key what the keys before it have not joined. */
function joinedBy({ deduplication }: EventQuality): number | null {
	const shares = deduplication.flatMap(([, { deduplicated }]) =>
		deduplicated === null ? [] : [deduplicated],
	);
	return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0);
}

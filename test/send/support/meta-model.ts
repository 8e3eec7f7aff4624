import type { GraphAnswer, Transport } from '../../../nodes/MetaCapi/send/ports';
import { refusal, taken } from './answers';

/** How a refusal speaks of the event it is about. */
export type AnswerStyle =
	| 'errorData'
	| 'localised'
	| 'lying'
	| 'mixed'
	| 'none'
	| 'outOfRange'
	| 'path';

/** The model's memory. */
export interface MetaModel extends Transport {
	/** How often each event was recorded, by its number. */
	readonly recorded: ReadonlyMap<number, number>;
	/** The events of every request, in the order of arrival. */
	readonly requests: ReadonlyArray<readonly number[]>;
}

/** Meta in memory: refuses a whole request when one event in it is bad, and speaks of it in some style (M 2.3). */
export function metaModel(
	bad: ReadonlySet<number>,
	style: AnswerStyle,
	dice: () => number,
	subcodeOf: (event: number) => number = () => 2804050,
): MetaModel {
	const recorded = new Map<number, number>();
	const requests: Array<readonly number[]> = [];

	return {
		recorded,
		requests,
		async post({ body }): Promise<GraphAnswer> {
			const parsed: { data: ReadonlyArray<{ event_id: number }> } = JSON.parse(body);
			const events = parsed.data.map((event) => event.event_id);
			requests.push(events);
			for (let turns = Math.floor(dice() * 4); turns > 0; turns--) await Promise.resolve();
			const first = events.findIndex((event) => bad.has(event));
			if (first === -1) {
				for (const event of events) recorded.set(event, (recorded.get(event) ?? 0) + 1);
				return taken(events.length);
			}
			const good = events.flatMap((event, place) => (bad.has(event) ? [] : [place]));
			const lie = good[Math.floor(dice() * good.length)] ?? events.length;
			const words = wordsFor(style, first, lie, events.length, dice);
			return refusal(100, subcodeOf(events[first] ?? 0), words);
		},
	};
}

function wordsFor(
	style: AnswerStyle,
	first: number,
	lie: number,
	count: number,
	dice: () => number,
): Readonly<Record<string, unknown>> {
	const path = (place: number) => `$['data'][${place}]['event_name']`;
	switch (style) {
		case 'path':
			return { message: `The parameter ${path(first)} is required.` };
		case 'localised':
			return {
				error_user_title: 'Paramètre incorrect',
				error_user_msg: `Le paramètre ${path(first)} est obligatoire.`,
			};
		case 'errorData':
			return { error_data: JSON.stringify({ blame_field_specs: [['data', String(first)]] }) };
		case 'none':
			return { error_user_msg: 'Agrega 3 identificadores al evento 7.' };
		case 'outOfRange':
			return { message: `${path(count + Math.floor(dice() * 5))} is required` };
		case 'lying':
			return { message: `${path(lie)} is required` };
		case 'mixed': {
			const styles = ['path', 'none', 'outOfRange', 'localised'] as const;
			const next = styles[Math.floor(dice() * styles.length)] ?? 'none';
			return wordsFor(next, first, lie, count, dice);
		}
	}
}

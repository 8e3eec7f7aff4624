import type { EventResult } from './event-result';
import { type Colour, paint } from './paint';
import type { Scene } from './scenes';
import { wrap } from './wrap';

/** Columns of the terminal that the demo fills. */
export const WIDTH = 118;

const COLUMNS = { number: 4, status: 14, about: 38, event: 22 } as const;
const KEYS_AT = COLUMNS.number + COLUMNS.status + COLUMNS.about + COLUMNS.event;
const NOTES_AT = COLUMNS.number + COLUMNS.status;

const STATUS: Readonly<Record<EventResult['status'], readonly [sign: string, colour: Colour]>> = {
	accepted: ['✓', 'green'],
	ready: ['✓', 'green'],
	invalid: ['✗', 'red'],
	rejected: ['✗', 'red'],
	skipped: ['–', 'dim'],
	unconfirmed: ['?', 'yellow'],
	undelivered: ['✗', 'red'],
};

/** The results as a table: one line per event, its warnings and advice below. */
export function resultTable(scenes: readonly Scene[], results: readonly EventResult[]): string {
	const lines = [paint(row('', 'Status', 'Item', 'Event', 'Matched on'), 'dim')];
	let first = 0;
	for (const { title, items } of scenes) {
		lines.push('', paint(`${title} `.padEnd(WIDTH, '─'), 'bold'));
		items.forEach(({ about }, index) => {
			const own = results.filter(({ item }) => item === first + index);
			own.forEach((result, event) => lines.push(...resultLines(result, event === 0 ? about : '')));
		});
		first += items.length;
	}
	return lines.join('\n');
}

function resultLines(result: EventResult, about: string): readonly string[] {
	const [sign, colour] = STATUS[result.status];
	const [keys = '', ...moreKeys] = wrap(result.match_keys.join(' '), WIDTH - KEYS_AT);
	const number = about === '' ? '' : String(result.item + 1);
	const head = row(number, `${sign} ${result.status}`, about, result.event_name ?? '–', keys);
	const status = head.slice(COLUMNS.number, NOTES_AT);
	return [
		head.slice(0, COLUMNS.number) + paint(status, colour) + head.slice(NOTES_AT),
		...moreKeys.map((line) => ' '.repeat(KEYS_AT) + line),
		...result.warnings.flatMap(({ field, message }) =>
			note('!', withField(field, message), 'yellow'),
		),
		...(result.error === undefined
			? []
			: [...note(sign, withCode(result.error), colour), ...note('→', result.error.advice, 'cyan')]),
	];
}

function row(number: string, status: string, about: string, event: string, keys: string): string {
	const cells = [
		number.padStart(COLUMNS.number - 2).padEnd(COLUMNS.number),
		cell(status, COLUMNS.status),
		cell(about, COLUMNS.about),
		cell(event, COLUMNS.event),
		keys,
	];
	return cells.join('').trimEnd();
}

function cell(text: string, width: number): string {
	const room = width - 2;
	return (text.length > room ? `${text.slice(0, room - 1)}…` : text).padEnd(width);
}

function note(sign: string, text: string, colour: Colour): readonly string[] {
	return wrap(text, WIDTH - NOTES_AT - 2).map((line, index) =>
		paint(`${' '.repeat(NOTES_AT)}${index === 0 ? sign : ' '} ${line}`, colour),
	);
}

function withField(field: string | undefined, message: string): string {
	return field === undefined || message.startsWith(`'${field}'`) ? message : `${field}: ${message}`;
}

/** The item's number is in the first column already; Meta's code helps those who know it. */
function withCode({ message, code, subcode }: NonNullable<EventResult['error']>): string {
	const text = message.replace(/ ?\[item \d+\]$/, '');
	return code === undefined
		? text
		: `${text} (Meta's code ${subcode === undefined ? code : `${code}/${subcode}`})`;
}

/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: everything captured is searched */
import { inspect } from 'node:util';

/** The raw identifiers of one invented person; no two people share one, and none occurs anywhere else. */
export interface Person {
	readonly email: string;
	/** As written in Germany, with and without its calling code. */
	readonly phone: { readonly international: string; readonly national: string };
	readonly firstName: string;
	readonly lastName: string;
	readonly city: string;
	readonly postcode: string;
	readonly birthDate: string;
	readonly externalId: string;
}

function letters(number: number): string {
	return [...String(number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');
}

export function person(number: number): Person {
	const subscriber = String(number).padStart(4, '0');
	return {
		email: `Kaguya${number}.Hime+News@Quixotic-Mail.example`,
		phone: {
			international: `+49 (1512) 779-${subscriber}`,
			national: `01512/779 ${subscriber}`,
		},
		firstName: `Tsukuyomi${letters(number)}`,
		lastName: `Takenokohime-${letters(number)}`,
		city: `Nayotake ${letters(number)}`,
		postcode: `QX${number % 10} 4ZZ`,
		birthDate: `1937-04-${String((number % 28) + 1).padStart(2, '0')}`,
		externalId: `Horaigasse-${number}`,
	};
}

/** What of a person must be found nowhere: every marker in every spelling, without case. */
const MARKERS = [
	/kaguya|quixotic|hime\+news/i,
	/tsukuyomi|takenokohime|nayotake|horaigasse/i,
	/qx\d\s*4zz/i,
	/1937-?04-?\d\d|\d\d[./]0?4[./]1937|0?4\/\d\d\/1937/i,
];

/** The same for phone numbers, in a text from which everything was taken that may stand between digits. */
const PHONE_MARKER = /1512779\d{4}/;
const BETWEEN_DIGITS = /[\s()+./\\"'\-\u00a0]+/g;

/** A text and what it reads as when it was encoded once or several times. */
function* readings(text: string): Generator<string> {
	let current = text;
	for (let times = 0; times < 4; times++) {
		yield current;
		const decoded = current
			.replace(/%([0-9a-f]{2})/gi, (_, byte: string) =>
				String.fromCharCode(Number.parseInt(byte, 16)),
			)
			.replace(/\\u([0-9a-f]{4})/gi, (_, unit: string) =>
				String.fromCharCode(Number.parseInt(unit, 16)),
			)
			.replace(/\\(["\\/])/g, '$1');
		if (decoded === current) return;
		current = decoded;
	}
}

const LONGEST_SHOWN = 60;

const MOST_SHOWN = 40;

/** Every place of a marker, with what stands around it. */
function around(text: string, marker: RegExp): readonly string[] {
	const places = [...text.matchAll(new RegExp(marker.source, `g${marker.flags}`))];
	return places.slice(0, MOST_SHOWN).map((found) => {
		const start = Math.max(0, found.index - LONGEST_SHOWN);
		return text.slice(start, found.index + found[0].length + LONGEST_SHOWN);
	});
}

/** Every raw identifier in all that was captured, with what stands around it; or only addresses and phone numbers. */
export function leaksIn(captured: unknown, onlyContacts = false): readonly string[] {
	const text =
		typeof captured === 'string'
			? captured
			: (JSON.stringify(captured) ?? inspect(captured, { depth: 30, showHidden: true }));
	const found = new Set<string>();
	const markers = onlyContacts ? MARKERS.slice(0, 1) : MARKERS;
	for (const reading of readings(text)) {
		for (const marker of markers) for (const leak of around(reading, marker)) found.add(leak);
		for (const leak of around(reading.replace(BETWEEN_DIGITS, ''), PHONE_MARKER)) found.add(leak);
	}
	return [...found];
}

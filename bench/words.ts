import type { SeededRandom } from './seeded-random';

const SYLLABLES = [
	'an',
	'ba',
	'car',
	'da',
	'el',
	'fer',
	'gi',
	'ho',
	'is',
	'jo',
	'ka',
	'lu',
	'mar',
	'na',
	'ol',
	'pe',
	'ra',
	'sa',
	'to',
	'vi',
] as const;

const ACCENTED = ['ção', 'é', 'ñez', 'ü', 'ão', 'ô', 'ç', 'ß', 'å', 'ín'] as const;

/** A made-up word of two to four syllables with a capital, in every fifth case with an accent. */
export function word(random: SeededRandom, accented: boolean): string {
	let text = '';
	for (let count = random.whole(2, 4); count > 0; count--) text += random.pick(SYLLABLES);
	if (accented) text += random.pick(ACCENTED);
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A given number of different words, a fifth of them with accents: what a large customer base has in common. */
export function pool(random: SeededRandom, size: number): readonly [string, ...string[]] {
	const words = new Set<string>();
	while (words.size < size) words.add(word(random, words.size % 5 === 0));
	const [first = '', ...others] = words;
	return [first, ...others];
}

/** Writes a word as people type it: as it is, shouted, or with stray spaces. */
export function untidy(random: SeededRandom, text: string): string {
	const choice = random.fraction();
	if (choice < 0.6) return text;
	if (choice < 0.75) return text.toUpperCase();
	if (choice < 0.9) return ` ${text} `;
	return text.toLowerCase();
}

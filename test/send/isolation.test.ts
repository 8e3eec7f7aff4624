import fc from 'fast-check';
import { afterAcceptance, afterRefusal, afterSilence } from '../../nodes/MetaCapi/send/isolation';
import type { Part } from '../../nodes/MetaCapi/send/part';
import { wholeBatch } from '../../nodes/MetaCapi/send/part';
import { diceFrom } from './support/dice';

type Style = 'first' | 'lying' | 'mixed' | 'none' | 'outOfRange';

interface Played {
	readonly accepted: readonly number[];
	readonly refused: readonly number[];
	readonly requests: number;
}

/** Plays one batch against a Meta that refuses whole requests and names events in a certain style. */
function play(size: number, bad: ReadonlySet<number>, style: Style, dice: () => number): Played {
	const waiting: Array<Part<number, string>> = [
		wholeBatch(Array.from({ length: size }, (_, place) => place)),
	];
	const accepted: number[] = [];
	const refused: number[] = [];
	let requests = 0;
	for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
		if (++requests > 4 * size + 10) throw new Error('it loops');
		const { members } = part;
		const isGood = members.every((member) => !bad.has(member));
		if (isGood) accepted.push(...members);
		const index = isGood ? undefined : nameEvent(members, bad, style, dice);
		const step = isGood
			? afterAcceptance(part)
			: afterRefusal(part, index === undefined ? { cause: 'x' } : { cause: 'x', index }, true);
		refused.push(...step.refused.map(({ member }) => member));
		waiting.push(...step.send);
		if (step.abandoned.length > 0) throw new Error('it gives up');
	}
	return { accepted, refused, requests };
}

function nameEvent(
	members: readonly number[],
	bad: ReadonlySet<number>,
	style: Style,
	dice: () => number,
): number | undefined {
	const first = members.findIndex((member) => bad.has(member));
	const good = members.flatMap((member, place) => (bad.has(member) ? [] : [place]));
	switch (style) {
		case 'first':
			return first;
		case 'none':
			return undefined;
		case 'outOfRange':
			return members.length + Math.floor(dice() * 3);
		case 'lying':
			return good[Math.floor(dice() * good.length)] ?? members.length;
		case 'mixed':
			return [first, undefined, members.length, -1, 0.5][Math.floor(dice() * 5)];
	}
}

const splitBound = (size: number, bad: number) =>
	Math.min(2 * bad * Math.ceil(Math.log2(size)) + 1, Math.max(2 * size - 1, 1));

const cases = fc.integer({ min: 1, max: 130 }).chain((size) =>
	fc.record({
		size: fc.constant(size),
		bad: fc
			.uniqueArray(fc.nat(size - 1), { maxLength: Math.min(size, 24) })
			.map((places) => new Set(places)),
		seed: fc.integer(),
	}),
);

function check(style: Style, bound: (size: number, bad: number) => number, runs: number): void {
	fc.assert(
		fc.property(cases, ({ size, bad, seed }) => {
			const played = play(size, bad, style, diceFrom(seed));
			expect(new Set(played.refused)).toEqual(bad);
			expect(played.refused).toHaveLength(bad.size);
			expect(played.accepted).toHaveLength(size - bad.size);
			expect(played.requests).toBeLessThanOrEqual(bad.size === 0 ? 1 : bound(size, bad.size));
		}),
		{ numRuns: runs },
	);
}

describe('isolating bad events in a refused batch', () => {
	it('needs at most k + 1 requests when every answer names the first bad event', () => {
		check('first', (_, bad) => bad + 1, 1000);
	});

	it('needs at most min(2k⌈log2 n⌉ + 1, 2n − 1) requests when no answer names one', () => {
		check('none', splitBound, 1000);
	});

	it('splits within the same bound when the index is out of range', () => {
		check('outOfRange', splitBound, 500);
	});

	it('stays within the same bound when the answers change from one try to the next', () => {
		check('mixed', splitBound, 1000);
	});

	it('refuses no good event when the index names good ones, at two more requests for each lie', () => {
		check('lying', (size, bad) => splitBound(size, bad) + 2 * (size - bad), 1000);
	});

	it('keeps the bounds in every combination of up to eight events', () => {
		for (let size = 1; size <= 8; size++) {
			for (let mask = 1; mask < 2 ** size; mask++) {
				const bad = new Set(
					Array.from({ length: size }, (_, place) => place).filter((place) => (mask >> place) & 1),
				);
				expect(play(size, bad, 'first', () => 0).requests).toBeLessThanOrEqual(bad.size + 1);
				expect(play(size, bad, 'none', () => 0).requests).toBeLessThanOrEqual(
					splitBound(size, bad.size),
				);
			}
		}
	});
});

describe('one step of isolation', () => {
	const batch = wholeBatch<string, string>(['a', 'b', 'c', 'd']);

	it('takes out the named event and sends the rest in its order', () => {
		const { send, refused } = afterRefusal(batch, { cause: 'x', index: 1 }, true);
		expect(send.map(({ members }) => members)).toEqual([['a', 'c', 'd']]);
		expect(refused).toEqual([]);
	});

	it('cuts into halves when no event is named', () => {
		const { send } = afterRefusal(batch, { cause: 'x' }, true);
		expect(send.map(({ members }) => members)).toEqual([
			['a', 'b'],
			['c', 'd'],
		]);
	});

	it('takes an index that points back behind the one before for a lie, and asks the named event again', () => {
		const [rest = batch] = afterRefusal(batch, { cause: 'x', index: 2 }, true).send;
		const { send } = afterRefusal(rest, { cause: 'x', index: 1 }, true);
		expect(send.map(({ members }) => members)).toEqual([['c'], ['a', 'b'], ['d']]);
	});

	it('believes the same index again, since neighbours may both be bad', () => {
		const [rest = batch] = afterRefusal(batch, { cause: 'x', index: 2 }, true).send;
		const { send } = afterRefusal(rest, { cause: 'y', index: 2 }, true);
		expect(send.map(({ members, named }) => [members, named])).toEqual([
			[
				['a', 'b'],
				[
					{ member: 'c', cause: 'x' },
					{ member: 'd', cause: 'y' },
				],
			],
		]);
	});

	it('asks the first named event again before it believes an index that no acceptance bears out', () => {
		const pair = wholeBatch<string, string>(['a', 'b']);
		const [rest = pair] = afterRefusal(pair, { cause: 'x', index: 0 }, true).send;
		const { send, refused } = afterRefusal(rest, { cause: 'y', index: 0 }, true);
		expect(refused).toEqual([{ member: 'b', cause: 'y' }]);
		const [witness = pair] = send;
		expect(witness.members).toEqual(['a']);
		expect(afterRefusal(witness, { cause: 'x' }, true).refused).toEqual([
			{ member: 'a', cause: 'x' },
		]);
		expect(afterAcceptance(witness).refused).toEqual([]);
	});

	it('gives up the rest when splitting has been stopped, but settles what was named', () => {
		const closed = afterRefusal(batch, { cause: 'x', index: 0 }, false);
		expect(closed.send.map(({ members }) => members)).toEqual([['a']]);
		const [witness = batch] = closed.send;
		expect(afterRefusal(witness, { cause: 'x' }, false)).toEqual({
			refused: [{ member: 'a', cause: 'x' }],
			send: [],
			abandoned: ['b', 'c', 'd'],
		});
		expect(afterRefusal(batch, { cause: 'x' }, false).abandoned).toEqual(['a', 'b', 'c', 'd']);
	});

	it('lets what was named stand and goes on behind a witness that gets no answer', () => {
		const [witness = batch] = afterRefusal(batch, { cause: 'x', index: 0 }, false).send;
		const { refused, send } = afterSilence(witness);
		expect(refused).toEqual([]);
		expect(send.map(({ members }) => members)).toEqual([['b', 'c', 'd']]);
	});
});

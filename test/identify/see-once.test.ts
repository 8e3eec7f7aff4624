import { createDuplicateFinder } from '../../nodes/MetaCapi/identify/duplicates';
import { seeOnce, timelessJson } from '../../nodes/MetaCapi/identify/see-once';

const event = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
	event_name: 'Purchase',
	event_id: id,
	action_source: 'email',
	...more,
});

/** What becomes of each event of a run: its verdict, and `own` where it got an id of its own. */
function fates(
	...events: ReadonlyArray<readonly [Readonly<Record<string, unknown>>, boolean, string?]>
) {
	const duplicates = createDuplicateFinder();
	return events.map(([candidate, isDerived, datasetId = '1']) => {
		const { verdict, eventId } = seeOnce({ datasetId, event: candidate, isDerived }, duplicates);
		return eventId !== undefined && verdict.type === 'ready' ? 'own' : verdict.type;
	});
}

describe('an event that may have come before', () => {
	it.each([
		[
			'the same again',
			[
				[event('x'), false],
				[event('x'), false],
			],
			['ready', 'skipped'],
		],
		[
			'an own id, which is believed',
			[
				[event('x'), false],
				[event('x', { a: 1 }), false],
			],
			['ready', 'skipped'],
		],
		[
			'another id',
			[
				[event('x'), false],
				[event('y'), false],
			],
			['ready', 'ready'],
		],
		[
			'another name',
			[
				[event('x'), false],
				[event('x', { event_name: 'Lead' }), false],
			],
			['ready', 'ready'],
		],
		[
			'another dataset',
			[
				[event('x'), false],
				[event('x'), false, '2'],
			],
			['ready', 'ready'],
		],
		[
			'the same under a derived id',
			[
				[event('Purchase.1'), true],
				[event('Purchase.1'), true],
			],
			['ready', 'skipped'],
		],
		[
			'another under a derived id',
			[
				[event('Purchase.1'), true],
				[event('Purchase.1', { a: 1 }), true],
			],
			['ready', 'own'],
		],
		[
			'another under a derived id that was an own one',
			[
				[event('Purchase.1'), false],
				[event('Purchase.1', { a: 1 }), true],
			],
			['ready', 'own'],
		],
		[
			'the same, fed back under its id',
			[
				[event('Purchase.1'), true],
				[event('Purchase.1'), false],
			],
			['ready', 'skipped'],
		],
		[
			'a message',
			[
				[event('x', { action_source: 'business_messaging' }), false],
				[event('x', { action_source: 'business_messaging' }), false],
			],
			['ready', 'ready'],
		],
	] as const)('%s', (_title, events, expected) => {
		expect(fates(...events)).toEqual(expected);
	});

	it('is skipped when the very event that got its own id comes again', () => {
		const other = event('Purchase.1', { a: 1 });
		expect(fates([event('Purchase.1'), true], [other, true], [other, true])).toEqual([
			'ready',
			'own',
			'skipped',
		]);
	});

	it('is reported under the extended id that it repeats, not under the plain one', () => {
		const duplicates = createDuplicateFinder();
		const see = (candidate: Readonly<Record<string, unknown>>) =>
			seeOnce({ datasetId: '1', event: candidate, isDerived: true }, duplicates);
		const other = event('Purchase.1', { a: 1 });
		expect(see(event('Purchase.1')).eventId).toBeUndefined();
		const own = see(other).eventId;
		expect(own).toMatch(/^[0-9a-f]{64}$/);
		expect(see(other)).toMatchObject({ verdict: { type: 'skipped' }, eventId: own });
		expect(see(event('Purchase.1'))).not.toHaveProperty('eventId');
	});
});

describe('the JSON of an event whose time was filled in', () => {
	it('is the same at any time, although the click id repeats it, but not for other content', () => {
		const at = (now: number, email = 'a') =>
			timelessJson({ event_time: now, user_data: { em: email, fbc: `fb.1.${now}000.click` } }, now);
		expect(at(1_795_168_800)).toBe(at(1_795_168_803));
		expect(at(1_795_168_800)).not.toBe(at(1_795_168_800, 'b'));
	});
});

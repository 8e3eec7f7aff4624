import { createHash } from 'node:crypto';
import {
	extendedEventId,
	identifyEvent,
	type IdentitySources,
} from '../../nodes/MetaCapi/identify/event-id';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const SOURCES: IdentitySources = {
	eventName: 'Purchase',
	ownId: undefined,
	key: undefined,
	itemNumber: undefined,
	hasOwnTime: false,
	preparedJson: () => '{"prepared":true}',
	timelessJson: () => '{"timeless":true}',
	place: () => 'execution-7-3',
	isPersonal: (text) => text.includes('@'),
};

/** Formats that may never change: Meta deduplicates by them from run to run (SPEC 3.7). */
describe('the frozen formats of event_id', () => {
	it.each<readonly [Partial<IdentitySources>, string, string]>([
		[{ ownId: 'own', key: '78114', hasOwnTime: true }, 'own', 'item'],
		[{ ownId: 'a@b.co' }, sha256('a@b.co'), 'item'],
		[{ key: '78114', hasOwnTime: true }, 'Purchase.78114', 'key'],
		[{ key: '78114', itemNumber: '2' }, 'Purchase.78114.2', 'key'],
		[{ key: 'x'.repeat(55) }, `Purchase.${'x'.repeat(55)}`, 'key'],
		[{ key: 'x'.repeat(56) }, sha256(`Purchase.${'x'.repeat(56)}`), 'key'],
		[{ key: 'a@b.co', itemNumber: '2' }, sha256('Purchase.a@b.co.2'), 'key'],
		[{ hasOwnTime: true }, sha256('{"prepared":true}'), 'digest'],
		[{ hasOwnTime: true, itemNumber: '2' }, sha256('{"prepared":true}'), 'digest'],
		[{}, sha256('execution-7-3\n{"timeless":true}'), 'execution'],
		[{ eventName: undefined, ownId: 'own' }, 'own', 'item'],
	])('%j', (sources, id, origin) => {
		expect(identifyEvent({ ...SOURCES, ...sources })).toMatchObject({ id, origin });
	});

	it.each([{ key: '1' }, { hasOwnTime: true }, {}])(
		'are not used without an event name: %j',
		(sources) => {
			expect(identifyEvent({ ...SOURCES, ...sources, eventName: undefined })).toBeUndefined();
		},
	);

	it('extend a derived id by the digest of the other event', () => {
		expect(extendedEventId('Purchase.1', 'd')).toBe('Purchase.1.d');
		expect(extendedEventId('Purchase.1', 'd'.repeat(64))).toBe(
			sha256(`Purchase.1.${'d'.repeat(64)}`),
		);
	});
});

import { KeyLayouts } from '../../nodes/MetaCapi/event/key-layout';

describe('What is worked out for the keys of objects', () => {
	function counted() {
		const asked: string[] = [];
		const layouts = new KeyLayouts((keys) => {
			asked.push(keys.join());
			return keys.join();
		});
		return { layouts, asked };
	}

	it('is worked out once for objects with the same keys, whatever their values', () => {
		const { layouts, asked } = counted();
		expect(layouts.of({ em: 'a', ph: 'b' })).toBe('em,ph');
		expect(layouts.of({ em: 1, ph: undefined })).toBe('em,ph');
		expect(asked).toEqual(['em,ph']);
	});

	it.each([
		['another order', { ph: 1, em: 1 }, 'ph,em'],
		['a key more', { em: 1, ph: 1, fn: 1 }, 'em,ph,fn'],
		['a key less', { em: 1 }, 'em'],
		['another key', { em: 1, fn: 1 }, 'em,fn'],
		['no key', {}, ''],
	])('is worked out anew for %s', (_, object, expected) => {
		const { layouts } = counted();
		layouts.of({ em: 'a', ph: 'b' });
		expect(layouts.of(object)).toBe(expected);
		expect(layouts.of({ em: 'a', ph: 'b' })).toBe('em,ph');
	});

	it('is remembered for a few sets of keys that take turns', () => {
		const { layouts, asked } = counted();
		for (let round = 0; round < 3; round++) {
			for (const key of ['em', 'ph', 'fn']) layouts.of({ [key]: round });
		}
		expect(asked).toEqual(['em', 'ph', 'fn']);
	});

	it('is not remembered for objects with more keys than an event has', () => {
		const { layouts, asked } = counted();
		const large = Object.fromEntries(Array.from({ length: 101 }, (_, key) => [`key${key}`, 1]));
		expect(layouts.of(large)).toBe(layouts.of(large));
		expect(asked).toHaveLength(2);
	});
});

import { normalisePostcode } from '../../../nodes/MetaCapi/normalise/identifiers/postcode';
import { context, remarkOf, textOf } from './context';

function read(raw: unknown, country?: string) {
	return normalisePostcode(raw, context(country === undefined ? {} : { country }));
}

describe('a postcode', () => {
	it.each([
		['94107-1234', 'us', '94107'],
		['01310-100', 'br', '01310100'],
		['01310-100', undefined, '01310'],
		['SW1A 1AA', 'gb', 'sw1a1aa'],
		['D-80331', 'de', '80331'],
		['SE-111 22', 'se', '11122'],
		['LV-1010', 'lv', 'lv1010'],
		['１００-０００１', 'jp', '1000001'],
		['z:94107', undefined, '94107'],
		['94107.0', 'us', '94107'],
		['12.34', undefined, '1234'],
	])('%s of %s becomes %s', (raw, country, expected) => {
		expect(read(raw, country)).toEqual({ type: 'value', value: expected, form: 'plain' });
	});

	it('whose zero got lost is sent with a warning, in the US refused', () => {
		expect(textOf(read(1067, 'de'))).toBe('1067');
		expect(remarkOf(read(1067, 'de'))).toContain('zeros');
		expect(remarkOf(read('01067', 'de'))).toBeUndefined();
		expect(read(2134, 'us').type).toBe('unusable');
		expect(textOf(read('02134', 'us'))).toBe('02134');
	});

	it('of one character is refused', () => {
		expect(read('A').type).toBe('unusable');
		expect(textOf(read('A1'))).toBe('a1');
	});
});

import { normaliseState } from '../../../nodes/MetaCapi/normalise/identifiers/state';
import { STATE_NAMES } from '../../../nodes/MetaCapi/normalise/identifiers/state-names';
import { context, textOf } from './context';

function read(raw: string, country?: string): string {
	return textOf(normaliseState(raw, context(country === undefined ? {} : { country })));
}

describe('a state', () => {
	it.each([
		['Califórnia', 'ca'],
		['Kalifornien', 'ca'],
		['Californie', 'ca'],
		['Nueva York', 'ny'],
		['Nova Iorque', 'ny'],
		['Carolina del Norte', 'nc'],
		['Québec', 'qc'],
		['Colombie-Britannique', 'bc'],
		['Neuschottland', 'ns'],
		['US-CA', 'ca'],
		['CA-ON', 'on'],
	])('of the US or Canada is known in five languages: %s', (raw, code) => {
		expect(read(raw)).toBe(code);
	});

	it('is looked up in the own country only', () => {
		expect(read('Ontario', 'ca')).toBe('on');
		expect(read('Ontario', 'us')).toBe('ontario');
		expect(read('Georgia', 'us')).toBe('ga');
		expect(read('Georgia', 'ge')).toBe('georgia');
		expect(read('Florida', 'uy')).toBe('florida');
	});

	it.each([
		['NY (New York)', 'us', 'ny'],
		['New York (NY)', 'us', 'ny'],
		['ON - Ontario', 'ca', 'on'],
		['Ontario, ON', undefined, 'on'],
		['CA-California', 'us', 'ca'],
		['São Paulo (SP)', 'br', 'sp'],
		['New South Wales - NSW', 'au', 'nsw'],
		['Baden-Württemberg (BW)', 'de', 'bw'],
	])('written as code and name that agree is the code: %s of %p', (raw, country, code) => {
		expect(read(raw, country)).toBe(code);
	});

	it.each([
		['NY (Texas)', 'us', 'nytexas'],
		['Los Angeles, CA', 'us', 'losangelesca'],
		['São Paulo (RJ)', 'br', 'sãopaulorj'],
		['Rheinland-Pfalz', 'de', 'rheinlandpfalz'],
		['Colombie-Britannique', 'ca', 'bc'],
	])('keeps its letters where they do not: %s of %p', (raw, country, letters) => {
		expect(read(raw, country)).toBe(letters);
	});

	it('elsewhere keeps its letters, accents too', () => {
		expect(read('São Paulo', 'br')).toBe('sãopaulo');
		expect(read('SP', 'br')).toBe('sp');
		expect(read('東京都', 'jp')).toBe('東京都');
	});

	it('loses the country of an ISO code where that is the own country', () => {
		expect(read('BR-SP', 'br')).toBe('sp');
		expect(read('BR-SP')).toBe('brsp');
		expect(read('FR-75', 'fr')).toBe('<empty>');
	});

	it('has no name for two of them', () => {
		const names = Object.values(STATE_NAMES).flatMap((codes) =>
			Object.values<string>(codes).flatMap((list) => list.split(' ')),
		);
		expect(new Set(names).size).toBe(names.length);
	});
});

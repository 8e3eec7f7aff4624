import { normaliseCountry } from '../../../nodes/MetaCapi/normalise/identifiers/country';
import { countryCodeOf } from '../../../nodes/MetaCapi/normalise/identifiers/country-names';
import { COUNTRY_TABLE } from '../../../nodes/MetaCapi/normalise/identifiers/country-table';
import { NOBODY, textOf } from './context';

describe('a country', () => {
	it.each([
		['br', ['Brazil', 'Brasil', 'Brasilien', 'Brésil', 'BRA', 'BR']],
		['de', ['Germany', 'Alemanha', 'Alemania', 'Deutschland', 'Allemagne']],
		['us', ['USA', 'EUA', 'EE. UU.', 'Estados Unidos', 'Vereinigte Staaten', 'États-Unis']],
		['us', ['United States (US)', 'Estados Unidos da América', 'The United States']],
		['gb', ['UK', 'Reino Unido', 'Großbritannien', 'Grossbritannien', 'Royaume-Uni', 'Inglaterra']],
		[
			'nl',
			['Holland', 'Países Bajos', 'Países Baixos', 'Niederlande', 'Pays-Bas', 'the Netherlands'],
		],
		['at', ['Austria', 'Áustria', 'Österreich', 'Oesterreich', 'Autriche']],
		['ci', ['Côte d’Ivoire', 'Ivory Coast', 'Costa do Marfim', 'Elfenbeinküste']],
		['kr', ['Korea, Republic of', 'Coreia do Sul', 'Corea del Sur', 'Südkorea', 'Corée du Sud']],
		['ch', ['Switzerland', 'Suíça', 'Suiza', 'Schweiz', 'Suisse']],
		['by', ['Belarus', 'Weißrussland', 'Bielorrusia', 'Biélorussie']],
		['ba', ['Bosnia & Herzegovina', 'Bosnien und Herzegowina']],
		['na', ['NA', 'Namibia']],
	])('%s is known by its names in five languages', (code, names) => {
		expect(names.map((name) => textOf(normaliseCountry(name, NOBODY)))).toEqual(
			names.map(() => code),
		);
	});

	it.each([
		'XK',
		'xx',
		'Guyane',
		'Korea North America',
		'en-US',
		'GER',
		'Россия',
		'Brazi',
		'076',
		55,
	])('is refused rather than guessed: %p', (raw) => {
		expect(normaliseCountry(raw, NOBODY).type).toBe('unusable');
	});

	it('has every ISO country, and no name twice', () => {
		const lines = COUNTRY_TABLE.trim().split('\n');
		const names = lines.flatMap((line) => line.split(' ').slice(1));
		expect(lines).toHaveLength(249);
		expect(new Set(names).size).toBe(names.length);
		for (const line of lines) {
			const [code = '', ...known] = line.split(' ');
			expect(known.filter((name) => countryCodeOf(name) !== code)).toEqual([]);
		}
	});
});

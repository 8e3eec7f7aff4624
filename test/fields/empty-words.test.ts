import fc from 'fast-check';
import { isEmptyWord } from '../../nodes/MetaCapi/fields/empty-words';

const EMPTY = [
	'',
	' ',
	'\u00a0\t',
	'-',
	' — ',
	'...',
	'null',
	'NULL',
	' Null\n',
	'\u00a0null\u00a0',
	'N/A',
	'#DIV/0!',
	'NaN',
	'nil',
	'Não informado',
	'NON RENSEIGNÉ',
	'[object Object]',
	`NULL${' '.repeat(46)}`,
];

const SAYING = [
	'nul',
	'nulls',
	'Nan',
	'Nil',
	'na',
	'unknown',
	'Noel',
	'Emp',
	'Ünal',
	'José',
	'0',
	'@',
	'+49',
	'$5',
	'- 5',
	'null null',
	`null${' '.repeat(30)}x`,
];

describe('Texts that say nothing', () => {
	it.each(EMPTY)('%j says nothing', (text) => {
		expect(isEmptyWord(text)).toBe(true);
	});

	it.each(SAYING)('%j says something', (text) => {
		expect(isEmptyWord(text)).toBe(false);
	});

	it('says the same with white space around it, of whatever kind', () => {
		const space = fc.constantFrom('', ' ', '  ', '\n', '\t', '\u00a0', '\ufeff', '\u3000');
		fc.assert(
			fc.property(
				space,
				fc.constantFrom(...EMPTY, ...SAYING).filter((text) => text.length < 20),
				space,
				(before, text, after) => {
					expect(isEmptyWord(before + text + after)).toBe(isEmptyWord(text));
				},
			),
		);
	});

	it('finds a letter or digit of any script saying', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }), (text) => {
				fc.pre(/^[\p{L}\p{N}]+$/u.test(text));
				expect(isEmptyWord(text)).toBe(false);
			}),
		);
	});
});

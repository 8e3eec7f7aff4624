import fc from 'fast-check';

import { readId } from '../../../nodes/MetaCapi/normalise/values/big-id';
import { readBoolean } from '../../../nodes/MetaCapi/normalise/values/boolean';
import { readDecimalNumber } from '../../../nodes/MetaCapi/normalise/values/decimal-number';
import { isEmptyWord } from '../../../nodes/MetaCapi/fields/empty-words';
import { readFlag } from '../../../nodes/MetaCapi/normalise/values/flag';
import { readText } from '../../../nodes/MetaCapi/normalise/values/text';
import { readTextList } from '../../../nodes/MetaCapi/normalise/values/text-list';
import type { ValueOutcome } from '../../../nodes/MetaCapi/normalise/values/value-outcome';
import { readWebAddress } from '../../../nodes/MetaCapi/normalise/values/web-address';
import { readWholeNumber } from '../../../nodes/MetaCapi/normalise/values/whole-number';
import rows from './simple-values.json';

type Reader = (raw: unknown) => ValueOutcome<unknown>;

const READERS: Readonly<Record<string, Reader>> = {
	boolean: readBoolean,
	decimal: readDecimalNumber,
	flag: readFlag,
	id: readId,
	list: (raw) => readTextList(raw),
	text: readText,
	url: readWebAddress,
	whole: (raw) => readWholeNumber(raw),
	quantity: (raw) => readWholeNumber(raw, 1),
};

interface Table {
	readonly values: ReadonlyArray<readonly unknown[]>;
	readonly refused: ReadonlyArray<readonly unknown[]>;
}

const tables: Readonly<Record<string, Table>> = rows;

describe.each(Object.entries(tables))('a value read as %s', (kind, table) => {
	const read = READERS[kind];

	it.each(table.values)('is read from %j', (raw, value) => {
		expect(read?.(raw)).toEqual({ type: 'value', value });
	});

	it.each(table.refused)('is refused with advice for %j', (raw, part) => {
		const reason: unknown = expect.stringContaining(String(part));
		expect(read?.(raw)).toEqual({ type: 'unusable', reason });
	});

	it.each(['', '  ', '-', 'null', 'N/A', 'undefined', '(not set)'])('is empty for %j', (raw) => {
		expect(read?.(raw)).toEqual({ type: 'empty' });
	});

	it('is empty when there is none', () => {
		expect(read?.(undefined)).toEqual({ type: 'empty' });
		expect(read?.(null)).toEqual({ type: 'empty' });
	});

	it('never throws and is read again as the same', () => {
		fc.assert(
			fc.property(fc.oneof(fc.anything(), fc.string(), fc.webUrl(), fc.double()), (raw) => {
				const once = read?.(raw);
				if (once?.type === 'value') expect(read?.(once.value)).toEqual(once);
			}),
		);
	});
});

describe('words that mean nothing', () => {
	it.each([
		'null',
		'NULL',
		' n/a ',
		'N/A',
		'#N/A',
		'undefined',
		'None',
		'-',
		'--',
		'—',
		'...',
		'?',
		'NaN',
		'',
	])('%j is empty', (word) => {
		expect(isEmptyWord(word)).toBe(true);
	});

	it.each([
		'0',
		'no',
		'NA',
		'Nan',
		'Nil',
		'Nullmann',
		'none of these',
		'nullable',
		'-1',
		'unknown',
		'false',
	])('%j says something', (word) => {
		expect(isEmptyWord(word)).toBe(false);
	});
});

describe('a text', () => {
	it('loses halves of characters, which strict readers of JSON refuse', () => {
		expect(readText('cut \ud83d')).toEqual({ type: 'value', value: 'cut \ufffd' });
		expect(readText('whole \ud83d\ude00')).toEqual({ type: 'value', value: 'whole \ud83d\ude00' });
	});
});

describe('an id', () => {
	it('is refused as a number beyond 2^53, taken as the largest below and as text', () => {
		expect(readId(2 ** 53)).toMatchObject({
			type: 'unusable',
			reason: expect.stringContaining('as text'),
		});
		expect(readId(2 ** 53 - 1)).toEqual({ type: 'value', value: '9007199254740991' });
		expect(readId('90071992547409931234')).toEqual({
			type: 'value',
			value: '90071992547409931234',
		});
		expect(readId(12345678901234567890n)).toEqual({ type: 'value', value: '12345678901234567890' });
	});
});

describe('a list', () => {
	it('is parted by the declared separator only', () => {
		expect(readTextList('a,b;c', ';')).toEqual({ type: 'value', value: ['a,b', 'c'] });
		expect(readTextList('a,b', '|')).toEqual({ type: 'value', value: ['a,b'] });
	});

	it('is bounded', () => {
		expect(readTextList(','.repeat(1e7)).type).toBe('unusable');
		expect(readTextList(new Array(20_000).fill('x')).type).toBe('unusable');
	});
});

describe('a web address', () => {
	it('gets its https:// with a warning', () => {
		const warning: unknown = expect.stringContaining('https://');
		expect(readWebAddress('www.shop.example/a')).toEqual({
			type: 'value',
			value: 'https://www.shop.example/a',
			warning,
		});
		expect(readWebAddress('//shop.example')).toMatchObject({
			value: 'https://shop.example',
			warning,
		});
		expect(readWebAddress('müller.example:8080?a=1')).toMatchObject({
			value: 'https://müller.example:8080?a=1',
			warning,
		});
	});

	it('is refused when it is longer than any page has', () => {
		expect(readWebAddress(`https://shop.example/${'a'.repeat(20_000)}`).type).toBe('unusable');
	});
});

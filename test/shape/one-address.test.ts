import { chooseParts } from '../../nodes/MetaCapi/shape/one-address';
import { areTwoPeople } from '../../nodes/MetaCapi/shape/same-person';

describe('the parts of an address', () => {
	it.each([
		[
			'come from the nearest with a city',
			[{ ct: 'Lyon' }, { ct: 'Rio', country: 'BR' }],
			{ ct: 0 },
		],
		[
			'come from the nearest with a postcode',
			[{ country: 'US' }, { zp: '10115', country: 'DE' }],
			{ zp: 1, country: 1 },
		],
		['include the only country', [{ ct: 'Lyon' }, { country: 'FR' }], { ct: 0, country: 1 }],
		['include a nearer country', [{ country: 'FR' }, { ct: 'Lyon' }], { country: 0, ct: 1 }],
		[
			'leave out the state of another country',
			[
				{ ct: 'Lyon', country: 'FR' },
				{ st: 'CA', country: 'US' },
			],
			{ ct: 0, country: 0 },
		],
		[
			'include what the same address says elsewhere',
			[
				{ ct: 'Lyon', country: 'FR' },
				{ ct: 'LYON', zp: '69001', country: 'France' },
			],
			{ ct: 0, zp: 1, country: 0 },
		],
		[
			'leave out the postcode that may be of another place',
			[{ ct: 'Berlin' }, { zp: '69001', country: 'FR' }],
			{ ct: 0 },
		],
		[
			'are taken by themselves without any place',
			[{ st: 'SP' }, { country: 'BR' }],
			{ st: 0, country: 1 },
		],
		['are none without an address', [{}, {}], {}],
	])('%s', (_, addresses, expected) => {
		expect(chooseParts(addresses)).toEqual(expected);
	});
});

describe('two names', () => {
	it.each([
		[{ first: 'Ann', last: 'Lee' }, { first: 'Bob', last: 'Ray' }, true],
		[{ first: 'Ann', last: 'Lee' }, { first: 'Bob', last: 'Lee' }, true],
		[{ first: 'Ann', last: 'Lee' }, { first: 'ANN', last: 'lee' }, false],
		[{ first: 'Ann', last: 'Lee' }, { first: 'Ann Marie', last: 'Lee' }, false],
		[{ first: 'Amélie', last: 'Lee' }, { first: 'A.', last: 'Lee' }, false],
		[{ first: 'José', last: 'Lee' }, { first: 'Jose', last: 'Lee' }, false],
		[{ first: 'Ann', last: 'Lee' }, { first: 'Lee', last: 'Ann' }, false],
		[{ first: 'Ann' }, { last: 'Ray' }, false],
		[{ first: 'Ann', last: 'Lee' }, {}, false],
		[{}, {}, false],
	])('%j and %j are of two people: %s', (left, right, expected) => {
		expect(areTwoPeople(left, right)).toBe(expected);
		expect(areTwoPeople(right, left)).toBe(expected);
	});
});

import type { DetailedLocator } from '../../nodes/MetaCapi/mapping/field-map';
import { locate } from '../../nodes/MetaCapi/mapping/locate';

const ITEM = {
	gid: 'gid://shopify/Order/820982911946154508',
	id: 450789469,
	inexact: 2 ** 60,
	guest: 0,
	status_url: 'https://shop.example/orders/1/authenticate?key=secret&again?',
	area: '11',
	number: 988887777,
	empty: '',
	list: ['a'],
};

describe('shaping what a map finds', () => {
	it.each<[string, DetailedLocator, unknown]>([
		['takes what follows the last mark', { from: 'gid', after: '/' }, '820982911946154508'],
		[
			'takes all where the mark is missing',
			{ from: 'status_url', after: 'Order/' },
			ITEM.status_url,
		],
		[
			'takes what precedes the first mark',
			{ from: 'status_url', until: '?' },
			'https://shop.example/orders/1/authenticate',
		],
		[
			'hands on a number that lost its last digits as it is, to be refused',
			{ from: 'inexact', after: '/', prefix: 'Order.' },
			2 ** 60,
		],
		['keeps a number as text', { from: 'id', after: '/' }, '450789469'],
		['joins further places', { from: 'area', join: ['number'] }, '11988887777'],
		['joins nothing for a place that is empty', { from: 'area', join: ['empty'] }, '11'],
		[
			'puts a prefix before the whole',
			{ from: 'area', join: ['number'], prefix: '+55' },
			'+5511988887777',
		],
		['leaves what is no text alone', { from: 'list', after: 'a' }, ITEM.list],
		['leaves a number that is wanted alone', { from: 'id', not: ['0'] }, 450789469],
	])('%s', (_, locator, value) => {
		expect(locate(ITEM, locator)?.value).toEqual(value);
	});

	it('goes on where a value says nothing', () => {
		expect(locate(ITEM, [{ from: 'guest', not: ['0'] }, 'id'])).toMatchObject({
			value: 450789469,
			place: 'id',
		});
		expect(locate(ITEM, { from: 'guest', not: ['0'], value: 'nobody' })?.value).toBe('nobody');
		expect(locate(ITEM, { from: 'guest', not: ['0'] })).toBeUndefined();
	});

	it('finds nothing where nothing is left', () => {
		expect(locate(ITEM, { from: 'gid', after: '8' })).toBeUndefined();
	});
});

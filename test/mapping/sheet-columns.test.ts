import { countsColumns, learnColumns } from '../../nodes/MetaCapi/mapping/sheet-columns';

describe('the columns of a sheet', () => {
	it('are those of the fullest row, for rows whose empty cells were left out', () => {
		const columnsOf = learnColumns([{ a: 1, c: 3 }, { a: 1, b: 2, c: 3 }, { c: 3 }]);
		expect(columnsOf({ c: 3 })).toEqual(['a', 'b', 'c']);
	});

	it('are put together where no row is full', () => {
		const columnsOf = learnColumns([
			{ a: 1, b: 2, d: 4 },
			{ b: 2, c: 3 },
			{ z: 0, a: 1 },
		]);
		expect(columnsOf({ a: 1 })).toEqual(['z', 'a', 'b', 'c', 'd']);
	});

	it('leave out the number that Google Sheets puts before them', () => {
		const columnsOf = learnColumns([{ row_number: 2, a: 1, b: 2 }]);
		expect(columnsOf({ row_number: 3, b: 2 })).toEqual(['a', 'b']);
		expect(learnColumns([{ a: 1, row_number: 2 }])({ a: 1 })).toEqual(['a', 'row_number']);
	});

	it('are kept apart for sheets that share none', () => {
		const columnsOf = learnColumns([
			{ a: 1, b: 2 },
			{ x: 1, y: 2 },
		]);
		expect(columnsOf({ y: 2 })).toEqual(['x', 'y']);
		expect(columnsOf({ q: 1 })).toEqual(['q']);
	});

	it('matter only to maps that count them', () => {
		expect(countsColumns({ em: 0 })).toBe(true);
		expect(countsColumns({ em: ['Mail', { from: 4 }] })).toBe(true);
		expect(countsColumns({ em: 'Mail', value: { value: 5 } })).toBe(false);
		expect(countsColumns({ contents: { from: 'lines', each: { id: 0 } } })).toBe(false);
	});
});

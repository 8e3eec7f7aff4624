import { compilePlainExpression } from '../../nodes/MetaCapi/mapping/plain-expression';
import { differences, ITEMS, PLAIN } from './support/plain-expressions';

describe("plain expressions in n8n's legacy engine", () => {
	it('mean what the node makes of them', async () => {
		const result = await differences();
		expect(result.differences).toEqual([]);
		expect(result.compared).toBeGreaterThan((PLAIN.length * ITEMS.length) / 2);
	});

	it('are all taken', () => {
		expect(PLAIN.filter((expression) => compilePlainExpression(expression) === undefined)).toEqual(
			[],
		);
	});
});

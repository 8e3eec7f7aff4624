import type { IDataObject } from 'n8n-workflow';
import { useMetaCapi } from '../engine/meta-capi';
import { FIXTURES } from './support/all-fixtures';

const tests = useMetaCapi();

/** As an item of n8n. */
const itemOf = (json: unknown): IDataObject => JSON.parse(JSON.stringify(json));

describe('the items of every channel, sent by the node in n8n', () => {
	it.each([
		['complete', 'flat'],
		['complete', 'structured'],
		['minimal', 'flat'],
		['minimal', 'structured'],
	] as const)('are all taken: %s, %s', async (kind, form) => {
		const { capi } = await tests().run({
			json: FIXTURES.map((fixture) => itemOf(fixture[kind][form])),
		});
		expect(capi.slice(1)).toEqual([[], []]);
		expect(capi[0]?.map(({ status, warnings }) => ({ status, warnings }))).toEqual(
			FIXTURES.map(() => ({ status: 'accepted', warnings: [] })),
		);
		expect(tests().api.accepted).toHaveLength(FIXTURES.length);
	});
});

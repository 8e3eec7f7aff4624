import { parseRunSettings } from '../../nodes/MetaCapi/settings/run-settings';
import { loadZod } from '../../nodes/MetaCapi/settings/zod';

const parse = async (values: Readonly<Record<string, unknown>>) =>
	parseRunSettings(await loadZod(), values);

describe('the settings of a run', () => {
	it('have the defaults of SPEC 2.2', async () => {
		expect(await parse({})).toEqual({
			ok: true,
			settings: {
				batchSize: 1000,
				concurrency: 4,
				includeEvent: false,
				includeInput: true,
				retries: 3,
				stopOnFailure: false,
				summary: false,
				timeout: 30,
			},
		});
	});

	it.each([
		['batchSize', 1, 1000],
		['concurrency', 1, 20],
		['retries', 0, 10],
	])('take %s from %i to %i and no further', async (name, least, most) => {
		for (const value of [least, most, String(most)])
			expect((await parse({ [name]: value })).ok).toBe(true);
		for (const value of [least - 1, most + 1, least + 0.5, 'many']) {
			const result = await parse({ [name]: value });
			expect(result).toMatchObject({
				ok: false,
				problems: [{ advice: expect.stringContaining(`from ${least} to ${most}`) }],
			});
		}
	});

	it('name every option that can not be used', async () => {
		const result = await parse({ batchSize: 0, retries: 11, includeInput: 'no' });
		expect(result.ok ? [] : result.problems.map(({ field }) => field)).toEqual([
			'Batch Size',
			'Include Input Fields',
			'Retries',
		]);
	});
});

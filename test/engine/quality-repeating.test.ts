import type { Fault } from '../graph-api';
import { DATASET, entry, type Json, OTHER_DATASET, useMetaCapi } from './meta-capi';

const tests = useMetaCapi();

const parameters = { resource: 'dataset', operation: 'getQuality' };
const options = { retries: 0 };
const settings = { onError: 'continueRegularOutput' } as const;

const refusing = (code: number, subcode?: number, more: object = {}): Fault => ({
	type: 'error',
	code,
	...(subcode === undefined ? {} : { subcode }),
	...more,
});

const MISSING_PERMISSION = '(#100) Missing Permission';

/** The two sets of fields that a reading asks for, by what tells them apart. */
const [ALL, BASIC] = ['all fields', 'match quality'];
const fields = () =>
	tests().api.requests.map(({ query }) => (query.fields?.includes('acr') === true ? ALL : BASIC));

describe('a refused reading', () => {
	describe('where several datasets are read', () => {
		const both = {
			json: [{ id: DATASET }, { id: OTHER_DATASET }],
			parameters,
			options: { ...options, datasetId: '={{ $json.id }}' },
			settings,
		} as const;
		const codes = (json: readonly Json[] | undefined) =>
			json?.map((result) => entry(result, 'details').code);

		it.each([3, 102, 104, 190, 294, 368])(
			'is not repeated when it concerns them all: code %s',
			async (code) => {
				tests().api.script({ times: 1, fault: refusing(code) });
				const { json } = await tests().run(both);
				expect(codes(json[0])).toEqual([code, code]);
				expect(tests().api.requests).toHaveLength(1);
			},
		);

		it.each([
			['a permission', refusing(10, undefined, { status: 403 })],
			['a permission of the 200s', refusing(200)],
			['a token that may only send', refusing(100, undefined, { message: MISSING_PERMISSION })],
			['a dataset that does not exist', refusing(100, 2044055)],
			['a dataset of others', refusing(100, 33)],
		])('of one is no matter to the others: %s', async (_title, fault) => {
			tests().api.script({ times: 1, fault });
			const { json } = await tests().run(both);
			expect(json[0]).toHaveLength(1 + 3);
			expect(json[0]?.[0]).toHaveProperty('error');
			expect(tests().api.requests).toHaveLength(2);
		});

		it('is asked for once by each where the token may only send', async () => {
			tests().api.configure({ reading: 'sendOnly' });
			const { json } = await tests().run(both);
			expect(codes(json[0])).toEqual([100, 100]);
			expect(tests().api.requests.map(({ query }) => query.dataset_id)).toEqual([
				DATASET,
				OTHER_DATASET,
			]);
		});

		it('is met with fewer fields until these are known not to help', async () => {
			tests().api.script({ times: 3, fault: refusing(100, undefined, { message: 'No reason' }) });
			const { json } = await tests().run(both);
			expect(codes(json[0])).toEqual([100, 100]);
			expect(fields()).toEqual([ALL, BASIC, ALL]);
		});

		it('of a field of one leads to fewer fields for that one alone', async () => {
			const message = '(#100) Tried accessing nonexisting field (acr)';
			tests().api.script({ times: 1, fault: refusing(100, undefined, { message }) });
			const { json } = await tests().run(both);
			expect(json[0]).toHaveLength(3 + 3);
			expect(fields()).toEqual([ALL, BASIC, ALL]);
		});
	});

	describe('of the fewer fields as well', () => {
		const unknownField = refusing(100, undefined, { message: '(#100) nonexisting field (acr)' });
		const run = async (second: Fault) => {
			tests().api.script([{ fault: unknownField }, { fault: second }]);
			const { json } = await tests().run({
				json: [{}],
				parameters,
				options,
				settings,
			});
			expect(fields()).toEqual([ALL, BASIC]);
			return json[0]?.[0];
		};

		it.each<readonly [title: string, second: Fault, details: object, message: RegExp]>([
			['the token', refusing(190), { kind: 'auth', code: 190 }, /access token/],
			['a block', refusing(368), { kind: 'permission', code: 368 }, /blocked/],
			['the dataset', refusing(100, 2044055), { kind: 'dataset', code: 100 }, /no dataset/],
			['an outage', refusing(2), { kind: 'network', code: 2, retryable: true }, /moment/],
			[
				'a permission',
				refusing(100, undefined, { message: MISSING_PERMISSION }),
				{ kind: 'permission', code: 100 },
				/Missing Permission/,
			],
			['the same', unknownField, { kind: 'permission', code: 100 }, /nonexisting field/],
		])('is told by what was said last: %s', async (_title, second, details, message) => {
			expect(await run(second)).toMatchObject({
				error: expect.stringMatching(message),
				details,
			});
		});
	});
});

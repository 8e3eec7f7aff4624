import type { IDataObject } from 'n8n-workflow';
import { order } from '../engine/items';
import { useMetaCapi } from '../engine/meta-capi';
import { nestedObject } from './support/poison';
import { expectPrototypesUntouched } from './support/untouched';

/*
 * Hostile items between good ones, in n8n's real engine: the good ones are accepted, the run ends, and nothing that
 * everything shares is touched (SPEC 6).
 */
const tests = useMetaCapi();

const MEGABYTES = 10_000_000;

const PROTO = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';

function parsed(text: string): IDataObject {
	return Object(JSON.parse(text));
}

/** Texts on which a careless expression takes for ever; each is made of what its field expects. */
const BOMBS: IDataObject = {
	email: `${'a.'.repeat(MEGABYTES / 4)}@`,
	phone: `+${'1 '.repeat(MEGABYTES / 4)}x`,
	name: `${' a'.repeat(MEGABYTES / 4)}`,
	total: `${'1,'.repeat(MEGABYTES / 4)}`,
	created_at: `${'1:'.repeat(MEGABYTES / 4)}`,
	page_url: `https://shop.example.com/?${'a=%25'.repeat(MEGABYTES / 10)}`,
	note: `${'@a.'.repeat(MEGABYTES / 6)}`,
};

const HOSTILE: ReadonlyArray<readonly [string, () => IDataObject]> = [
	['an item whose keys are those of prototypes', () => parsed(PROTO)],
	[
		'prototypes in every part',
		() => ({
			...order('p'),
			user_data: parsed(PROTO),
			custom_data: parsed(PROTO),
			app_data: PROTO,
		}),
	],
	[
		'ten megabytes in one text',
		() => order('m', { total: 'x'.repeat(MEGABYTES), note: 'y'.repeat(MEGABYTES) }),
	],
	['bombs for expressions', () => ({ ...order('b'), ...BOMBS })],
	[
		'a hundred thousand keys',
		() => Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key${index}`, index])),
	],
	[
		'a thousand levels',
		() => ({ ...order('d', { total: 'free' }), customer: nestedObject(1_000) }) as IDataObject,
	],
	[
		'a list of a hundred thousand',
		() => order('l', { total: 'free', line_items: Array.from({ length: 100_000 }, () => ({})) }),
	],
	['nothing', () => ({})],
	[
		'the wrong kind of everything',
		() => ({
			event_name: [],
			event_time: {},
			user_data: 'x',
			custom_data: [[]],
			data: [null, 5, 'x'],
		}),
	],
	[
		'a former result of nobody',
		() => ({ capi: { status: 'undelivered', event: 'x', dataset_id: {} } }) as IDataObject,
	],
];

describe('hostile items among good ones', () => {
	afterEach(expectPrototypesUntouched);

	it.each(HOSTILE)('cost their own result only: %s', async (_title, make) => {
		const json = [order(1), make(), order(2), make(), order(3)];
		const { capi, executionStatus } = await tests().run({
			json,
			options: { includeInput: false, unknownFields: 'customData' },
		});
		expect(executionStatus).toBe('success');
		const accepted = (capi[0] ?? []).map(({ event_id: id }) => id);
		expect(accepted).toEqual(expect.arrayContaining(['Purchase.1', 'Purchase.2', 'Purchase.3']));
		const { accepted: received } = tests().api;
		const ids = received.map(({ event }) => event.event_id);
		expect(ids).toEqual(expect.arrayContaining(['Purchase.1', 'Purchase.2', 'Purchase.3']));
		expect(capi.flat().length).toBeGreaterThanOrEqual(json.length);
	});

	it('cost their own result only, all at once and many good ones between', async () => {
		const json = HOSTILE.slice(0, 2)
			.concat(HOSTILE.slice(7))
			.flatMap(([, make], index) => [
				make(),
				...Array.from({ length: 50 }, (_, good) => order(`${index}-${good}`)),
			]);
		const { capi } = await tests().run({ json, options: { includeInput: true } });
		const good = (capi[0] ?? []).filter(({ event_id: id }) =>
			/^Purchase\.\d+-\d+$/.test(String(id)),
		);
		expect(good).toHaveLength(250);
	});
});

import { startGraphApi, type GraphApi } from './index';
import { sampleEvent, sampleTime, send } from './client';
import { isObject, objectOrEmpty, type JsonObject } from './json';
import { refusals } from './refusals';
import vectors from './refusals.vectors.json';
import wording from './wording.json';

/** A dotted path and its new value; without a value the key is removed. */
type Change = readonly unknown[];

interface Vector {
	readonly title: string;
	readonly sample: string;
	readonly bad: readonly Change[];
	readonly near: readonly Change[];
	readonly code: number;
	readonly subcode?: number;
	readonly message?: string;
}

const rows: readonly Vector[] = vectors;

function change(object: JsonObject, [path, ...values]: Change): JsonObject {
	const [key = '', ...rest] = String(path).split('.');
	const { [key]: old, ...others } = object;
	if (rest.length > 0) {
		return { ...others, [key]: change(objectOrEmpty(old), [rest.join('.'), ...values]) };
	}
	return values.length === 0 ? others : { ...others, [key]: values[0] };
}

function changed(sample: string, changes: readonly Change[]): JsonObject {
	return changes.reduce(change, sampleEvent(sample));
}

describe('events the stand-in refuses, each with its near miss', () => {
	let api: GraphApi;
	beforeAll(async () => {
		api = await startGraphApi({ now: () => sampleTime });
	});
	afterEach(() => api.clear());
	afterAll(() => api.close());

	it.each(rows)('refuses $title', async ({ sample, bad, code, subcode, message }) => {
		const { status, json } = await send(api, changed(sample, bad));

		expect(status).toBe(400);
		expect(json).toMatchObject({
			error: { code, type: 'OAuthException', ...(message !== undefined && { message }) },
		});
		const error = isObject(json) ? objectOrEmpty(json.error) : {};
		expect(error.error_subcode).toBe(subcode);
		expect(api.accepted).toEqual([]);
		expect(api.requests[0]).toMatchObject({ recorded: false, refusal: { index: 0, count: 1 } });
	});

	it.each(rows)('takes what comes nearest to $title', async ({ sample, near }) => {
		const { json } = await send(api, changed(sample, near));

		expect(json).toMatchObject({ events_received: 1 });
	});

	it('names the parameter that is not hashed', async () => {
		const { json } = await send(api, changed('website', [['user_data.ct', 'sanfrancisco']]));

		expect(json).toMatchObject({
			error: { error_user_msg: 'The ct parameter must be hashed with SHA-256.' },
		});
	});

	it('takes a website event without user agent where that is allowed', async () => {
		const event = changed('website', [['user_data.client_user_agent']]);
		api.configure({ userAgentRequired: false });
		const { json } = await send(api, event);
		api.configure({ userAgentRequired: true });

		expect(json).toMatchObject({ events_received: 1 });
	});

	it('has words in three languages for every subcode it gives', () => {
		const subcodes = Object.values(refusals).flatMap((kind) =>
			'subcode' in kind && kind.subcode > 33 ? [String(kind.subcode)] : [],
		);

		expect(Object.keys(wording)).toEqual(expect.arrayContaining(subcodes));
		for (const texts of Object.values(wording)) {
			expect(Object.keys(texts)).toEqual(['en', 'fr', 'pt']);
		}
	});
});

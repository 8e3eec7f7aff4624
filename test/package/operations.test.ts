/* eslint-disable @n8n/community-nodes/no-restricted-imports -- evaluates the expression that the page gives */
import { runInNewContext } from 'node:vm';
import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v4';
import { MAX_BODY_BYTES } from '../../nodes/MetaCapi/batch/request-body';
import { ACTION_SOURCES } from '../../nodes/MetaCapi/fields/action-sources';
import * as limits from '../../nodes/MetaCapi/fields/limits';
import { ENOUGH } from '../../nodes/MetaCapi/send/one-cause-rule';
import * as policy from '../../nodes/MetaCapi/send/retry-policy';
import { OPTION_LABELS } from '../../nodes/MetaCapi/settings/option-labels';
import { order } from '../engine/items';
import { useMetaCapi } from '../engine/meta-capi';
import { readJson, readText } from './support/repository';

const page = readText('docs/operations.md');

const days = (seconds: number) => seconds / 86_400;
const hours = (seconds: number) => seconds / 3_600;
const seconds = (milliseconds: number) => milliseconds / 1_000;
const windowOf = (source: string) =>
	ACTION_SOURCES.find(({ value }) => value === source)?.windowDays;
const thousands = (number: number) => number.toLocaleString('en-US');

describe('docs/operations.md', () => {
	const said = [
		`(${limits.DEFAULT_RETRIES} unless you choose otherwise, ${limits.MAX_RETRIES} at most)`,
		`at most ${seconds(policy.FIRST_PAUSE)} second to at most ${seconds(policy.LONGEST_PAUSE)} seconds`,
		`kept up to ${seconds(policy.PATIENCE)} seconds`,
		`From ${policy.HIGH_USAGE} % of a usage limit on`,
		`the first ${ENOUGH} events that were isolated`,
		`older than ${windowOf('website')} days (physical store: ${windowOf('physical_store')})`,
		`sent again for ${hours(limits.SAFE_RESEND_SECONDS)} hours after its first try (physical store: ${days(limits.SAFE_RESEND_SECONDS_PHYSICAL_STORE)} days)`,
		`Five workers with ${limits.DEFAULT_CONCURRENCY} each may have ${5 * limits.DEFAULT_CONCURRENCY} requests`,
		`| Events in one request | ${thousands(limits.MAX_BATCH_SIZE)} at most`,
		`| One request | ${thousands(MAX_BODY_BYTES)} bytes at most`,
		`| Requests at once | ${limits.DEFAULT_CONCURRENCY}, or 1 to ${limits.MAX_CONCURRENCY}`,
		`| Waiting for one answer | ${limits.DEFAULT_TIMEOUT_SECONDS} seconds, or up to ${limits.MAX_TIMEOUT_SECONDS}`,
		`| Retries of one request | ${limits.DEFAULT_RETRIES}, or 0 to ${limits.MAX_RETRIES}`,
		`| Age of an event | ${windowOf('website')} days; physical store ${windowOf('physical_store')} days`,
		`| Repeating an \`unconfirmed\` event | ${hours(limits.SAFE_RESEND_SECONDS)} hours after its first try; physical store ${days(limits.SAFE_RESEND_SECONDS_PHYSICAL_STORE)} days`,
	];

	it.each(said)('gives the figure of the code: %s', (text) => {
		expect(page).toContain(text);
	});

	it.each([
		'batchSize',
		'concurrency',
		'includeInput',
		'retries',
		'stopOnFailure',
		'summary',
		'testEventCode',
		'testOnlyManual',
		'timeout',
	] as const)('names the option %s as the editor does', (name) => {
		expect(page).toContain(`**${OPTION_LABELS[name]}**`);
	});
});

const example = z.object({
	nodes: z.array(z.looseObject({ name: z.string(), parameters: z.record(z.string(), z.json()) })),
});

const keeping = z.object({
	columns: z.object({
		value: z.record(z.string(), z.union([z.string(), z.boolean()])),
		schema: z.array(z.object({ id: z.string(), type: z.string() })),
	}),
});

describe('the safety net it describes', () => {
	const tests = useMetaCapi();
	const { nodes } = example.parse(readJson('examples/safety-net.json'));
	const parametersOf = (name: string) => nodes.find((node) => node.name === name)?.parameters;
	const expression = /```text\n\s*\{\{ (.{1,200}) \}\}\n/.exec(page)?.[1] ?? '';
	const json = z.record(z.string(), z.json());

	/** What the page makes of a row of the table. */
	const readBack = ($json: IDataObject): IDataObject =>
		json.parse(runInNewContext(`(${expression})`, { $json }));

	it('is that of the example', () => {
		const { value, schema } = keeping.parse(parametersOf('Keep Failed')).columns;
		expect(parametersOf('As It Was')?.jsonOutput).toBe(`={{ ${expression} }}`);
		expect(Object.keys(value)).toEqual(schema.map(({ id }) => id));
		for (const [name, from] of Object.entries(value)) {
			const shown = from === false ? 'false' : `\`${String(from).slice(1)}\``;
			expect(page).toContain(`\`${name}\` = ${shown}`);
		}
	});

	it('sends what was undelivered as exactly the event it was, and can tell its row', async () => {
		tests().api.script({ times: Infinity, fault: { type: 'error', code: 4 } });
		const { json } = await tests().run({ json: [order(1), order(2)], options: { retries: 0 } });
		const [sent] = tests().api.requests;
		tests().api.clear();
		const rows = (json[1] ?? []).map(({ capi }, id) => ({
			id,
			told: false,
			result: JSON.stringify({ capi }),
		}));
		const again = await tests().run({ json: rows.map(readBack) });
		expect(again.json[0]).toMatchObject([
			{ row: 0, capi: { status: 'accepted' } },
			{ row: 1, capi: { status: 'accepted' } },
		]);
		expect(tests().api.requests[0]?.bodyText).toBe(sent?.bodyText);
	});
});

/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, no-console --
   a command line tool */
import { parseArgs } from 'node:util';
import { bareHashing } from './bare-hashing';
import { businessSdk } from './business-sdk';
import { COLUMN_MAP, COLUMN_NUMBERS, MANUAL, mappedPipelines } from './formats';
import { measure } from './measure';
import { pipeline } from './pipeline';
import { profile } from './profile';
import {
	profileTable,
	score,
	scoreTable,
	speedTable,
	type Target,
	type WorkloadResult,
} from './report';
import { createWorkload, type Variety } from './workload';

/*
 * npm run bench -- [--check] [--json] [--profile] [--events 10000] [--rounds 15]
 *
 * `--check` fails when a row of SPEC 8 is missed, `--json` prints nothing but JSON, `--profile` says where our time
 * goes. Other rows of SPEC 8 (memory, delivery, loading) get a file and an entry here when they are measured.
 */
const { values } = parseArgs({
	options: {
		check: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
		profile: { type: 'boolean', default: false },
		events: { type: 'string', default: '10000' },
		rounds: { type: 'string', default: '15' },
	},
});

const SEED = 20_261_121;
const WARM_UPS = 3;

const FLAT = 'this package';

const WORKLOADS: ReadonlyArray<readonly [Variety, string]> = [
	['distinct', 'nearly every name and town its own'],
	['shared', 'names and towns from 500 values each'],
];

/** SPEC 8, rows 1 to 3. */
const TARGETS: readonly Target[] = [
	{ against: businessSdk.name, workload: 'distinct', least: 2.5 },
	{ against: bareHashing.name, workload: 'distinct', least: 0.7 },
	{ against: bareHashing.name, workload: 'shared', least: 1 },
	...[COLUMN_MAP, COLUMN_NUMBERS, MANUAL].map(
		(name): Target => ({ name, against: FLAT, workload: 'distinct', least: 0.6 }),
	),
];

async function main(): Promise<void> {
	const count = Number(values.events);
	const effort = { warmUps: WARM_UPS, rounds: Number(values.rounds) };
	const now = Math.floor(Date.now() / 1000);
	const ours = await pipeline(FLAT);
	const mapped = await mappedPipelines();
	const results = WORKLOADS.map(([workload, words]): WorkloadResult => {
		const rows = createWorkload(count, workload, now, SEED);
		return {
			workload,
			description: `${count.toLocaleString('en-US')} rows of 14 fields, ${words}; median of ${effort.rounds} rounds`,
			measurements: measure([ours, businessSdk, bareHashing, ...mapped], rows, now, effort),
		};
	});
	const scores = score(results, ours.name, TARGETS);
	const rows = createWorkload(count, 'distinct', now, SEED);
	const run = ours.prepare(rows, now);
	const profiled = values.profile
		? await profile(() => {
				for (let round = 0; round < effort.rounds; round++) run();
			}, 40)
		: [];
	if (values.json) {
		console.log(
			JSON.stringify(
				{ node: process.version, results, scores, profile: profiled },
				undefined,
				'\t',
			),
		);
	} else {
		console.log(`Node ${process.version}\n`);
		for (const result of results) console.log(`${speedTable(result, ours.name)}\n`);
		console.log(`SPEC 8\n${scoreTable(scores)}`);
		if (profiled.length > 0) console.log(`\nWhere our time goes\n${profileTable(profiled)}`);
	}
	if (values.check && scores.some(({ isMet }) => !isMet)) process.exitCode = 1;
}

void main();

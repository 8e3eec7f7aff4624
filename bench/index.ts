/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, no-console --
   a command line tool */
import { parseArgs } from 'node:util';
import { bareHashing } from './bare-hashing';
import { businessSdk } from './business-sdk';
import { type Figure, isMet } from './figure';
import { AUTOMATIC, COLUMN_MAP, COLUMN_NUMBERS, MANUAL, otherFormats } from './formats';
import { deliveryFigure, growthFigure, memoryFigure } from './in-engine';
import { loadFigure } from './load-time';
import { machine } from './machine';
import { measure } from './measure';
import { pipeline } from './pipeline';
import { profile } from './profile';
import { writeReadme } from './readme';
import {
	comparison,
	figureTable,
	markdownTable,
	profileTable,
	speedTable,
	type Target,
	type WorkloadResult,
} from './report';
import { streamFigure } from './stream';
import { createWorkload, type Variety } from './workload';

/*
 * npm run bench -- [--check] [--quick] [--stream] [--readme] [--json] [--profile] [--events 10000] [--rounds 15]
 *
 * `--check` fails when a line of SPEC 8 is missed, `--quick` leaves out what runs in n8n's engine, `--stream` adds a
 * million events in runs of 1,000, `--readme` writes the table into the README, `--json` prints nothing but JSON,
 * `--profile` says where our time goes.
 */
const { values } = parseArgs({
	options: {
		check: { type: 'boolean', default: false },
		quick: { type: 'boolean', default: false },
		stream: { type: 'boolean', default: false },
		readme: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
		profile: { type: 'boolean', default: false },
		events: { type: 'string', default: '10000' },
		rounds: { type: 'string', default: '15' },
	},
});

const SEED = 20_261_121;
const WARM_UPS = 3;
const STREAMED = 1_000_000;

const FLAT = 'this package';

const WORKLOADS: ReadonlyArray<readonly [Variety, string]> = [
	['distinct', 'nearly every name and town its own'],
	['shared', 'names and towns from 500 values each'],
];

/** SPEC 8, rows 1 to 3. */
const TARGETS: readonly Target[] = [
	{
		what: "flat items to serialised events, against Meta's SDK",
		name: FLAT,
		against: businessSdk.name,
		workload: 'distinct',
		least: 2.5,
	},
	{
		what: 'the same against bare SHA-256 of nine values and JSON.stringify',
		name: FLAT,
		against: bareHashing.name,
		workload: 'distinct',
		least: 0.7,
	},
	{
		what: 'the same where names and towns repeat',
		name: FLAT,
		against: bareHashing.name,
		workload: 'shared',
		least: 1,
	},
	...[AUTOMATIC, COLUMN_MAP, COLUMN_NUMBERS, MANUAL].map(
		(name): Target => ({
			what: `${name}, against flat`,
			name,
			against: FLAT,
			workload: 'distinct',
			least: 0.6,
		}),
	),
];

async function main(): Promise<void> {
	const count = Number(values.events);
	const effort = { warmUps: WARM_UPS, rounds: Number(values.rounds) };
	const now = Math.floor(Date.now() / 1000);
	const ours = await pipeline(FLAT);
	const contenders = [ours, businessSdk, bareHashing, ...(await otherFormats())];
	const results = WORKLOADS.map(([workload, words]): WorkloadResult => {
		const rows = createWorkload(count, workload, now, SEED);
		return {
			workload,
			description: `${count.toLocaleString('en-US')} rows of 14 fields, ${words}; median of ${effort.rounds} rounds`,
			measurements: measure(contenders, rows, now, effort),
		};
	});
	const figures = [
		...TARGETS.map((target) => comparison(results, target)),
		...(values.quick ? [] : await inTheEngine()),
		...(values.stream ? [await streamFigure(STREAMED)] : []),
	];
	const run = ours.prepare(createWorkload(count, 'distinct', now, SEED), now);
	const profiled = values.profile
		? await profile(() => {
				for (let round = 0; round < effort.rounds; round++) run();
			}, 40)
		: [];
	if (values.json) {
		console.log(
			JSON.stringify({ machine: machine(), results, figures, profile: profiled }, undefined, '\t'),
		);
	} else {
		console.log(`${machine()}\n`);
		for (const result of results) console.log(`${speedTable(result, ours.name)}\n`);
		console.log(`SPEC 8\n${figureTable(figures)}`);
		if (profiled.length > 0) console.log(`\nWhere our time goes\n${profileTable(profiled)}`);
	}
	if (values.readme) writeReadme(markdownTable(figures, machine()));
	if (values.check && !figures.every(isMet)) process.exitCode = 1;
}

/** One after the other, since each has the machine for itself. */
async function inTheEngine(): Promise<readonly Figure[]> {
	const load = await loadFigure();
	const memory = await memoryFigure();
	const delivery = await deliveryFigure();
	const growth = await growthFigure();
	return [memory, delivery, growth, load];
}

void main();

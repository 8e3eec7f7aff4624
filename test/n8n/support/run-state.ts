/* eslint-disable @n8n/community-nodes/no-restricted-globals -- tests only: jest hands nothing else from set-up to tests */
import { z } from 'zod/v4';

const VARIABLE = 'N8N_TEST_RUN';

const n8n = z.object({
	version: z.string(),
	node: z.object({ folder: z.string(), binary: z.string() }),
	script: z.string(),
	modules: z.string(),
	userFolder: z.string(),
});

const runState = z.object({
	/** n8n in its current version. */
	n8n,
	/** What npm would publish, unpacked. */
	packageFolder: z.string(),
	/** Scratch space, removed at the end. */
	runFolder: z.string(),
	/** Logs and pictures, kept. */
	outputFolder: z.string(),
	/** The one server that all tests share, and its owner's cookie. */
	server: z.object({ url: z.string(), userFolder: z.string(), log: z.string() }),
	cookie: z.string(),
});

/** What the set-up of a run prepared for all its tests. */
export type RunState = z.infer<typeof runState>;

/** Hands the state of the run to the tests. */
export function saveRunState(state: RunState): void {
	process.env[VARIABLE] = JSON.stringify(state);
}

/** The state of the run, in a test. */
export function readRunState(): RunState {
	const text = process.env[VARIABLE];
	if (text === undefined) throw new Error('Run these tests with `npm run test:n8n`');
	return runState.parse(JSON.parse(text));
}

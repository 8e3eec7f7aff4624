/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: the database is a program of the system */
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, runCommand } from '../../install/run-command';
import { systemProgram } from '../../install/system-package';
import { freePort } from '../../support/free-port';
import { startKept, untilReady } from '../../support/kept-process';

/** Postgres refuses to run as root; Debian's package brings this user. */
const SYSTEM_USER = 'postgres';

/** A running Postgres with the tables of a shop's till. */
export interface TillDatabase {
	/** What is filled in in n8n's credential. */
	readonly credentialData: Readonly<Record<string, unknown>>;
	stop(): Promise<void>;
}

/** Starts Postgres in a folder of its own and runs some SQL in it. */
export async function startTillDatabase(
	scratch: string,
	log: string,
	sql: string,
): Promise<TillDatabase> {
	const [initdb, postgres, psql] = [
		await systemProgram('initdb'),
		await systemProgram('postgres'),
		await systemProgram('psql'),
	];
	const folder = join(scratch, 'till');
	const data = join(folder, 'data');
	mkdirSync(folder);
	if (isRoot()) await giveToSystemUser(scratch, folder);
	const [initialise, choices] = asSystemUser(initdb, [
		...['-D', data, '--username=shop', '--auth=trust', '--encoding=UTF8'],
		...['--locale=C', '--no-sync'],
	]);
	await mustRun(initialise, choices, { folder });

	const port = await freePort();
	const [program, parameters] = asSystemUser(postgres, [
		...['-D', data, '-c', `port=${port}`, '-c', 'listen_addresses=127.0.0.1'],
		...['-c', 'unix_socket_directories=', '-c', 'fsync=off'],
	]);
	const server = startKept({ program, parameters, environment: process.env, folder, log });
	const say = [`postgres://shop@127.0.0.1:${port}/postgres`, '--no-password', '--command'];
	await untilReady(
		server,
		async () => (await runCommand(psql, [...say, 'SELECT 1'])).code === 0,
		60,
	);
	await mustRun(psql, [...say, sql]);
	const place = { host: '127.0.0.1', port, database: 'postgres', ssl: 'disable' };
	return { credentialData: { ...place, user: 'shop', password: 'any' }, stop: server.stop };
}

const isRoot = (): boolean => process.getuid?.() === 0;

function asSystemUser(
	program: string,
	parameters: readonly string[],
): readonly [string, readonly string[]] {
	if (!isRoot()) return [program, parameters];
	return ['runuser', ['-u', SYSTEM_USER, '--', program, ...parameters]];
}

/** Gives a folder to the user that Postgres runs as, and lets it in where it lies. */
async function giveToSystemUser(scratch: string, folder: string): Promise<void> {
	const id = async (which: string) => Number((await mustRun('id', [which, SYSTEM_USER])).stdout);
	chownSync(folder, await id('-u'), await id('-g'));
	chmodSync(scratch, 0o711);
}

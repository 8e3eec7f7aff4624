/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals --
   tests only: the database is a program of the system */
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, runCommand } from '../install/run-command';
import { systemProgram } from '../install/system-package';
import { freePort } from '../support/free-port';
import { startKept, untilReady } from '../support/kept-process';
import type { Service } from './service';

/** What the image of `deploy/` makes of its environment. */
export interface PostgresAccount {
	readonly user: string;
	readonly password: string;
	readonly database: string;
}

/** Postgres refuses to run as root; Debian's package brings this user. */
const SYSTEM_USER = 'postgres';

/** Starts Postgres with one account and one database, and its data in a folder of its own. */
export async function startPostgres(
	{ user, password, database }: PostgresAccount,
	scratch: string,
	log: string,
): Promise<Service> {
	const [initdb, postgres, psql] = [
		await systemProgram('initdb'),
		await systemProgram('postgres'),
		await systemProgram('psql'),
	];
	const folder = join(scratch, 'postgres');
	const passwordFile = join(folder, 'password');
	const data = join(folder, 'data');
	mkdirSync(folder);
	writeFileSync(passwordFile, password);
	await giveToSystemUser(scratch, folder, passwordFile);

	const [initialise, choices] = asSystemUser(initdb, [
		...['-D', data, '--username', user, '--pwfile', passwordFile],
		...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync'],
	]);
	await mustRun(initialise, choices, { folder });

	const port = await freePort();
	const settings = [
		`port=${port}`,
		'listen_addresses=127.0.0.1',
		'unix_socket_directories=',
		// The data are thrown away: a crash of the machine may have them.
		'fsync=off',
		'synchronous_commit=off',
		'full_page_writes=off',
	];
	const [program, parameters] = asSystemUser(postgres, [
		...['-D', data],
		...settings.flatMap((setting) => ['-c', setting]),
	]);
	const server = startKept({ program, parameters, environment: process.env, folder, log });
	const createDatabase = [
		...['--host=127.0.0.1', `--port=${port}`, `--username=${user}`, '--dbname=postgres'],
		...['--no-password', `--command=CREATE DATABASE ${database}`],
	];
	const environment = { ...process.env, PGPASSWORD: password };
	await untilReady(
		server,
		async () => (await runCommand(psql, createDatabase, { environment })).code === 0,
		60,
	);
	return { port, stop: server.stop };
}

const isRoot = (): boolean => process.getuid?.() === 0;

function asSystemUser(
	program: string,
	parameters: readonly string[],
): readonly [string, readonly string[]] {
	if (!isRoot()) return [program, parameters];
	return ['runuser', ['-u', SYSTEM_USER, '--', program, ...parameters]];
}

/** Gives folders to the user that Postgres runs as, and lets it in where they lie. */
async function giveToSystemUser(scratch: string, ...paths: readonly string[]): Promise<void> {
	if (!isRoot()) return;
	const [user, group] = await Promise.all(
		['-u', '-g'].map(async (which) => Number((await mustRun('id', [which, SYSTEM_USER])).stdout)),
	);
	chmodSync(scratch, 0o711);
	for (const path of paths) chownSync(path, user ?? NaN, group ?? NaN);
}

/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: browser, queue and databases are programs of the system */
import { accessSync, constants, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './progress';
import { mustRun } from './run-command';

/** Programs of the system that tests may need: Debian's package and the program's possible names. */
const PROGRAMS = {
	chromium: { package: 'chromium', names: ['chromium', 'chromium-browser', 'google-chrome'] },
	initdb: { package: 'postgresql', names: ['initdb'] },
	postgres: { package: 'postgresql', names: ['postgres'] },
	psql: { package: 'postgresql', names: ['psql'] },
	'rabbitmq-server': { package: 'rabbitmq-server', names: ['rabbitmq-server'] },
	rabbitmqctl: { package: 'rabbitmq-server', names: ['rabbitmqctl'] },
	'redis-server': { package: 'redis-server', names: ['redis-server'] },
} as const;

export type ProgramName = keyof typeof PROGRAMS;

/**
 * The path of a system program. Where it is missing, Debian's package is installed if this user may; otherwise the
 * message says what to install.
 */
export async function systemProgram(name: ProgramName): Promise<string> {
	const present = find(name);
	if (present !== undefined) return present;
	const { package: wanted } = PROGRAMS[name];
	const isRoot = process.getuid?.() === 0;
	if (!isRoot || onPath('apt-get') === undefined) {
		throw new Error(`${name} is missing. On Debian or Ubuntu: sudo apt-get install ${wanted}`);
	}
	await step(`Installing ${wanted}`, async () => await aptInstall(wanted));
	const installed = find(name);
	if (installed === undefined) throw new Error(`${wanted} brought no ${name}.`);
	return installed;
}

function find(name: ProgramName): string | undefined {
	for (const candidate of PROGRAMS[name].names) {
		const path = onPath(candidate) ?? debianPostgres(candidate);
		if (path !== undefined) return path;
	}
	return undefined;
}

/** Looks where servers lie too, which are not on every user's `PATH`. */
function onPath(name: string): string | undefined {
	const folders = [...(process.env.PATH ?? '').split(':'), '/usr/local/sbin', '/usr/sbin', '/sbin'];
	return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** Debian keeps the programs of each PostgreSQL version in a folder of its own; the newest is taken. */
function debianPostgres(name: string): string | undefined {
	const versions = '/usr/lib/postgresql';
	if (!existsSync(versions)) return undefined;
	const newestFirst = readdirSync(versions).sort((one, other) => Number(other) - Number(one));
	return newestFirst.map((version) => join(versions, version, 'bin', name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

const POLICY = '/usr/sbin/policy-rc.d';

/** Installs a package without starting its service: the tests start their own, on free ports. */
async function aptInstall(name: string): Promise<void> {
	const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	// Another run may be installing something too.
	const options = ['-q', '-o', 'DPkg::Lock::Timeout=600'];
	const ownPolicy = !existsSync(POLICY);
	if (ownPolicy) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
	try {
		await mustRun('apt-get', [...options, 'update'], { environment });
		await mustRun('apt-get', [...options, 'install', '--yes', '--no-install-recommends', name], {
			environment,
		});
	} finally {
		if (ownPolicy) rmSync(POLICY, { force: true });
	}
}

/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: n8n is set up by its environment */
import { join } from 'node:path';
import type { Node } from '../install/node';
import { freePort } from './free-port';

/** What n8n may know of the machine; settings of the developer's own n8n stay away. */
const MACHINE = ['LANG', 'LC_ALL', 'TMPDIR', 'NODE_EXTRA_CA_CERTS', 'SYSTEMROOT'];

/** The expression engine of the shared server; it is n8n's own choice since 2.x. */
export const SHARED_ENGINE = 'vm';

/** Nothing calls home, nothing is asked of a new user, and everything that runs is kept to be looked at. */
const SETTINGS = {
	DB_TYPE: 'sqlite',
	EXECUTIONS_DATA_SAVE_ON_ERROR: 'all',
	EXECUTIONS_DATA_SAVE_ON_PROGRESS: 'false',
	EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'all',
	EXECUTIONS_DATA_SAVE_MANUAL_EXECUTIONS: 'true',
	GENERIC_TIMEZONE: 'UTC',
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'false',
	N8N_EXPRESSION_ENGINE: SHARED_ENGINE,
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_SECURE_COOKIE: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	NODE_ENV: 'production',
	NO_COLOR: '1',
} as const;

/** Settings of n8n by the names of their environment variables. */
export type Settings = Readonly<Record<string, string>>;

/** The whole environment of n8n's command line for a user folder, on ports that are free. */
export async function commandEnvironment(
	{ userFolder, node }: { readonly userFolder: string; readonly node: Node },
	settings: Settings = {},
): Promise<Record<string, string>> {
	const machine = MACHINE.flatMap((name) => {
		const value = process.env[name];
		return value === undefined ? [] : [[name, value]];
	});
	return {
		...Object.fromEntries(machine),
		// n8n starts its task runner by the name `node`.
		PATH: [join(node.folder, 'bin'), process.env.PATH].join(':'),
		// n8n keeps copies of its editor under the home folder: two servers must not share them.
		HOME: userFolder,
		NO_PROXY: 'localhost,127.0.0.1',
		...SETTINGS,
		N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		N8N_USER_FOLDER: userFolder,
		...settings,
	};
}

/** The whole environment of a server for a user folder, with the address it is reached at. */
export async function serverEnvironment(
	place: { readonly userFolder: string; readonly node: Node },
	port: number,
	settings: Settings = {},
): Promise<Record<string, string>> {
	const url = `http://localhost:${port}`;
	return await commandEnvironment(place, {
		N8N_EDITOR_BASE_URL: url,
		N8N_HOST: 'localhost',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		...settings,
	});
}

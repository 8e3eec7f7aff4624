/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: the database lies in a folder */
import { join } from 'node:path';
import { initialisePostgres, runSql, startPostgres } from '../../queue-mode/postgres';
import { makeFolderOfSystemUser } from '../../queue-mode/system-user';

const USER = 'shop';

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
	const folder = join(scratch, 'till');
	await makeFolderOfSystemUser(folder);
	await initialisePostgres(folder, USER);
	const till = await startPostgres(folder, USER, log);
	await runSql(till, USER, sql);
	const place = { host: '127.0.0.1', port: till.port, database: 'postgres', ssl: 'disable' };
	return { credentialData: { ...place, user: USER, password: 'any' }, stop: till.stop };
}

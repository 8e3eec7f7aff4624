import { cleanUpRun } from './prepared-run';

/** What jest calls after the last test file. */
export default async function tearDown(): Promise<void> {
	await cleanUpRun();
}

import { cleanUpRun, prepareRun } from './prepared-run';

/** What jest calls before the first test file. It calls no tear-down when this throws. */
export default async function setUp(): Promise<void> {
	let isReady = false;
	try {
		await prepareRun();
		isReady = true;
	} finally {
		if (!isReady) await cleanUpRun();
	}
}

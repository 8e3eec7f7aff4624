/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console -- a command line tool */
import { cacheFolder } from './cache-folder';
import { N8N_VERSIONS, n8nOf, type N8nName } from './n8n';

const isName = (text: string): text is N8nName => text in N8N_VERSIONS;

/* npx tsx test/n8n/install/main.ts [current] [oldest]: installs the versions of n8n that are tried, once. */
async function main(): Promise<void> {
	const wanted = process.argv.slice(2).filter(isName);
	console.log(`n8n is kept in ${cacheFolder()} (N8N_TEST_CACHE chooses another folder).`);
	for (const name of wanted.length > 0 ? wanted : (['current', 'oldest'] as const)) {
		const { version } = await n8nOf(name);
		console.log(`n8n ${version} is ready.`);
	}
}

void main();

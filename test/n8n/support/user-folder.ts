/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: n8n keeps its data in a folder */
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { N8n } from '../install/n8n';

const packageName = 'n8n-nodes-meta-capi';

/** Makes a user folder under a run's folder: an empty n8n, with the package as if installed from its settings. */
export function createUserFolder(n8n: N8n, packageFolder: string, runFolder: string): string {
	const folder = mkdtempSync(join(runFolder, `n8n-${n8n.version}-`));
	cpSync(n8n.userFolder, folder, { recursive: true });
	const packages = join(folder, '.n8n', 'nodes', 'node_modules', packageName);
	mkdirSync(packages, { recursive: true });
	cpSync(packageFolder, packages, { recursive: true });
	return folder;
}

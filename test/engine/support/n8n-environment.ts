/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   the engine reads its settings from the environment and keeps a key in a folder */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * Import this before anything of n8n-core: it reads these when it is loaded.
 *
 * n8n-core writes an encryption key to its user folder; a folder of this process's own leaves the user's alone
 * and keeps parallel test workers apart (N 6).
 */
const scratch = process.env.META_CAPI_SCRATCH ?? tmpdir();
const userFolder = mkdtempSync(join(scratch, 'meta-capi-engine-'));
process.env.N8N_USER_FOLDER = userFolder;
process.env.N8N_LOG_LEVEL = 'silent';
process.once('exit', () => rmSync(userFolder, { recursive: true, force: true }));

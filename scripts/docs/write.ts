/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   writes the docs: npx tsx scripts/docs/write.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES, readmeWith } from './sections';

const root = join(__dirname, '..', '..');
const readme = join(root, 'README.md');

writeFileSync(readme, readmeWith(readFileSync(readme, 'utf8')));
for (const [path, make] of Object.entries(PAGES)) writeFileSync(join(root, path), make());

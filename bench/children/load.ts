/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, no-console --
   a process of its own, so that nothing is loaded yet */
import { createRequire } from 'node:module';
import { join } from 'node:path';

/* Prints how many milliseconds loading the built node takes, as n8n does it: `n8n-workflow` is there already. */
const load = createRequire(__filename);
load('n8n-workflow');
const started = performance.now();
load(join(__dirname, '..', 'dist', 'nodes', 'MetaCapi', 'MetaCapi.node.js'));
console.log(performance.now() - started);

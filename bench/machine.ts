/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- a command line tool */
import { cpus, totalmem } from 'node:os';

/** The major version SPEC 8 speaks of. */
const SPECIFIED_NODE = 24;

/** What was measured on, in general words. */
export function machine(): string {
	const processors = cpus();
	const model = (processors[0]?.model ?? 'unknown processor').replace(/\(R\)|\(TM\)/g, '').trim();
	const memory = Math.round(totalmem() / 2 ** 30);
	return `${processors.length} cores (${model.replace(/\s+/g, ' ')}), ${memory} GB, Node ${process.version}${otherNode()}`;
}

function otherNode(): string {
	const major = Number(process.versions.node.split('.')[0]);
	return major === SPECIFIED_NODE ? '' : ` (the goals are meant for Node ${SPECIFIED_NODE})`;
}

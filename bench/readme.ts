/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a command line tool that writes the README */
import { readFileSync, writeFileSync } from 'node:fs';

const START = '<!-- speed:start -->';
const END = '<!-- speed:end -->';

/** Puts the table into the README, between its marks. */
export function writeReadme(table: string): void {
	const text = readFileSync('README.md', 'utf8');
	const [before, rest] = text.split(START);
	const after = rest?.split(END)[1];
	if (before === undefined || after === undefined)
		throw new Error('README.md has no section speed');
	writeFileSync('README.md', `${before}${START}\n\n${table}\n\n${END}${after}`);
}

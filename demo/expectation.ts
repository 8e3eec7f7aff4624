/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   a command line tool with a file of its own */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventResult } from './event-result';

const file = join(__dirname, 'expected.json');

/** What must come out the same on every day, one line per event; wording may change, what happens may not. */
export function outcomeLines(results: readonly EventResult[]): readonly string[] {
	return results.map(({ item, status, event_name: name, match_keys: keys, warnings, error }) => {
		const fields = warnings.map(({ field }) => field ?? '(event)').sort();
		const cause =
			error === undefined ? undefined : [error.kind, error.subcode ?? error.code, error.field];
		return [
			`item ${item + 1}`,
			status,
			name ?? '(no name)',
			`matched on ${keys.join(' ') || 'nothing'}`,
			`warned of ${fields.join(', ') || 'nothing'}`,
			...(cause === undefined
				? []
				: [`because ${cause.filter((part) => part !== undefined).join(' ')}`]),
		].join('; ');
	});
}

/** The differences between what came out and what is expected; empty when there are none. */
export function differences(lines: readonly string[]): readonly string[] {
	const expected: unknown = JSON.parse(readFileSync(file, 'utf8'));
	const known: readonly unknown[] = Array.isArray(expected) ? expected : [];
	const missing = known.filter((line) => typeof line === 'string' && !lines.includes(line));
	const extra = lines.filter((line) => !known.includes(line));
	return [...missing.map((line) => `- ${String(line)}`), ...extra.map((line) => `+ ${line}`)];
}

/** Makes what came out the expectation, to be read through before it is committed. */
export function accept(lines: readonly string[]): void {
	writeFileSync(file, `${JSON.stringify(lines, undefined, '\t')}\n`);
}

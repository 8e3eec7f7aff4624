import type { AnswerRow } from '../../nodes/MetaCapi/interpret/answers/answer-row';
import { UNKNOWN_ANSWER } from '../../nodes/MetaCapi/interpret/answers/other-answers';
import { META_ANSWERS } from '../../nodes/MetaCapi/interpret/meta-answers';
import { markdownTable } from './table';

/** Every code of Meta the node knows, what it means and what to do; codes that mean the same share a row. */
export function troubleshootingTable(): string {
	const rows = new Map<string, AnswerRow[]>();
	for (const row of META_ANSWERS) {
		const meaning = JSON.stringify([row.message, row.advice]);
		rows.set(meaning, [...(rows.get(meaning) ?? []), row]);
	}
	return markdownTable(
		['Code', 'Subcode', 'What it means', 'What to do'],
		[
			...[...rows.values()].map(lineOf),
			['any other', '', UNKNOWN_ANSWER.message, UNKNOWN_ANSWER.advice],
		],
	);
}

function lineOf(rows: readonly AnswerRow[]): readonly string[] {
	const codes = rows.map(({ code, lastCode }) => range(code, lastCode));
	const subcodes = rows.map(({ subcode, lastSubcode }) => range(subcode, lastSubcode));
	const [row] = rows;
	return [listed(codes), listed(subcodes), row?.message ?? '', row?.advice ?? ''];
}

function range(first: number | undefined, last: number | undefined): string {
	if (first === undefined) return '';
	// Meta's internal codes are all those below zero (M 9.3).
	if (first === Number.MIN_SAFE_INTEGER) return 'below 0';
	return last === undefined ? String(first) : `${first}–${last}`;
}

function listed(texts: readonly string[]): string {
	return [...new Set(texts)].filter((text) => text !== '').join(', ');
}

import { UNKNOWN_ANSWER } from '../../nodes/MetaCapi/interpret/answers/other-answers';
import { findAnswer, META_ANSWERS } from '../../nodes/MetaCapi/interpret/meta-answers';
import { troubleshootingTable } from '../../scripts/docs/troubleshooting';
import { readText } from './support/repository';

/** The cells of a table's rows, without its head. */
const rowsOf = (table: string) =>
	table
		.trim()
		.split('\n')
		.slice(2)
		.map((line) =>
			line
				.slice(2, -2)
				.split(' | ')
				.map((cell) => cell.trim()),
		);

const inReadme =
	/<!-- troubleshooting:start -->([^]*)<!-- troubleshooting:end -->/.exec(
		readText('README.md'),
	)?.[1] ?? '';

describe("the README's list of Meta's codes", () => {
	it('is as it is made (npm run docs)', () => {
		expect(inReadme.trim()).toBe(troubleshootingTable());
	});

	it.each(META_ANSWERS.map((row) => [`${row.code}/${row.subcode ?? ''}`, row] as const))(
		'says of %s what the node says',
		(_, { code, subcode, message, advice }) => {
			const shown = (value: number) => (value < 0 ? 'below 0' : String(value));
			const rows = rowsOf(inReadme).filter(
				([, , means, help]) => means === message && help === advice,
			);
			expect(rows).toHaveLength(1);
			const [codes = '', subcodes = ''] = rows[0] ?? [];
			expect(codes).toContain(shown(code));
			if (subcode !== undefined) expect(subcodes).toContain(shown(subcode));
		},
	);

	it('holds no code that the node does not know', () => {
		const named = rowsOf(inReadme).flatMap(([codes = '', subcodes = '']) => {
			const code = Number(codes.split(/[,–]/)[0]);
			return Number.isNaN(code)
				? []
				: [[code, Number(subcodes.split(/[,–]/)[0]) || undefined] as const];
		});
		expect(named.length).toBeGreaterThan(50);
		const unknown = named.filter(
			([code, subcode]) => findAnswer(code, subcode).message === UNKNOWN_ANSWER.message,
		);
		expect(unknown).toEqual([]);
	});

	it('ends with what holds for all others', () => {
		expect(rowsOf(inReadme).at(-1)).toEqual([
			'any other',
			'',
			UNKNOWN_ANSWER.message,
			UNKNOWN_ANSWER.advice,
		]);
	});
});

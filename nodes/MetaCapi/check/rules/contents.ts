import { isPlainObject } from '../../event/json';
import { listedLines } from '../../fields/listed-lines';
import { nameOfField } from '../../normalise/notes';
import type { Rule } from '../rule';

/** What the lines of an order need (M 13: V11). */
export const CONTENTS_RULES: readonly Rule[] = [
	{
		id: 'V11',
		check({ customData, origins }, { problems }) {
			const { contents } = customData;
			// Text that could not be read as lines was reported when it was normalised.
			if (!Array.isArray(contents)) return;
			const lines = contents.flatMap((line: unknown, index) =>
				!isPlainObject(line) || line.id === undefined || line.id === '' ? [index + 1] : [],
			);
			if (lines.length === 0) return;
			problems.push({
				field: 'Contents',
				message: `${opening(listedLines(lines))} of ${nameOfField('custom_data.contents', origins)} ${lines.length === 1 ? 'has' : 'have'} no product id`,
				advice:
					"Give every line of 'Contents' an id (for instance its SKU), or leave 'Contents' out",
			});
		},
	},
];

function opening(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

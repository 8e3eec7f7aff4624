import { isPlainObject } from '../../event/json';
import type { Rule } from '../rule';

/** What the lines of an order need (M 13: V11). */
export const CONTENTS_RULES: readonly Rule[] = [
	{
		id: 'V11',
		check({ customData }, { problems }) {
			const { contents } = customData;
			// Text that could not be read as lines was reported when it was normalised.
			if (!Array.isArray(contents)) return;
			const missing = contents.findIndex(
				(line) => !isPlainObject(line) || line.id === undefined || line.id === '',
			);
			if (missing < 0) return;
			problems.push({
				field: 'Contents',
				message: `Line ${missing + 1} of 'Contents' has no product id`,
				advice:
					"Give every line of 'Contents' an id (for instance its SKU), or leave 'Contents' out",
			});
		},
	},
];

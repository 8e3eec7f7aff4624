import { isEmptyWord } from '../../fields/empty-words';
import { tidyDecimal } from './tidy-decimal';
import { EMPTY, unusable, usable } from './value-outcome';
import type { ValueOutcome } from './value-outcome';
import { writtenNumber } from './written-number';

const NO_NUMBER = 'This is not a number. Send a plain number such as 12.5.';

function fromText(text: string): ValueOutcome<number> {
	if (isEmptyWord(text)) return EMPTY;
	const number = writtenNumber(text);
	if (number.type === 'ambiguous' && number.words === '') {
		return unusable(
			`"${number.text}" can mean ${Math.abs(number.grouped)} as well as ${number.decimal}. Send a plain number.`,
		);
	}
	if (number.type !== 'number' || number.words !== '') return unusable(NO_NUMBER);
	return fromNumber(number.value);
}

function fromNumber(number: number): ValueOutcome<number> {
	const tidy = tidyDecimal(number);
	if (tidy !== undefined) return usable(tidy);
	return Number.isNaN(number) ? EMPTY : unusable(NO_NUMBER);
}

/** Reads a number that is no money: `4.5`, `12,5`, `1 234,5`; nothing may stand beside it. */
export function readDecimalNumber(raw: unknown): ValueOutcome<number> {
	switch (typeof raw) {
		case 'number':
			return fromNumber(raw);
		case 'bigint':
			return fromNumber(Number(raw));
		case 'string':
			return fromText(raw);
		case 'undefined':
			return EMPTY;
		default:
			return raw === null ? EMPTY : unusable(NO_NUMBER);
	}
}

import { listedLines } from '../fields/listed-lines';
import type { MoneyReader } from './money';
import { type Notes, partsOf } from './notes';

const PATH = 'custom_data.contents';

/** What is wrong with the prices of some lines. */
interface Remark {
	readonly lines: number[];
	/** Behind "a price that": `can't be used: this is not an amount of money`. */
	readonly remark: string;
	readonly advice: string;
}

/**
 * Reads the prices of an order's lines, and says in one sentence for all alike which of them can't be used.
 *
 * They are left out where the event may go without (`isLenient`); in Meta's own structure they are the user's word,
 * and the event is refused.
 */
export class LinePrices {
	private readonly remarks = new Map<string, Remark>();

	constructor(
		private readonly money: MoneyReader,
		private readonly notes: Notes,
		private readonly isLenient: boolean,
	) {}

	/** `line` is counted from 1. */
	read(value: unknown, line: number): unknown {
		let isRefused = false;
		const note = (remark: string, advice: string) => {
			isRefused = true;
			const known = this.remarks.get(`${remark} ${advice}`);
			if (known === undefined)
				this.remarks.set(`${remark} ${advice}`, { lines: [line], remark, advice });
			else known.lines.push(line);
		};
		const price = this.money.amount(PATH, value, {
			warn: (path, remark) => this.notes.warn(path, remark),
			refuse: (_, remark, advice) => note(remark, advice),
			refuseValue(_, reason) {
				const { why, advice } = partsOf(reason);
				note(`can't be used${why === '' ? '' : `: ${why}`}`, advice);
			},
		});
		return isRefused && this.isLenient ? undefined : price;
	}

	/** Says what is to be said of all lines. */
	report(): void {
		for (const { lines, remark, advice } of this.remarks.values()) {
			const price = `the price of ${listedLines(lines)}`;
			if (this.isLenient) this.notes.warn(PATH, `${price} ${remark} and was left out. ${advice}`);
			else this.notes.refuse(PATH, `can't be used, since ${price} ${remark}`, advice);
		}
	}
}

/** The executions a worker has begun and not ended, by what it printed. */
export function underWay(printed: string): readonly string[] {
	const numbersAfter = (words: string) =>
		[...printed.matchAll(new RegExp(`Worker ${words} execution (\\d{1,18})`, 'g'))].map(
			([, number = '']) => number,
		);
	const finished = new Set(numbersAfter('finished'));
	return numbersAfter('started').filter((number) => !finished.has(number));
}

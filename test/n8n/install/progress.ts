/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console -- tests only: long steps say that they live */

const SECONDS_BETWEEN_SIGNS = 15;

/** Does a step that may take long: says when it begins, every 15 s that it is still at it, and how long it took. */
export async function step<Outcome>(
	title: string,
	work: () => Promise<Outcome>,
	say: (line: string) => void = console.log,
): Promise<Outcome> {
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000);
	say(`${title} …`);
	const signs = setInterval(
		() => say(`  … ${title}: ${seconds()} s so far`),
		SECONDS_BETWEEN_SIGNS * 1000,
	);
	let end = 'gave up after';
	try {
		const outcome = await work();
		end = 'done in';
		return outcome;
	} finally {
		clearInterval(signs);
		say(`  ${title}: ${end} ${seconds()} s`);
	}
}

/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: a sender that waits and repeats */
import { setTimeout as pause } from 'node:timers/promises';

/** One attempt to hand over a call: the status of its answer, or how it ended without one. */
export type Attempt = number | 'noAnswer';

/** How a sender behaves. */
export interface CallerOptions {
	/** Milliseconds it waits for an answer. */
	readonly patience: number;
	/** Milliseconds until it repeats a call. */
	readonly pause: number;
	/** How often it tries before it gives up. */
	readonly attempts: number;
	/** Calls it has under way at once. */
	readonly atOnce: number;
}

/** Posts every body, and repeats what got no 200, as shops and payment providers do; gives all attempts of each. */
export async function callUntilAnswered(
	url: string,
	bodies: readonly unknown[],
	options: CallerOptions,
): Promise<readonly (readonly Attempt[])[]> {
	const outcomes: Attempt[][] = bodies.map(() => []);
	const queue = bodies.entries();
	const line = async () => {
		for (const [index, body] of queue) {
			outcomes[index] = await callOne(url, JSON.stringify(body), options);
		}
	};
	await Promise.all(Array.from({ length: options.atOnce }, line));
	return outcomes;
}

async function callOne(url: string, body: string, options: CallerOptions): Promise<Attempt[]> {
	const attempts: Attempt[] = [];
	while (attempts.length < options.attempts) {
		const attempt = await post(url, body, options.patience);
		attempts.push(attempt);
		if (attempt === 200) break;
		await pause(options.pause);
	}
	return attempts;
}

async function post(url: string, body: string, patience: number): Promise<Attempt> {
	try {
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body,
			signal: AbortSignal.timeout(patience),
		});
		await response.text();
		return response.status;
	} catch {
		return 'noAnswer';
	}
}

/** A change that would help. Gains are on one scale: per cent, by Meta's estimate where there is one. */
export interface Change {
	readonly text: string;
	readonly gain: number;
}

/** From this share of events on, in per cent, nothing needs to be said. */
export const ENOUGH = 95;

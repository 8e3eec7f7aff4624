/** Shorter words are too close to others for one letter to be a slip. */
export const SHORTEST_MISSPELT = 4;

/** Whether one letter more, less, other or exchanged with its neighbour makes the one word the other. */
export function isOneSlipAway(left: string, right: string): boolean {
	if (Math.abs(left.length - right.length) > 1) return false;
	let start = 0;
	while (start < left.length && left[start] === right[start]) start++;
	const [rest, other] = [left.slice(start), right.slice(start)];
	return (
		rest.slice(1) === other ||
		rest === other.slice(1) ||
		rest.slice(1) === other.slice(1) ||
		(rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2))
	);
}

/** One kind of message that n8n's editor makes by itself, with any node or none. */
export interface Noise {
	readonly words: RegExp;
	readonly reason: string;
}

/** A host that can't be reached or refuses, as a request or the console says it; no other text that names the host. */
const refusedBy = (host: string) =>
	new RegExp(
		`^(?:net::ERR_\\w+: |Failed to load resource: (?:net::ERR_\\w+|the server responded with a status of \\d+ \\(.*\\)) \\()https://${host}/\\S*$`,
	);

/**
 * What n8n's editor says on its console whatever the workflow holds.
 *
 * Everything else is taken for the package's doing: a new line here needs a reason that has nothing to do with it.
 */
export const OWN_NOISE: readonly Noise[] = [
	{
		words: refusedBy('registry\\.\\w+\\.org'),
		reason: 'n8n asks npm for the newest version of each community node whose details are opened',
	},
	{
		words: refusedBy('[\\w.-]+\\.n8n\\.(?:io|cloud)'),
		reason: "n8n's own services (news, templates, statistics) can't be reached from every machine",
	},
	{
		words: /^injectNDVStore\(\) was accessed without an active workflow document store/,
		reason: 'an open panel notices that its workflow is left, whatever node it shows',
	},
];

/** Whether n8n says this by itself. */
export function isOwnNoise(line: string): boolean {
	return OWN_NOISE.some(({ words }) => words.test(line));
}

/** One kind of message that n8n's editor makes by itself, with any node or none. */
export interface Noise {
	readonly words: RegExp;
	readonly reason: string;
}

/**
 * What n8n's editor says on its console whatever the workflow holds.
 *
 * Everything else is taken for the package's doing: a new line here needs a reason that has nothing to do with it.
 */
export const OWN_NOISE: readonly Noise[] = [
	{
		words: /\bapi(-staging)?\.n8n\.io\b|\btemplates?\b.*n8n\.io/,
		reason: "n8n's own services (templates, news) can't be reached from a machine without internet",
	},
	{
		words: /\b(telemetry|posthog|rudder)[\w.-]*\.n8n\.io\b|\bph\.n8n\.io\b/,
		reason: 'n8n counts its users there',
	},
	{
		words: /\/rest\/(mcp|ai|templates|community-node-types)\b/,
		reason: 'n8n asks its own hosts for these lists, and passes on that it got no answer',
	},
];

/** Whether n8n says this by itself. */
export function isOwnNoise(line: string): boolean {
	return OWN_NOISE.some(({ words }) => words.test(line));
}

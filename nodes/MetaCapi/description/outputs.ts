/**
 * The node's outputs as n8n's expression over its parameters (N 4.1).
 *
 * Names stay this short because the canvas cuts longer ones off; dataset operations have one output.
 */
export const OUTPUTS = `={{ ((parameters) => {
	if (parameters.resource === 'dataset') return [{ type: 'main' }];
	const first = parameters.operation === 'preview' ? 'Ready' : 'Accepted';
	return [first, 'Failed', 'Skipped'].map((displayName) => ({ type: 'main', displayName }));
})($parameter) }}`;

/** The line under the node's name on the canvas, in the words of its lists. */
export const SUBTITLE =
	'={{ ({ send: "Send Events", preview: "Preview Events", getQuality: "Get Dataset Quality" })[$parameter["operation"]] }}';

/**
 * Loads a built node file as n8n does, with `n8n-workflow` already there, calls what is named after it
 * (`mapping`, `credentialTest`, `execute`, `tool`) in one process, and prints as JSON the type's name, which modules
 * each step loaded and what the calls gave, and whether the phone metadata inside the bundle was evaluated.
 */
const Module = require('node:module');
const { dirname, relative, sep } = require('node:path');
require('n8n-workflow');

const [path, ...calls] = process.argv.slice(2);
const folder = dirname(path);

// The metadata is one wrapped function of a bundle; a mark put into it tells when it runs.
const lazy = /("[^"]*metadata\.min[^"]*"\(\) \{)/;
const phoneMetadata = { isWrapped: false, isEvaluated: false };
globalThis.phoneMetadata = phoneMetadata;
const compile = Module.prototype._compile;
Module.prototype._compile = function (source, ...rest) {
	phoneMetadata.isWrapped ||= lazy.test(source);
	const marked = source.replace(lazy, '$1 globalThis.phoneMetadata.isEvaluated = true;');
	return compile.call(this, marked, ...rest);
};

let before = new Set(Object.keys(require.cache));

/** The modules that came along since the last step: files of the node by their path, the others by their package. */
function newModules() {
	const loaded = Object.keys(require.cache);
	const names = loaded.filter((name) => !before.has(name)).map(nameOf);
	before = new Set(loaded);
	return [...new Set(names)].sort();
}

function nameOf(file) {
	if (file.startsWith(folder + sep)) return relative(folder, file).replaceAll(sep, '/');
	return file.split(`node_modules${sep}`).at(-1).split(sep)[0];
}

/** As much of n8n as a run without items asks for. */
const running = (type) => ({
	getNode: () => ({
		name: 'Meta CAPI',
		type,
		parameters: { resource: 'event', operation: 'send' },
	}),
	getInputData: () => [],
	addExecutionHints: () => {},
});

async function main() {
	const node = new (require(path).MetaCapi)();
	const steps = [{ call: 'load', modules: newModules() }];
	const work = {
		mapping: async () => (await node.methods.resourceMapping.getEventFields()).fields.length > 0,
		credentialTest: async () =>
			(await node.methods.credentialTest.metaCapiApiTest.call({ helpers: {} }, { data: {} }))
				.status,
		// n8n calls it with its own context for `this`, of the node and of its twin for agents alike.
		execute: async () => await node.execute.call(running('metaCapi')),
		tool: async () => await node.execute.call(running('metaCapiTool')),
	};
	for (const call of calls) {
		const gave = await work[call]().catch(({ message }) => ({ rejected: message.split('\n')[0] }));
		steps.push({ call, gave, modules: newModules() });
	}
	console.log(JSON.stringify({ name: node.description.name, steps, phoneMetadata }));
}

void main();

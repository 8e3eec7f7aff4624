/**
 * Loads a built node file as n8n does, with `n8n-workflow` already there, and prints as JSON the type's name, which
 * modules came along, and whether the phone metadata inside the bundle was evaluated.
 */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
require('n8n-workflow');

const [path] = process.argv.slice(2);
const before = new Set(Object.keys(require.cache));

// The metadata is one wrapped function of the bundle; a mark put into it tells when it runs.
const lazy = /("[^"]*metadata\.min[^"]*"\(\) \{)/;
const source = readFileSync(path, 'utf8');
const marked = source.replace(lazy, '$1 globalThis.phoneMetadata = true;');

const loaded = new Module(path, module);
loaded.filename = path;
loaded.paths = module.paths;
loaded._compile(marked, path);
const { description } = new loaded.exports.MetaCapi();

console.log(
	JSON.stringify({
		name: description.name,
		modules: Object.keys(require.cache).filter((name) => !before.has(name)),
		phoneMetadata: marked === source ? 'not wrapped' : globalThis.phoneMetadata === true,
	}),
);

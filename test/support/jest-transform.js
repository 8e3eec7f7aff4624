const { createHash } = require('node:crypto');
const { transformSync, version } = require('esbuild');

const options = {
	loader: 'ts',
	format: 'cjs',
	target: 'node20',
	sourcemap: 'inline',
	sourcesContent: true,
	// Jest's module registry resolves `require`; a native `import()` would need experimental flags.
	supported: { 'dynamic-import': false },
};

module.exports = {
	process: (source, path) => ({
		code: transformSync(source, { ...options, sourcefile: path }).code,
	}),
	getCacheKey: (source, path) =>
		createHash('sha256')
			.update(version)
			.update(JSON.stringify(options))
			.update(path)
			.update(source)
			.digest('hex'),
};

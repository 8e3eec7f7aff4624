/**
 * The build: `dist` is what n8n loads, in the layout of the sources.
 *
 * esbuild makes one file per class and one of the work behind the node's (scripts/bundle.mjs); icons and
 * codex are copied, since no compiler carries them; the licences of what went into a bundle are written
 * beside it.
 */
const { rm } = require('node:fs/promises');
const { dest, parallel, series, src, watch } = require('gulp');

const copied = ['icons/*.svg', 'nodes/**/*.node.json'];

const clean = () => rm('dist', { recursive: true, force: true });

const bundle = async () => {
	const { bundle: write } = await import('./scripts/bundle.mjs');
	await write('dist');
};

/** Icons stay two folders above the node's file: descriptions say `file:../../icons/…`. */
const copy = () => src(copied, { base: '.', encoding: false }).pipe(dest('dist'));

const build = series(clean, parallel(bundle, copy));

const rebuild = series(build, function again() {
	watch(['nodes/**', 'credentials/**', ...copied], parallel(bundle, copy));
});

module.exports = { build, copy, default: build, watch: rebuild };

import { readFileSync } from 'node:fs';
import { npm } from './command.mjs';

const readJson = (path) => {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return undefined;
	}
};

/**
 * Tells whether `node_modules` holds what the lock file asks for, by the record npm keeps of its own work.
 *
 * Optional packages may be absent: they are for other platforms.
 */
export function isInstalled() {
	const wanted = readJson('package-lock.json')?.packages ?? {};
	const present = readJson('node_modules/.package-lock.json')?.packages;
	if (present === undefined) return false;
	return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
		if (path === '') return true;
		const found = present[path]?.version;
		return found === version || (found === undefined && (optional || devOptional) === true);
	});
}

/** Installs the packages of the lock file, saying every ten seconds that it is still at it. */
export async function install() {
	console.log('Installing packages, once per clone (about a minute) …');
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000);
	const ticking = setInterval(() => console.log(`… still installing, ${seconds()} s`), 10_000);
	try {
		// A production environment would leave out everything that tests are made of.
		const code = await npm(['ci', '--include=dev', '--loglevel=error']);
		if (code !== 0) throw new Error(`npm ci ended with code ${code}`);
		console.log(`Installed in ${seconds()} s.`);
	} finally {
		clearInterval(ticking);
	}
}

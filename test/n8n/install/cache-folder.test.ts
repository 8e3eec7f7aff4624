/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests only: the environment says where things are kept */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder';

describe('the cache for installations', () => {
	const before = { ...process.env };
	let scratch = '';
	beforeEach(() => {
		scratch = mkdtempSync(join(tmpdir(), 'meta-capi-cache-'));
		Object.assign(process.env, { N8N_TEST_CACHE: '', XDG_CACHE_HOME: '', HOME: scratch });
	});
	afterEach(() => {
		for (const name of ['N8N_TEST_CACHE', 'XDG_CACHE_HOME', 'HOME']) {
			const value = before[name];
			if (value === undefined) delete process.env[name];
			else process.env[name] = value;
		}
		rmSync(scratch, { recursive: true, force: true });
	});

	it('is where N8N_TEST_CACHE says, before anything else', () => {
		process.env.XDG_CACHE_HOME = join(scratch, 'caches');
		process.env.N8N_TEST_CACHE = join(scratch, 'own');
		expect(cacheFolder()).toBe(join(scratch, 'own'));
	});

	it("is the user's cache folder otherwise", () => {
		process.env.XDG_CACHE_HOME = join(scratch, 'caches');
		expect(cacheFolder()).toBe(join(scratch, 'caches', 'n8n-nodes-meta-capi'));
	});

	it('is under the home folder when nothing is said', () => {
		expect(cacheFolder()).toBe(join(scratch, '.cache', 'n8n-nodes-meta-capi'));
	});

	it.each([
		['no home', ''],
		['a home that is a file', 'file'],
	])('is a folder for temporary files of this user when there is %s', (_title, name) => {
		mkdirSync(join(scratch, 'folder'));
		writeFileSync(join(scratch, 'file'), '');
		process.env.HOME = name === '' ? '' : join(scratch, name);
		expect(cacheFolder()).toMatch(/n8n-nodes-meta-capi-\d+$/);
	});

	it('is not silently another one when the one asked for is unusable', () => {
		writeFileSync(join(scratch, 'file'), '');
		process.env.N8N_TEST_CACHE = join(scratch, 'file');
		expect(() => cacheFolder()).toThrow(/N8N_TEST_CACHE.*can't be written to/);
	});
});

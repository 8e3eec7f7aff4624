/** Tests in a whole n8n, which most files share; two at a time. `npm run test:n8n` runs them. */
module.exports = {
	rootDir: '../..',
	roots: ['<rootDir>/test/n8n'],
	testEnvironment: '<rootDir>/test/n8n/support/take-turns.js',
	testMatch: ['**/*.test.ts'],
	globalSetup: '<rootDir>/test/n8n/support/global-setup.ts',
	globalTeardown: '<rootDir>/test/n8n/support/global-teardown.ts',
	transform: { '\\.ts$': '<rootDir>/test/support/jest-transform.js' },
	moduleFileExtensions: ['ts', 'js', 'json', 'node'],
	maxWorkers: 2,
	testSequencer: '<rootDir>/test/n8n/support/sequencer.js',
	// A workflow takes a second in n8n, starting n8n's command line ten on a busy machine.
	testTimeout: 120_000,
	restoreMocks: true,
	verbose: true,
};

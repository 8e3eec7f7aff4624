/** Tests run on the TypeScript sources; esbuild strips the types, `npm run typecheck` checks them. */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	// A whole n8n has a runner of its own: `npm run test:n8n`.
	testPathIgnorePatterns: ['<rootDir>/test/n8n/'],
	setupFiles: ['<rootDir>/test/support/property-seed.js'],
	transform: { '\\.ts$': '<rootDir>/test/support/jest-transform.js' },
	moduleFileExtensions: ['ts', 'js', 'json', 'node'],
	// Loading n8n-core takes seconds on a busy two-core machine; jest's own 5 s would count them.
	testTimeout: 30_000,
	restoreMocks: true,
	coverageProvider: 'v8',
	collectCoverageFrom: ['nodes/**/*.ts', 'credentials/**/*.ts'],
};

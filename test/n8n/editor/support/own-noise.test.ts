import { isOwnNoise } from './own-noise';

const REFUSED = 'Failed to load resource: the server responded with a status of';

describe("what n8n's editor says by itself", () => {
	it.each([
		['npm is out of reach', 'net::ERR_NAME_NOT_RESOLVED: https://registry.example.org/x'],
		[
			'npm does not know the package',
			`${REFUSED} 404 () (https://registry.example.org/n8n-nodes-meta-capi/latest)`,
		],
		[
			"n8n's services are out of reach",
			'Failed to load resource: net::ERR_FAILED (https://api.n8n.io/api/versions/whats-new)',
		],
	])('is known: %s', (_title, line) => {
		expect(isOwnNoise(line)).toBe(true);
	});

	it.each([
		['an icon of the package is missing', `${REFUSED} 404 () (http://localhost:5678/icons/x.svg)`],
		['the server is gone', 'net::ERR_CONNECTION_REFUSED: http://localhost:5678/rest/x'],
		[
			'a message that only names such a host',
			'Unknown parameter type, see https://docs.n8n.io/nodes/ (http://localhost:5678/index.js)',
		],
		[
			'a host that only looks like one',
			'net::ERR_FAILED: https://registry.example.org.example.com/x',
		],
		['something thrown', "Cannot read properties of undefined (reading 'displayName')"],
	])('is not taken for: %s', (_title, line) => {
		expect(isOwnNoise(line)).toBe(false);
	});
});

import { appSecretProof } from '../../nodes/MetaCapi/settings/app-secret-proof';
import { parseCredential, secretsOf } from '../../nodes/MetaCapi/settings/credential';
import { loadZod } from '../../nodes/MetaCapi/settings/zod';

const GOOD = { accessToken: ' EAAexample ', datasetId: ' 1234567890123456 ' };

async function parse(changes: Readonly<Record<string, unknown>> = {}) {
	return parseCredential(await loadZod(), { ...GOOD, ...changes });
}

describe('the stored credential', () => {
	it('is trimmed and completed with the defaults', async () => {
		expect(await parse()).toEqual({
			ok: true,
			settings: {
				accessToken: 'EAAexample',
				datasetId: '1234567890123456',
				apiVersion: 'v25.0',
				appSecret: '',
				baseUrl: 'https://graph.facebook.com',
			},
		});
		expect(await parse({ apiVersion: '', baseUrl: '' })).toEqual(await parse());
	});

	it.each([
		{ apiVersion: 'v26.0' },
		{ baseUrl: 'https://proxy.example.com/graph/' },
		{ baseUrl: 'http://localhost:8080' },
		{ baseUrl: 'http://127.0.0.1:8080' },
		{ baseUrl: 'http://[::1]:8080' },
	])('may say %j', async (changes) => {
		expect((await parse(changes)).ok).toBe(true);
	});

	it.each([
		[{ accessToken: undefined }, 'Access Token'],
		[{ accessToken: 'EAA example' }, 'Access Token'],
		[{ accessToken: '"EAAexample"' }, 'Access Token'],
		[{ accessToken: 'EAA…' }, 'Access Token'],
		[{ datasetId: null }, 'Dataset ID'],
		[{ datasetId: '12a' }, 'Dataset ID'],
		[{ apiVersion: '25' }, 'API Version'],
		[{ apiVersion: 'v25.0/me' }, 'API Version'],
		[{ baseUrl: 'http://graph.facebook.com' }, 'Base URL'],
		[{ baseUrl: 'http://127.0.0.1.example.com' }, 'Base URL'],
		[{ baseUrl: 'https://user:pass@example.com' }, 'Base URL'],
		[{ baseUrl: 'https://example.com/?x=1' }, 'Base URL'],
		[{ baseUrl: 'ftp://example.com' }, 'Base URL'],
	])('must not say %j', async (changes, label) => {
		const result = await parse(changes);
		expect(result).toMatchObject({ ok: false, problems: [{ field: label }] });
		const [problem] = result.ok ? [] : result.problems;
		expect(problem?.message).toContain(`'${label}'`);
		expect(problem?.advice).toMatch(new RegExp(`^'${label}' must `));
	});

	it('never shows back its secrets, nor an address, which may hold one', async () => {
		const result = await parse({
			accessToken: 'a b',
			baseUrl: 'https://user:pass@example.com',
			datasetId: 'x'.repeat(60),
		});
		expect(JSON.stringify(result)).not.toMatch(/a b|pass|xxx/);
	});

	it('names its secrets, so that they can be taken out of answers', async () => {
		const plain = await parse();
		const proving = await parse({ appSecret: 's' });
		expect(plain.ok && secretsOf(plain.settings)).toEqual(['EAAexample']);
		expect(proving.ok && secretsOf(proving.settings)).toEqual([
			'EAAexample',
			's',
			appSecretProof('EAAexample', 's'),
		]);
	});
});

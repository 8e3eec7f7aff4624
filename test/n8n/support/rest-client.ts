import { z } from 'zod/v4';

/** Who owns every n8n of the tests and the playground. */
export const OWNER = {
	email: 'owner@example.com',
	firstName: 'Olivia',
	lastName: 'Owner',
	password: 'Playground1',
} as const;

const COOKIE = 'n8n-auth';
const envelope = z.object({ data: z.unknown() });

/** Calls of the API that n8n's editor uses, as its owner. */
export class RestClient {
	/** `cookie` as `n8n-auth=…`: a browser that has it is signed in too. */
	constructor(
		readonly url: string,
		readonly cookie: string,
	) {}

	/** One call; gives what stands under `data` in the answer, and throws with n8n's words if it is refused. */
	async call(method: string, path: string, body?: unknown): Promise<unknown> {
		const { text } = await send(this.url, method, path, body, { cookie: this.cookie });
		return envelope.parse(JSON.parse(text)).data;
	}

	async get(path: string): Promise<unknown> {
		return await this.call('GET', path);
	}

	async post(path: string, body: unknown = {}): Promise<unknown> {
		return await this.call('POST', path, body);
	}

	/** Any file the editor loads, `/types/nodes.json` say. */
	async text(path: string): Promise<string> {
		return (await send(this.url, 'GET', path, undefined, { cookie: this.cookie })).text;
	}
}

/** Makes the owner of a fresh n8n, and signs in. */
export async function setUpOwner(url: string): Promise<RestClient> {
	return new RestClient(url, await cookieFrom(url, '/rest/owner/setup', OWNER));
}

/** Signs in to an n8n that has its owner. */
export async function signIn(url: string): Promise<RestClient> {
	const { email, password } = OWNER;
	const body = { emailOrLdapLoginId: email, email, password };
	return new RestClient(url, await cookieFrom(url, '/rest/login', body));
}

async function cookieFrom(url: string, path: string, body: unknown): Promise<string> {
	const { cookies } = await send(url, 'POST', path, body, {});
	const cookie = cookies
		.map((line) => line.split(';')[0] ?? '')
		.find((pair) => pair.startsWith(`${COOKIE}=`));
	if (cookie === undefined) throw new Error(`${path} of ${url} answered without ${COOKIE}`);
	return cookie;
}

async function send(
	url: string,
	method: string,
	path: string,
	body: unknown,
	headers: Readonly<Record<string, string>>,
): Promise<{ readonly text: string; readonly cookies: readonly string[] }> {
	const response = await fetch(`${url}${path}`, {
		method,
		headers: {
			...headers,
			// n8n closes a connection that was idle for 5 s, maybe at the moment it would be used again.
			connection: 'close',
			...(body !== undefined && { 'content-type': 'application/json' }),
		},
		...(body !== undefined && { body: JSON.stringify(body) }),
	});
	const text = await response.text();
	if (!response.ok) {
		throw new Error(
			`n8n answered ${method} ${path} with ${response.status}: ${text.slice(0, 2000)}`,
		);
	}
	return { text, cookies: response.headers.getSetCookie() };
}

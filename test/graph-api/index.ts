/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: the stand-in is a server */
/* eslint-disable @n8n/community-nodes/no-restricted-globals -- tests only: it ends the pauses it began */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { countedEvents } from './deduplication';
import { Journal, type AcceptedEvent, type JournalEntry } from './journal';
import { settingsFrom, type GraphApiOptions } from './options';
import { page, pageHeaders } from './page';
import { Script, type Rule } from './script';
import { serveGraphCall, type ServerState } from './server';

export type { AcceptedEvent, GivenAnswer, JournalEntry } from './journal';
export type { DatasetOption, GraphApiOptions, KnownClick, Language } from './options';
export type { DropPoint, Fault, Rule, SeenRequest } from './script';

/** A running stand-in for Meta's events edge. */
export interface GraphApi {
	/** `http://127.0.0.1:<port>`, without a slash at the end. */
	readonly url: string;
	readonly port: number;
	/** Every call since the last clearing, in order of arrival, also those that got no answer. */
	readonly requests: readonly JournalEntry[];
	/** Every recorded event, in order of arrival. */
	readonly accepted: readonly AcceptedEvent[];
	/** The recorded events that are left after Meta's deduplication (M 8). */
	readonly counted: readonly AcceptedEvent[];
	/** Adds rules by which the next requests meet faults. */
	script(rules: Rule | readonly Rule[]): void;
	/** Changes options while it runs; those not given stay. */
	configure(options: Omit<GraphApiOptions, 'port'>): void;
	/** Forgets requests, events and rules; the options stay. */
	clear(): void;
	/** Cuts every connection and frees the port. */
	close(): Promise<void>;
}

/** Starts a stand-in on the loopback address. */
export async function startGraphApi(options: GraphApiOptions = {}): Promise<GraphApi> {
	let chosen = options;
	let settings = settingsFrom(options);
	const journal = new Journal();
	const script = new Script();
	const state: ServerState = {
		journal,
		script,
		settings: () => settings,
		pauses: new Set(),
		underWay: 0,
	};
	const server = createServer((request, response) => {
		const path = (request.url ?? '').split('?')[0];
		if (path === '/') {
			response.writeHead(200, pageHeaders).end(page(journal, settings.now()));
		} else if (path === '/health') {
			const counts = { requests: journal.requests.length, recorded: journal.accepted.length };
			response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(counts));
		} else if (path === '/favicon.ico') {
			response.writeHead(204).end();
		} else {
			serveGraphCall(request, response, state).catch((cause: unknown) => {
				// Most likely a condition of a rule threw: the answer says so, where a crash would say nothing.
				if (!response.headersSent) response.writeHead(599, { 'content-type': 'text/plain' });
				response.end(`The stand-in failed: ${String(cause)}`);
			});
		}
	});
	// A caller's idle connection must not be cut at the moment of its next request.
	server.keepAliveTimeout = 60_000;
	server.listen(options.port ?? 0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;

	return {
		url: `http://127.0.0.1:${port}`,
		port,
		get requests() {
			return journal.requests;
		},
		get accepted() {
			return journal.accepted;
		},
		get counted() {
			return countedEvents(journal.accepted);
		},
		script: (rules) => script.add('length' in rules ? rules : [rules]),
		configure: (changes) => {
			chosen = { ...chosen, ...changes };
			settings = settingsFrom(chosen);
		},
		clear: () => {
			journal.clear();
			script.clear();
		},
		close: async () => {
			for (const timer of state.pauses) clearTimeout(timer);
			state.pauses.clear();
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

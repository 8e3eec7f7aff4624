/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: the stand-in is a server */
/* eslint-disable @n8n/community-nodes/no-restricted-globals -- tests only: answers may come late */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { deliver } from './deliver';
import type { Journal, OpenEntry } from './journal';
import { eventsOf, judge } from './judge';
import type { Settings } from './options';
import { isProcessed, replyTo } from './reply';
import { parametersOf } from './request-body';
import type { Rule, Script, SeenRequest } from './script';
import { readTarget } from './target';

const base = 'http://stand-in';

/** What a running stand-in is made of; the settings may change between requests. */
export interface ServerState {
	readonly journal: Journal;
	readonly script: Script;
	readonly settings: () => Settings;
	/** Pauses under way, to be ended when the server closes. */
	readonly pauses: Set<NodeJS.Timeout>;
	/** Requests that have come and got no reply yet. */
	underWay: number;
}

/** Takes one call of the API from its first line to its reply. */
export async function serveGraphCall(
	request: IncomingMessage,
	response: ServerResponse,
	state: ServerState,
): Promise<void> {
	state.underWay += 1;
	let isCounted = true;
	const leave = () => {
		if (isCounted) state.underWay -= 1;
		isCounted = false;
	};
	response.once('close', leave).once('finish', leave);
	// A caller that cuts its own connection is part of the tests.
	response.on('error', leave);
	const entry = openEntry(request, state);
	const early = state.script.takeOnArrival(seen(entry));
	if (early?.fault?.type === 'drop' && early.fault.at === 'beforeReading') {
		entry.answer = { type: 'dropped' };
		response.destroy();
		return;
	}
	const text = await readText(request);
	if (text === undefined) {
		entry.answer = { type: 'abandoned' };
		return;
	}
	entry.bodyText = text;
	entry.bodyBytes = Buffer.byteLength(text);
	entry.body = parametersOf(entry.headers['content-type'] ?? '', text);
	const rule = early ?? state.script.takeAfterReading(seen(entry));
	await answer(entry, rule, response, state);
}

async function answer(
	entry: OpenEntry,
	rule: Rule | undefined,
	response: ServerResponse,
	state: ServerState,
): Promise<void> {
	const settings = state.settings();
	const verdict = isProcessed(rule?.fault) ? judge(entry, settings) : undefined;
	if (verdict?.type === 'accepted') state.journal.record(entry, verdict.events);
	if (verdict?.type === 'refused') entry.refusal = verdict.refusal;
	const reply = replyTo(entry, verdict, rule?.fault, settings);
	await pause(settings.latency + (rule?.delay ?? 0), state.pauses);
	if (response.destroyed) {
		entry.answer = { type: 'abandoned' };
		return;
	}
	entry.answer = 'answer' in reply ? { ...reply.answer, type: reply.type } : { type: reply.type };
	await deliver(reply, response);
}

function openEntry(request: IncomingMessage, state: ServerState): OpenEntry {
	const address = request.url ?? '/';
	const url = URL.canParse(address, base) ? new URL(address, base) : new URL(base);
	const headers = Object.entries(request.headers).map(([name, value]) => [
		name,
		Array.isArray(value) ? value.join(', ') : (value ?? ''),
	]);
	return state.journal.open({
		receivedAt: state.settings().now(),
		inFlight: state.underWay,
		method: request.method ?? '',
		path: url.pathname,
		query: Object.fromEntries(url.searchParams),
		headers: Object.fromEntries(headers),
		dataset: readTarget(url.pathname).dataset,
	});
}

function seen(entry: OpenEntry): SeenRequest {
	const { number, method, path, dataset, headers } = entry;
	return { number, method, path, dataset, headers, events: eventsOf(entry) };
}

/** The body as text; undefined if the caller went away before its end. */
async function readText(request: IncomingMessage): Promise<string | undefined> {
	const chunks: Buffer[] = [];
	try {
		for await (const chunk of request) chunks.push(chunk);
	} catch {
		return undefined;
	}
	return Buffer.concat(chunks).toString('utf8');
}

async function pause(milliseconds: number, pauses: Set<NodeJS.Timeout>): Promise<void> {
	if (milliseconds <= 0) return;
	await new Promise<void>((resolve) => {
		const timer = setTimeout(() => {
			pauses.delete(timer);
			resolve();
		}, milliseconds);
		pauses.add(timer);
	});
}

import { versionState } from './api-versions';
import { checkAccess } from './checks/access';
import { checkEnvelope } from './checks/envelope';
import { checkEvents } from './checks/events';
import { diagnosticsOf } from './diagnostics';
import type { AcceptedEvent, JournalEntry } from './journal';
import { isObject } from './json';
import type { Settings } from './options';
import { judgeQuality, type QualityVerdict } from './quality';
import type { Refusal } from './refusals';
import { readTarget, type Target } from './target';

/** Whether a request's events are recorded, all of them or none (M 2.3). */
export type Verdict =
	| { readonly type: 'accepted'; readonly events: readonly AcceptedEvent[] }
	| { readonly type: 'refused'; readonly refusal: Refusal }
	| QualityVerdict;

/** Checks a request as Meta does: the address, the caller, the dataset, the body, each event. */
export function judge(request: JournalEntry, settings: Settings): Verdict {
	const target = readTarget(request.path);
	const barred =
		checkTarget(target, request, settings) ?? checkAccess(credentialsOf(request), settings);
	if (barred === undefined && target.isQuality && request.method === 'GET') {
		return judgeQuality(request, settings);
	}
	const refusal =
		barred ??
		checkEdge(target, request, settings) ??
		checkEnvelope(request.body) ??
		checkEvents(
			eventsOf(request),
			settings.datasets?.get(target.dataset ?? ''),
			request.receivedAt,
			settings,
		);
	return refusal
		? { type: 'refused', refusal }
		: { type: 'accepted', events: acceptedEvents(request) };
}

/** The elements of `data`. */
export function eventsOf({ body }: JournalEntry): readonly unknown[] {
	return Array.isArray(body?.data) ? body.data : [];
}

function checkTarget(
	target: Target,
	request: JournalEntry,
	settings: Settings,
): Refusal | undefined {
	const state =
		target.version === undefined ? 'unknown' : versionState(target.version, settings.now());
	if (state === 'unknown') return { reason: 'pathUnknown', key: request.path };
	return undefined;
}

/** A token that may send may not read (M 1.6), and nothing but the events edge can be posted to. */
function checkEdge(target: Target, request: JournalEntry, settings: Settings): Refusal | undefined {
	if (target.dataset === undefined || request.method !== 'POST') {
		if (request.method === 'GET') return { reason: 'readingRefused' };
		return { reason: 'methodUnsupported', key: request.method.toLowerCase() };
	}
	if (!/^\d+$/.test(target.dataset)) return { reason: 'aliasUnknown', key: target.dataset };
	if (settings.datasets && !settings.datasets.has(target.dataset)) {
		return { reason: 'datasetUnknown', key: target.dataset };
	}
	return undefined;
}

function credentialsOf({ headers, query, body }: JournalEntry) {
	const bearer = /^Bearer\s+(.+)$/i.exec(headers.authorization ?? '')?.[1];
	const appSecretProof = query.appsecret_proof ?? textOf(body?.appsecret_proof);
	return {
		accessToken: bearer ?? query.access_token ?? textOf(body?.access_token),
		appSecretProof,
	};
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

/** Neither the events nor what opens the door. */
const notEnvelope: ReadonlySet<string> = new Set(['data', 'access_token', 'appsecret_proof']);

function acceptedEvents(request: JournalEntry): readonly AcceptedEvent[] {
	const envelope = Object.fromEntries(
		Object.entries(request.body ?? {}).filter(([key]) => !notEnvelope.has(key)),
	);
	return eventsOf(request)
		.filter(isObject)
		.map((event, index) => ({
			dataset: request.dataset ?? '',
			event,
			envelope,
			request: request.number,
			index,
			receivedAt: request.receivedAt,
			diagnostics: diagnosticsOf(event),
		}));
}

import type { JournalEntry } from './journal';
import { isObject, objectOrEmpty, type JsonObject } from './json';
import type { Settings } from './options';
import reports from './quality.json';
import type { Refusal } from './refusals';

/** The answer to a reading of a dataset's quality, or why there is none (M 10.4). */
export type QualityVerdict =
	| { readonly type: 'quality'; readonly report: JsonObject }
	| { readonly type: 'refused'; readonly refusal: Refusal };

/** What a caller may ask for, by the table of M 10.4; `true` holds everything below. */
const known: JsonObject = {
	web: {
		event_name: true,
		event_match_quality: {
			composite_score: true,
			match_key_feedback: {
				identifier: true,
				coverage: { percentage: true },
				potential_aly_acr_increase: { percentage: true, description: true },
			},
			diagnostics: true,
		},
		event_coverage: {
			percentage: true,
			goal_percentage: true,
			description: true,
			potential_aly_acr_increase: { percentage: true, description: true },
		},
		dedupe_key_feedback: {
			dedupe_key: true,
			browser_events_with_dedupe_key: { percentage: true, description: true },
			server_events_with_dedupe_key: { percentage: true, description: true },
			overall_browser_coverage_from_dedupe_key: { percentage: true, description: true },
		},
		data_freshness: { upload_frequency: true, description: true },
		acr: { percentage: true, description: true },
		event_potential_aly_acr_increase: { percentage: true, description: true },
	},
};

/** Reads the quality of the dataset a call names, no more of it than the call's `fields` name. */
export function judgeQuality(request: JournalEntry, settings: Settings): QualityVerdict {
	const { dataset_id: id = '', fields = 'web' } = request.query;
	const wanted = parseFields(fields);
	const refusal = refusalOf(request, settings) ?? checkFields(wanted, known, settings);
	if (refusal !== undefined) return { type: 'refused', refusal };
	const report = settings.quality?.get(id) ?? (settings.quality ? [] : reports);
	return { type: 'quality', report: objectOrEmpty(pick({ web: report }, wanted)) };
}

function refusalOf({ query }: JournalEntry, settings: Settings): Refusal | undefined {
	const { dataset_id: id } = query;
	if (settings.reading === 'sendOnly') return { reason: 'readingRefused' };
	if (id === undefined || id === '') return { reason: 'datasetIdMissing' };
	if (!/^\d+$/.test(id)) return { reason: 'aliasUnknown', key: id };
	if (settings.datasets?.has(id) === false) return { reason: 'qualityDatasetUnknown' };
	return settings.reading === 'denied' ? { reason: 'readingDenied' } : undefined;
}

function checkFields(
	wanted: JsonObject,
	allowed: unknown,
	settings: Settings,
): Refusal | undefined {
	for (const [name, below] of Object.entries(wanted)) {
		const isMissing = settings.fieldsUnknown.has(name);
		const next = isObject(allowed) ? allowed[name] : true;
		if (isMissing || next === undefined) return { reason: 'fieldUnknown', key: name };
		const refusal = isObject(below) ? checkFields(below, next, settings) : undefined;
		if (refusal !== undefined) return refusal;
	}
	return undefined;
}

/** `web{a,b{c}}` → `{ web: { a: true, b: { c: true } } }`, Graph's field expansion. */
function parseFields(text: string): JsonObject {
	const tokens = text.match(/[\w.]+|[{}]/g) ?? [];
	const open: Record<string, unknown>[] = [{}];
	let last = '';
	for (const token of tokens) {
		const current = open.at(-1) ?? {};
		if (token === '{') {
			const below = {};
			current[last] = below;
			open.push(below);
		} else if (token === '}') {
			open.pop();
		} else {
			current[token] = true;
			last = token;
		}
	}
	return open[0] ?? {};
}

function pick(value: unknown, wanted: unknown): unknown {
	if (Array.isArray(value)) return value.map((entry) => pick(entry, wanted));
	if (!isObject(value) || !isObject(wanted)) return value;
	const names = Object.keys(wanted).filter((name) => name in value);
	return Object.fromEntries(names.map((name) => [name, pick(value[name], wanted[name])]));
}

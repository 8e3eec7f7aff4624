import type { GraphAnswer } from '../send/ports';

/** What to read: the quality of one dataset's web events, of one sending platform or of all (M 10.4). */
export interface QualityQuestion {
	readonly datasetId: string;
	/** The platform as Meta normalises its 'Partner Agent'; absent: the events of all. */
	readonly agentName?: string;
}

/** One reading call: the edge under the API version, and its query. */
export interface GraphReading {
	readonly edge: string;
	readonly query: Readonly<Record<string, string>>;
}

/** Reads from Meta; never throws and never follows redirects. */
export interface QualityTransport {
	get(reading: GraphReading): Promise<GraphAnswer>;
}

const SHARE = '{percentage,description}';

const MATCH_QUALITY = `event_match_quality{composite_score,match_key_feedback{identifier,coverage,potential_aly_acr_increase${SHARE}},diagnostics}`;

const DEDUPLICATION = `dedupe_key_feedback{dedupe_key,browser_events_with_dedupe_key${SHARE},server_events_with_dedupe_key${SHARE},overall_browser_coverage_from_dedupe_key${SHARE}}`;

/**
 * The fields to ask for, the fullest set first (M 10.4).
 *
 * Graph refuses a call that names one field it does not have for this dataset or version, so a second set holds what
 * has been there from the beginning.
 */
export const FIELD_SETS = [
	`web{event_name,${[
		MATCH_QUALITY,
		`event_coverage{percentage,goal_percentage,description,potential_aly_acr_increase${SHARE}}`,
		DEDUPLICATION,
		'data_freshness{upload_frequency,description}',
		`acr${SHARE}`,
		`event_potential_aly_acr_increase${SHARE}`,
	].join(',')}}`,
	'web{event_name,event_match_quality}',
] as const;

/** The call that reads these fields of a dataset. */
export function qualityReading(
	{ datasetId, agentName }: QualityQuestion,
	fields: (typeof FIELD_SETS)[number],
): GraphReading {
	return {
		edge: 'dataset_quality',
		query: {
			dataset_id: datasetId,
			...(agentName !== undefined && { agent_name: agentName }),
			fields,
		},
	};
}

/**
 * The name Meta filters by: of `Acme_1.0` the part before the first `_`, in lower case (M 2.1, and Meta's page on the
 * Dataset Quality API, M 10.4); empty when there is none.
 */
export function agentNameOf(partnerAgent: string): string {
	return partnerAgent.replace(/_.*$/s, '').trim().toLowerCase();
}

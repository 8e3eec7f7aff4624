import type { IExecuteFunctions, INode } from 'n8n-workflow';
import type { Problem } from '../event/warning';
import { loadAnswerSchemas } from '../interpret/answer-schemas';
import { createQualityReader, type QualityReader } from '../quality/quality-reader';
import { agentNameOf, type QualityQuestion } from '../quality/quality-request';
import { secretsOf } from '../settings/credential';
import { OPTION_LABELS } from '../settings/option-labels';
import { parseRunSettings } from '../settings/run-settings';
import type { SettingsResult } from '../settings/result';
import { loadZod } from '../settings/zod';
import { eventSettingsReader, readCredential } from './configuration';
import { notOffered } from './format';
import { createSettingsOfItem, readRunValues } from './parameters';
import { createTiming } from './timing';
import { createTransport } from './transport';

/** A run that may begin. */
export interface QualityRun {
	readonly reader: QualityReader;
	readonly secrets: readonly string[];
	/** What an item asks for. */
	readonly questionOf: (itemIndex: number) => SettingsResult<QualityQuestion>;
}

/** Reads the parameters and the credential; nothing is asked while anything in them can't be used. */
export async function prepareQualityRun(
	context: IExecuteFunctions,
	node: INode,
): Promise<SettingsResult<QualityRun>> {
	const z = await loadZod();
	const { operation } = node.parameters;
	const problems: Problem[] = [];
	if (operation !== undefined && operation !== 'getQuality')
		problems.push(notOffered('operation', operation));
	const credential = await readCredential(context, z);
	if (!credential.ok) problems.push(...credential.problems);
	const { values, worked, problems: unworkable } = readRunValues(context, node);
	problems.push(...unworkable);
	const run = parseRunSettings(z, values, worked);
	if (!run.ok) problems.push(...run.problems);
	if (!credential.ok || !run.ok || problems.length > 0) return { ok: false, problems };

	const secrets = secretsOf(credential.settings);
	const reader = eventSettingsReader(context, z, credential.settings.datasetId);
	const { settingsOf } = createSettingsOfItem(context, node, (given, hidden) =>
		// Without a name the events of all platforms count; sending has a default of its own.
		reader({ ...given, partnerAgent: given.partnerAgent ?? '' }, hidden),
	);
	return {
		ok: true,
		settings: {
			secrets,
			reader: createQualityReader({
				transport: createTransport(context, credential.settings, run.settings.timeout),
				timing: createTiming(context),
				schemas: await loadAnswerSchemas(),
				retries: run.settings.retries,
				secrets,
			}),
			questionOf(item) {
				const read = settingsOf(item);
				if (!read.ok) return read;
				const { datasetId, envelope } = read.settings;
				if (envelope.partner_agent === undefined) {
					return { ok: true, settings: { datasetId } };
				}
				const agentName = agentNameOf(envelope.partner_agent);
				return agentName === ''
					? { ok: false, problems: [NO_AGENT_NAME] }
					: { ok: true, settings: { datasetId, agentName } };
			},
		},
	};
}

const NO_AGENT_NAME: Problem = {
	field: OPTION_LABELS.partnerAgent,
	message: `'${OPTION_LABELS.partnerAgent}' has no name before its first _, and Meta counts by that name`,
	advice: `Enter the name the events were sent with, such as acme or acme_1.0, or leave '${OPTION_LABELS.partnerAgent}' empty for the events of all platforms`,
};

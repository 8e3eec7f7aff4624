import type { IExecuteFunctions, INode } from 'n8n-workflow';
import { IANAZone } from 'luxon';
import type { Problem } from '../event/warning';
import { normaliseCountry } from '../normalise/identifiers/country';
import { readCurrency } from '../normalise/values/currency';
import { readWebAddress } from '../normalise/values/web-address';
import type { ItemFormat } from '../read/item-format';
import { type Credential, parseCredential, secretsOf } from '../settings/credential';
import { createEventSettingsReader, type EventSettingsReader } from '../settings/event-settings';
import { parseRunSettings, type RunSettings } from '../settings/run-settings';
import type { SettingsResult } from '../settings/result';
import { loadZod, type Zod } from '../settings/zod';
import { asUnknownObject } from './border';
import { notOffered, readFormat } from './format';
import { createSettingsOfItem, readRunValues, type SettingsOfItem } from './parameters';
import { CREDENTIAL_NAME } from './transport';

/** Everything a run needs to know beforehand. */
export interface Configuration {
	readonly operation: 'preview' | 'send';
	readonly format: ItemFormat;
	readonly credential: Credential;
	readonly runSettings: RunSettings;
	readonly settingsOf: SettingsOfItem;
}

/** A configuration, or everything that is wrong with it at once. */
export type ConfigurationResult =
	| { readonly ok: true; readonly configuration: Configuration }
	| {
			readonly ok: false;
			readonly problems: readonly Problem[];
			readonly secrets: readonly string[];
	  };

/** Reads the node's parameters and its credential; nothing is sent while anything in them can't be used. */
export async function readConfiguration(
	context: IExecuteFunctions,
	node: INode,
): Promise<ConfigurationResult> {
	const z = await loadZod();
	const { resource, operation } = node.parameters;
	const isPreview = operation === 'preview';
	const problems: Problem[] = [...unsupported(resource, operation)];
	const credential = await readCredential(context, z);
	if (!credential.ok && !isPreview) problems.push(...credential.problems);
	const { values, worked, problems: unworkable } = readRunValues(context, node);
	problems.push(...unworkable);
	const run = parseRunSettings(z, values, worked);
	if (!run.ok) problems.push(...run.problems);
	const datasetId = credential.ok ? credential.settings.datasetId : '';
	const reader = eventSettingsReader(context, z, datasetId);
	const { settingsOf, isStatic } = createSettingsOfItem(context, node, reader);
	const first = isStatic ? settingsOf(0) : undefined;
	if (first?.ok === false) problems.push(...first.problems);
	const format = readFormat(context, node, z);
	if (!format.ok) problems.push(...format.problems);
	if (problems.length > 0 || !run.ok || !format.ok) {
		const secrets = credential.ok ? secretsOf(credential.settings) : [];
		return { ok: false, problems, secrets };
	}
	return {
		ok: true,
		configuration: {
			operation: isPreview ? 'preview' : 'send',
			format: format.settings,
			credential: credential.ok ? credential.settings : NO_CREDENTIAL,
			runSettings: run.settings,
			settingsOf,
		},
	};
}

/** Makes the reader of the parameters that may differ per item. */
export function eventSettingsReader(
	context: IExecuteFunctions,
	z: Zod,
	datasetId: string,
): EventSettingsReader {
	return createEventSettingsReader(z, {
		datasetId,
		timezone: context.getTimezone(),
		isManualRun: context.getMode() === 'manual',
		readCountry,
		readCurrency: (text) => {
			const outcome = readCurrency(text);
			return outcome.type === 'value' ? outcome.value : undefined;
		},
		isWebAddress: (text) => readWebAddress(text).type !== 'unusable',
		isTimezone: (name) => IANAZone.isValidZone(name),
	});
}

/** A preview sends nothing and needs no credential. */
const NO_CREDENTIAL: Credential = {
	accessToken: '',
	apiVersion: '',
	appSecret: '',
	baseUrl: '',
	datasetId: '',
};

/** Reads the credential the node uses. */
export async function readCredential(
	context: IExecuteFunctions,
	z: Zod,
): Promise<SettingsResult<Credential>> {
	try {
		return parseCredential(z, asUnknownObject(await context.getCredentials(CREDENTIAL_NAME)));
	} catch {
		return { ok: false, problems: [NO_CREDENTIAL_CHOSEN] };
	}
}

const NO_CREDENTIAL_CHOSEN: Problem = {
	field: 'Access Token',
	message: "No credential with an 'Access Token' is chosen, or it can't be read",
	advice: "Choose a 'Meta Conversions API' credential in the node, or create one",
};

/** What workflows of later versions may ask for, said plainly instead of doing something else. */
function unsupported(resource: unknown, operation: unknown): readonly Problem[] {
	if (resource !== undefined && resource !== 'event') return [notOffered('resource', resource)];
	const isKnown = operation === undefined || operation === 'send' || operation === 'preview';
	return isKnown ? [] : [notOffered('operation', operation)];
}

function readCountry(text: string): string | undefined {
	const outcome = normaliseCountry(text, { dateOrder: 'auto', externalId: 'hash', nowMs: 0 });
	return outcome.type === 'value' && outcome.form === 'plain' ? outcome.value : undefined;
}

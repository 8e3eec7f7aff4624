/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync } from 'node:fs';
import { isPlainObject, type UnknownObject } from '../../nodes/MetaCapi/event/json';
import { calendly } from '../../nodes/MetaCapi/sources/calendly';
import { facebookLeadAds } from '../../nodes/MetaCapi/sources/facebook-lead-ads';
import { ga4 } from '../../nodes/MetaCapi/sources/ga4';
import { hubspot } from '../../nodes/MetaCapi/sources/hubspot';
import type { KnownSource } from '../../nodes/MetaCapi/sources/known-source';
import { messenger } from '../../nodes/MetaCapi/sources/messenger';
import { pipedrive } from '../../nodes/MetaCapi/sources/pipedrive';
import { salesforce } from '../../nodes/MetaCapi/sources/salesforce';
import { segment } from '../../nodes/MetaCapi/sources/segment';
import { typeform } from '../../nodes/MetaCapi/sources/typeform';
import { whatsapp } from '../../nodes/MetaCapi/sources/whatsapp';
import { prepareSource, sample } from './support/prepare-source';

const SOURCES: ReadonlyArray<readonly [string, KnownSource]> = [
	['calendly', calendly],
	['facebook-lead-ads', facebookLeadAds],
	['ga4', ga4],
	['hubspot', hubspot],
	['messenger', messenger],
	['pipedrive', pipedrive],
	['salesforce', salesforce],
	['segment', segment],
	['typeform', typeform],
	['whatsapp', whatsapp],
];

const SAMPLES = SOURCES.flatMap(([folder, source]) =>
	readdirSync(`${__dirname}/samples/${folder}`).map((file): [string, KnownSource] => [
		`${folder}/${file.replace('.json', '')}`,
		source,
	]),
);

const REPLACEMENTS: readonly unknown[] = [null, '', [], {}, 7, true, 'x', [null], [{}]];

/** Every object and list of a payload with one entry replaced, each in turn. */
function* mutilated(value: unknown, replacement: unknown): Generator<unknown> {
	if (Array.isArray(value)) {
		for (let index = 0; index < value.length; index++) {
			yield value.with(index, replacement);
			for (const inner of mutilated(value[index], replacement)) yield value.with(index, inner);
		}
	} else if (isPlainObject(value)) {
		for (const key of Object.keys(value)) {
			yield { ...value, [key]: replacement };
			for (const inner of mutilated(value[key], replacement)) yield { ...value, [key]: inner };
		}
	}
}

describe('payloads with a hole', () => {
	it.each(SAMPLES)('never break the reader: %s', async (name, source) => {
		for (const replacement of REPLACEMENTS) {
			for (const item of mutilated(sample(name), replacement)) {
				if (!isPlainObject(item) || !source.recognises(item)) continue;
				expect(source.payloads(item).length).toBeGreaterThan(0);
				for (const type of source.types) source.payloads(item).forEach(type.when);
			}
		}
		await expect(prepareSource(source, sample(name))).resolves.not.toHaveLength(0);
	});

	it.each(SAMPLES)('never bring a person into the open: %s', async (name, source) => {
		for (const item of mutilated(sample(name), null)) {
			if (!isPlainObject(item) || !source.recognises(item)) continue;
			const events = await prepareSource(source, item);
			const shown = JSON.stringify(
				events.map(({ event, warnings, verdict }) => [event, warnings, verdict]),
			);
			expect(shown).not.toMatch(PERSONAL);
		}
	});

	it.each(SAMPLES)('are recognised by one source only: %s', (name) => {
		const item: UnknownObject = sample(name);
		expect(SOURCES.filter(([, source]) => source.recognises(item))).toHaveLength(1);
	});
});

/** What the samples hold of people. */
const PERSONAL = /Jane|jane\.?\w*@|Doe\b|Roe\b|host@|boss@|4155550132|415 555|"94107"/;

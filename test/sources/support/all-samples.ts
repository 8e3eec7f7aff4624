/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync } from 'node:fs';
import { KNOWN_SOURCES } from '../../../nodes/MetaCapi/sources/all-sources';
import type { KnownSource } from '../../../nodes/MetaCapi/sources/known-source';

/** Every sample's name (`stripe/invoice-paid`) with its source, whose folder bears its value in kebab case. */
export const ALL_SAMPLES: ReadonlyArray<readonly [string, KnownSource]> = KNOWN_SOURCES.flatMap(
	(source) => {
		const folder = source.value.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
		return readdirSync(`${__dirname}/../samples/${folder}`).map(
			(file): readonly [string, KnownSource] => [
				`${folder}/${file.replace(/\.json$/, '')}`,
				source,
			],
		);
	},
);

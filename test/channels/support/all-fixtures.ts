/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: the fixtures are files */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, root } from '../../package/support/repository';
import { type Fixture, fixtureSchema } from './fixture';

const FOLDER = join('test', 'channels', 'fixtures');

/** Every channel's items. */
export const FIXTURES: readonly Fixture[] = readdirSync(join(root, FOLDER)).map((name) =>
	fixtureSchema.parse(readJson(join(FOLDER, name))),
);

/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   tests of the package read the checkout */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The checkout's root folder. */
export const root = join(__dirname, '..', '..', '..');

/** The text of a file of the checkout. */
export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A JSON file of the checkout, as whatever it turns out to be. */
export const readJson = (path: string): unknown => JSON.parse(readText(path));

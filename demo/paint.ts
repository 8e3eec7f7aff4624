/* eslint-disable @n8n/community-nodes/no-restricted-globals -- a command line tool */

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

/** A colour or weight of the terminal. */
export type Colour = keyof typeof CODES;

const coloured = process.stdout.isTTY && process.env.NO_COLOR === undefined;

/** Colours a text on a terminal; elsewhere it stays as it is. */
export function paint(text: string, colour: Colour): string {
	return coloured && text !== '' ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text;
}

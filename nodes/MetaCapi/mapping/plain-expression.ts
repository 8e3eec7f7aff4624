import type { UnknownObject } from '../event/json';

/** Reads a value out of an item's JSON. */
export type PlainReader = (json: UnknownObject) => unknown;

/** `={{ $json.a.b["c"][0] }}` and nothing else; anything more is left to n8n (N 4.3). */
const PLAIN =
	/^=\s*\{\{\s*\$json((?:\.[A-Za-z_$][\w$]*|\[\d{1,9}\]|\["[^"\\\]]*"\]|\['[^'\\\]]*'\])+)\s*\}\}\s*$/;

const STEP = /\.([A-Za-z_$][\w$]*)|\[(\d+)\]|\["([^"]*)"\]|\['([^']*)'\]/g;

/** Names n8n's engine blocks or treats in its own way; it must judge them itself. */
const LEFT_TO_N8N: ReadonlySet<string> = new Set([
	'__proto__',
	'constructor',
	'prototype',
	'mainModule',
	'binding',
	'_load',
	'getPrototypeOf',
	'setPrototypeOf',
	'length',
]);

/** Longer expressions are no plain paths. */
const MAX_LENGTH = 300;

/**
 * Compiles an expression that is nothing but a path into the item to property reads: n8n's engine takes a
 * millisecond for what this does in nanoseconds (N 4.3).
 *
 * Same meaning as n8n's: the value with its type, `undefined` where the path leads nowhere. `undefined` for
 * expressions of any other shape.
 */
export function compilePlainExpression(expression: string): PlainReader | undefined {
	if (expression.length > MAX_LENGTH) return undefined;
	// n8n keeps what stands around {{ }} and makes the result text, so only the bare form is taken.
	if (expression !== expression.trimEnd() || !/^=\{\{/.test(expression)) return undefined;
	const path = PLAIN.exec(expression)?.[1];
	if (path === undefined) return undefined;
	const steps = [...path.matchAll(STEP)].map(
		(match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '',
	);
	if (steps.some((step) => LEFT_TO_N8N.has(step))) return undefined;
	return (json) => readPath(json, steps);
}

function readPath(json: UnknownObject, steps: readonly string[]): unknown {
	let value: unknown = json;
	for (const step of steps) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
			return undefined;
		const inner: unknown = Reflect.get(value, step);
		value = inner;
	}
	return value;
}

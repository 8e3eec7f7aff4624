import type { IExecuteFunctions, INode } from 'n8n-workflow';
import type { UnknownObject } from '../event/json';
import type { Problem } from '../event/warning';
import {
	EVENT_OPTION_NAMES,
	type EventSettings,
	type EventSettingsReader,
} from '../settings/event-settings';
import { OPTION_LABELS } from '../settings/option-labels';
import type { SettingsResult } from '../settings/result';
import { RUN_SETTING_NAMES } from '../settings/run-settings';
import { asUnknownObject } from './border';

/** A parameter of the node: its name in our settings and its path in n8n's parameters. */
interface Parameter {
	readonly name: string;
	readonly path: string;
}

const EVENT_PARAMETERS: readonly Parameter[] = [
	...['eventName', 'customEventName', 'actionSource'].map((name) => ({ name, path: name })),
	...EVENT_OPTION_NAMES.map((name) => ({ name, path: `options.${name}` })),
];

const RUN_PARAMETERS: readonly Parameter[] = RUN_SETTING_NAMES.map((name) => ({
	name,
	path: `options.${name}`,
}));

/** n8n marks an expression by an equals sign in front. */
function isExpression(value: unknown): boolean {
	return typeof value === 'string' && value.startsWith('=');
}

function rawValue(parameters: UnknownObject, { name, path }: Parameter): unknown {
	return path === name ? parameters[name] : asUnknownObject(parameters.options)[name];
}

/** The values of the options that hold for the whole run, and which of them came from expressions. */
export interface RunValues {
	readonly values: UnknownObject;
	readonly worked: ReadonlySet<string>;
	readonly problems: readonly Problem[];
}

/** Reads the options that hold for the whole run; expressions are worked out for the first item. */
export function readRunValues(context: IExecuteFunctions, node: INode): RunValues {
	const values: Record<string, unknown> = {};
	const worked = new Set<string>();
	const problems: Problem[] = [];
	for (const parameter of RUN_PARAMETERS) {
		const { name, path } = parameter;
		const raw = rawValue(node.parameters, parameter);
		if (!isExpression(raw)) {
			if (raw !== undefined) values[name] = raw;
			continue;
		}
		worked.add(name);
		const result = workOut(context, path, 0);
		if (result.ok) values[name] = result.value;
		else problems.push(unworkable(name));
	}
	return { values, worked, problems };
}

/** The settings of each item's events. */
export type SettingsOfItem = (itemIndex: number) => SettingsResult<EventSettings>;

/** Most results of expressions that are remembered: ids and stages repeat, pages and names may not. */
const MOST_REMEMBERED = 1000;

/**
 * Makes the reader of what shapes events.
 *
 * Parameters without expressions are read once per run; an expression costs n8n a millisecond and is worked out
 * per item, and equal results are parsed once (N 4.3).
 */
export function createSettingsOfItem(
	context: IExecuteFunctions,
	node: INode,
	read: EventSettingsReader,
): { readonly settingsOf: SettingsOfItem; readonly isStatic: boolean } {
	const fixed: Record<string, unknown> = {};
	const expressions: Parameter[] = [];
	for (const parameter of EVENT_PARAMETERS) {
		const raw = rawValue(node.parameters, parameter);
		if (isExpression(raw)) expressions.push(parameter);
		else if (raw !== undefined) fixed[parameter.name] = raw;
	}
	if (expressions.length === 0) {
		const result = read(fixed);
		return { settingsOf: () => result, isStatic: true };
	}
	const worked = new Set(expressions.map(({ name }) => name));
	const remembered = new Map<string, SettingsResult<EventSettings>>();
	return {
		isStatic: false,
		settingsOf(itemIndex) {
			const values: Record<string, unknown> = { ...fixed };
			for (const { name, path } of expressions) {
				const result = workOut(context, path, itemIndex);
				if (!result.ok) return { ok: false, problems: [unworkable(name)] };
				values[name] = result.value;
			}
			const key = keyOf(expressions.map(({ name }) => values[name]));
			const known = key === undefined ? undefined : remembered.get(key);
			if (known !== undefined) return known;
			const settings = read(values, worked);
			if (remembered.size >= MOST_REMEMBERED) remembered.clear();
			if (key !== undefined) remembered.set(key, settings);
			return settings;
		},
	};
}

/** Tells results of expressions apart; objects, which no setting is, may be cyclic and are not compared. */
function keyOf(values: readonly unknown[]): string | undefined {
	const isPlain = values.every(
		(value) => value === null || !['bigint', 'function', 'object'].includes(typeof value),
	);
	return isPlain ? JSON.stringify(values.map((value) => [typeof value, value])) : undefined;
}

type Worked = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

function workOut(context: IExecuteFunctions, path: string, itemIndex: number): Worked {
	try {
		return { ok: true, value: context.getNodeParameter(path, itemIndex) };
	} catch {
		// n8n's own text may hold values of the item.
		return { ok: false };
	}
}

const LABELS: ReadonlyMap<string, string> = new Map(Object.entries(OPTION_LABELS));

function unworkable(name: string): Problem {
	const label = LABELS.get(name) ?? name;
	return {
		field: label,
		message: `The expression in '${label}' can't be worked out for this item`,
		advice: `Open '${label}' in the node and look at the result of its expression for this item`,
	};
}

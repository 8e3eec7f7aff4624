import type { IExecuteFunctions, INode } from 'n8n-workflow';
import type { UnknownObject } from '../event/json';
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

/** The values of the options that hold for the whole run; expressions are worked out for the first item. */
export function readRunValues(context: IExecuteFunctions, node: INode): UnknownObject {
	const values: Record<string, unknown> = {};
	for (const parameter of RUN_PARAMETERS) {
		const raw = rawValue(node.parameters, parameter);
		if (raw === undefined) continue;
		values[parameter.name] = isExpression(raw) ? context.getNodeParameter(parameter.path, 0) : raw;
	}
	return values;
}

/** The settings of each item's events. */
export type SettingsOfItem = (itemIndex: number) => SettingsResult<EventSettings>;

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
	const known = new Map<string, SettingsResult<EventSettings>>();
	return {
		isStatic: false,
		settingsOf(itemIndex) {
			const values: Record<string, unknown> = { ...fixed };
			for (const { name, path } of expressions) {
				const worked = workOut(context, path, itemIndex);
				if (!worked.ok) return unworkable(name);
				values[name] = worked.value;
			}
			const key = JSON.stringify(values);
			const result = known.get(key) ?? read(values);
			known.set(key, result);
			return result;
		},
	};
}

function workOut(
	context: IExecuteFunctions,
	path: string,
	itemIndex: number,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
	try {
		return { ok: true, value: context.getNodeParameter(path, itemIndex) };
	} catch {
		// n8n's own text may hold values of the item.
		return { ok: false };
	}
}

function unworkable(name: string): SettingsResult<EventSettings> {
	const label = new Map(Object.entries(OPTION_LABELS)).get(name) ?? name;
	return {
		ok: false,
		problems: [
			{
				field: label,
				message: `The expression in '${label}' can't be worked out for this item`,
				advice: `Open '${label}' in the node and look at the result of its expression for this item`,
			},
		],
	};
}

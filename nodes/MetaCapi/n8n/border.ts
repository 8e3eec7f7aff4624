import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { UnknownObject } from '../event/json';

/**
 * The one place where n8n's types meet ours: n8n promises JSON in `IDataObject`, which holds more than we read and
 * less than we write. Nothing is converted here, only named otherwise.
 */

/** The JSON of an item, as the pipeline reads it. */
export function jsonOf(item: INodeExecutionData): UnknownObject {
	return item.json;
}

/** JSON of ours as n8n wants it. */
export function asItemJson(json: object): IDataObject {
	return json as IDataObject;
}

/** An object of unknown origin, read entry by entry. */
export function asUnknownObject(value: unknown): UnknownObject {
	return typeof value === 'object' && value !== null ? (value as UnknownObject) : {};
}

import { isObject, parseJson, type JsonObject } from './json';

/**
 * The parameters of a request body, or undefined if it cannot be read: JSON, or url-encoded with JSON texts inside
 * (M 1.1). Multipart forms, which Meta takes too, are not read: nobody here sends them.
 */
export function parametersOf(contentType: string, text: string): JsonObject | undefined {
	const type = contentType.split(';')[0]?.trim().toLowerCase();
	if (type === 'application/json') {
		const body = parseJson(text);
		return isObject(body) ? body : undefined;
	}
	return type === 'application/x-www-form-urlencoded' ? formParameters(text) : undefined;
}

function formParameters(text: string): JsonObject {
	const { data, ...others } = Object.fromEntries(new URLSearchParams(text));
	return data === undefined ? others : { ...others, data: parseJson(data) };
}

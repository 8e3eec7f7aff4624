import { isObject } from '../json';
import type { EventCheck } from './event-check';

/** `contents` is a list of objects that each have an id (M 6.2). */
export const checkContents: EventCheck = ({ customData: { contents } }) => {
	if (contents === undefined) return undefined;
	return Array.isArray(contents) && contents.every(hasId) ? undefined : { reason: 'contentsWrong' };
};

function hasId(content: unknown): boolean {
	if (!isObject(content)) return false;
	return typeof content.id === 'number' || (typeof content.id === 'string' && content.id !== '');
}

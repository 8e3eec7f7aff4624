import { isPlainObject } from '../../event/json';
import type { Warning } from '../../event/warning';
import { labelOf } from '../../fields/labels';
import type { Collected } from './collect';
import { whatInList, whatLike } from './looks-like';
import { isPrivate } from './private-name';

/** One item names at most this many fields that were not used: more would bury the rest. */
const MAX_WARNINGS = 5;

/**
 * Names the fields that no rule took although they look like the customer's: nothing is lost in silence (SPEC 3.1).
 *
 * A field is named by its own path in the item, never by its value. An event without time is told of the dates that
 * might be it, which are not guessed (SPEC 3.7).
 */
export function warnAboutLeftOver(
	leftOver: Collected['leftOver'],
	eventTime: unknown,
): readonly Warning[] {
	const warnings: Warning[] = eventTime === undefined ? [...unreadDate(leftOver)] : [];
	let unlisted = 0;
	for (const { node, value } of leftOver) {
		const likeness =
			node.reading.type === 'somebodyElse'
				? otherPersons(node.reading.target.field, value)
				: likenessOf(value, node.path);
		if (likeness === undefined) continue;
		if (warnings.length === MAX_WARNINGS) unlisted++;
		else warnings.push({ message: `'${node.path.join('.').slice(0, 80)}' ${likeness}` });
	}
	if (unlisted > 0)
		warnings.push({
			message: `${unlisted} more ${unlisted === 1 ? 'field looks like an identifier and was' : 'fields look like identifiers and were'} not used`,
		});
	return warnings;
}

/** More dates would be no hint. */
const MOST_DATES = 3;

function unreadDate(leftOver: Collected['leftOver']): readonly Warning[] {
	const names = leftOver.flatMap(({ node, value }) =>
		node.reading.type !== 'somebodyElse' && !isVersion(node.path) && isLikeDate(value)
			? [`'${node.path.join('.').slice(0, 80)}'`]
			: [],
	);
	if (names.length === 0) return [];
	return [
		{
			field: 'Event Time',
			message: `${names.slice(0, MOST_DATES).join(', ')} ${names.length === 1 ? 'looks like a date and was' : 'look like dates and were'} not used: rename the one that says when the event happened to 'Event Time'`,
		},
	];
}

/** Interfaces are numbered by the day they appeared: `ApiVersion: '2010-04-01'`. */
function isVersion(path: readonly string[]): boolean {
	return /version$/i.test(path[path.length - 1] ?? '');
}

const DATES: readonly RegExp[] = [
	/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ].{0,30})?$/,
	/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?:,? .{0,20})?$/,
];

function isLikeDate(value: unknown): boolean {
	if (value instanceof Date) return true;
	if (typeof value !== 'string' || value.length < 6 || value.length > 45) return false;
	const text = value.trim();
	return DATES.some((form) => form.test(text));
}

/** Names the fields that are no custom properties, since they tell who or where somebody is (SPEC 6). */
export function warnAboutPrivate(leftOver: Collected['leftOver']): readonly Warning[] {
	return leftOver
		.filter(({ node }) => node.reading.type !== 'somebodyElse' && isPrivate(node.path))
		.slice(0, MAX_WARNINGS)
		.map(({ node }) => ({
			message: `'${node.path.join('.').slice(0, 80)}' was not added to 'Custom Data', since its name says that it is personal`,
		}));
}

function otherPersons(field: string, value: unknown): string | undefined {
	const isName = field.startsWith('~');
	// `customer_is_guest: 0` and `mobile: false` identify nobody.
	if (typeof value === 'boolean' || (isName && typeof value === 'number')) return undefined;
	const what = isName ? 'name' : labelOf(field);
	return `was not used, since its name does not say that this '${what}' is the customer's: rename it if it is`;
}

function likenessOf(value: unknown, path: readonly string[]): string | undefined {
	if (!Array.isArray(value)) {
		const what = whatLike(value, path);
		return what === undefined
			? undefined
			: `looks like ${what} and was not used: rename it if it is the customer's`;
	}
	const what = whatInList(value, path);
	if (what === undefined) return undefined;
	return value.some(isPlainObject)
		? `holds records with what looks like ${what}, which were not used: make an item of each with a Split Out node`
		: `looks like ${what} and was not used: rename it if it is the customer's`;
}

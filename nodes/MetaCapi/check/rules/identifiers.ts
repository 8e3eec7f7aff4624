import type { Problem } from '../../event/warning';
import { TOO_BROAD_SETS, USER_DATA_FIELDS } from '../../fields/user-data-fields';
import { nameOfField } from '../../normalise/notes';
import { hasMatchKey } from '../match-keys';
import type { Rule } from '../rule';

const DIGEST = /^[0-9a-f]{64}$/;
const DIGEST_WITH_SUFFIX = /^[0-9a-fA-F]{64}\.(?:[A-Za-z0-9_-]{8}|AQ|Ag|Aw|BA|BQ|Bg)$/;

/** What an event needs so that Meta can find the person (M 13: V4–V6). */
export const IDENTIFIER_RULES: readonly Rule[] = [
	{
		id: 'V4',
		check({ userData }, { problems }) {
			if (hasMatchKey(userData) || isIdentifierMissed(problems)) return;
			problems.push({
				field: 'Customer Information',
				message: 'The item has no usable identifier of the customer',
				advice: "Add at least an 'Email', a 'Phone' with country code or an 'External ID'",
			});
		},
	},
	{
		id: 'V5',
		check({ userData, origins }, { problems }) {
			const isTooBroad = TOO_BROAD_SETS.some((set) => isWithin(userData, set));
			if (!isTooBroad || isIdentifierMissed(problems)) return;
			const names = USER_DATA_FIELDS.filter(({ key }) => key in userData).map(({ key }) =>
				nameOfField(`user_data.${key}`, origins),
			);
			problems.push({
				field: 'Customer Information',
				message: `${listed(names)} alone could be anybody, and Meta refuses such events`,
				advice:
					"Add a stronger identifier, such as 'Email', 'Phone', 'External ID' or first and last name together",
			});
		},
	},
	{
		id: 'V6',
		check({ userData, hasOwnDigestsOnly }, { problems }) {
			// Looking at nine digests takes as long as making six of them.
			if (hasOwnDigestsOnly === true) return;
			for (const { key, label, hash } of USER_DATA_FIELDS) {
				if (hash !== 'always' || userData[key] === undefined) continue;
				const values: readonly unknown[] = Array.isArray(userData[key])
					? userData[key]
					: [userData[key]];
				if (values.every(isDigest)) continue;
				problems.push({
					field: label,
					message: `'${label}' is not hashed`,
					advice: 'Feed the item itself back in instead of its prepared event',
				});
			}
		},
	},
];

/** Whether all of its keys, of which there must be one, are among these. */
function isWithin(userData: Readonly<Record<string, unknown>>, set: ReadonlySet<string>): boolean {
	let isAny = false;
	for (const key in userData) {
		if (!set.has(key)) return false;
		isAny = true;
	}
	return isAny;
}

/** Labels of identifiers: once one of them is mended, there is one. */
const LABELS: ReadonlySet<string> = new Set(USER_DATA_FIELDS.map(({ label }) => label));

/** Whether an identifier was refused as a value or is missed by its channel: that needs no second complaint. */
export function isIdentifierMissed(problems: readonly Problem[]): boolean {
	return problems.some(({ field }) => field !== undefined && LABELS.has(field));
}

/** `'City'`, `'City' and 'State'`, `'City', 'State' and 'Country'`. */
function listed(names: readonly string[]): string {
	const [last = '', ...others] = [...names].reverse();
	return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}

function isDigest(value: unknown): boolean {
	return (
		typeof value === 'string' &&
		value.length < 80 &&
		(DIGEST.test(value) || DIGEST_WITH_SUFFIX.test(value))
	);
}

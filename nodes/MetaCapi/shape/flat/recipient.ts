import type { Warning } from '../../event/warning';
import { FLAT_TARGETS } from '../../fields/flat-targets';
import { areTwoPeople } from '../same-person';
import { candidatesFor, PARCEL, USER } from './choose';
import type { Candidate, Collected } from './collect';
import type { NameParts } from './full-name';
import { namePartsOf, readPersonName } from './person-name';
import { wordsOf } from './somebody-else';

/** What the parcel's own name shows to be another person's; the address is seen to where it is chosen. */
const PERSONAL: ReadonlySet<string> = new Set([
	'user_data.em',
	'user_data.fn',
	'user_data.ln',
	'user_data.ph',
	'~full_name',
	'~last_first_name',
]);

/** What the customer may miss; a name is that of the parcel as a matter of course. */
const REACHES: ReadonlySet<string> = new Set(['user_data.em', 'user_data.ph']);

/** An item without what is another person's, and what was left out. */
interface WithoutOthers {
	readonly collected: Collected;
	readonly warnings: readonly Warning[];
}

/**
 * Takes out of what an item holds whatever a name beside it shows to be another person's: all of a `user` who is not
 * the customer (the CRM's own user), then the name, the e-mail, the phone and the address of a parcel for somebody else.
 */
export function withoutOthers(collected: Collected): WithoutOthers {
	const user = withoutUser(collected);
	const rest = withoutRecipient(user.collected);
	return user.warnings.length === 0
		? rest
		: { ...rest, warnings: [...user.warnings, ...rest.warnings] };
}

function withoutUser(collected: Collected): WithoutOthers {
	const reaches = [...REACHES].flatMap((field) => candidatesFor(collected, field));
	const users = reaches.filter(isOfUser);
	// A name alone may be that of a form or an order, beside which the user is the customer.
	if (users.length === 0) return { collected, warnings: NOTHING };
	const isOfHost = hasInvitee(collected);
	if (!isOfHost && !reaches.some(isNearer)) return { collected, warnings: NOTHING };
	const logins = new Set(candidatesFor(collected, '~user_name'));
	const isUsers = (candidate: Candidate) => isOfUser(candidate) || logins.has(candidate);
	const isNearerName = (candidate: Candidate) => isNearer(candidate) && !logins.has(candidate);
	if (!isOfHost && !areTwoPeople(nameOf(collected, isNearerName), nameOf(collected, isUsers)))
		return { collected, warnings: NOTHING };
	const candidates = collected.candidates.map((found) => {
		const own = found?.filter((candidate) => !isUsers(candidate));
		return own?.length === 0 ? undefined : own;
	});
	return {
		collected: { ...collected, candidates },
		warnings: users.map((candidate) => ({
			message: isOfHost
				? `'${pathOf(candidate)}' was not used, since it is the host's: 'Invitee' is somebody else`
				: `'${pathOf(candidate)}' was not used, since the name beside it is not the customer's`,
		})),
	};
}

/** Whoever is invited stands beside the user of the calendar, who is the host. */
const INVITEE = 'invitee';

function hasInvitee({ leftOver }: Collected): boolean {
	return leftOver.some(
		({ node: { path, reading } }) =>
			reading.type === 'somebodyElse' && REACHES.has(reading.target.field) && namesInvitee(path),
	);
}

/** Whether the names of a place say that whoever is invited is there. */
export function namesInvitee(path: readonly string[]): boolean {
	return wordsOf(path).includes(INVITEE);
}

/** The recipient of a gift is not its buyer. */
function withoutRecipient(collected: Collected): WithoutOthers {
	if (!areTwoPeople(nameOf(collected, isOwn), nameOf(collected, isOfParcel)))
		return { collected, warnings: NOTHING };
	const warnings: Warning[] = [];
	const candidates = FLAT_TARGETS.map(({ field, index }) => {
		const found = collected.candidates[index];
		if (found === undefined || !PERSONAL.has(field)) return found;
		const own = found.filter(isOwn);
		if (own.length === 0 && REACHES.has(field)) warnings.push(...found.slice(0, 1).map(notUsed));
		return own.length === 0 ? undefined : own;
	});
	const place = ofPlace(collected);
	if (place.length > 0 && !place.some(isOwn)) warnings.push(...place.slice(0, 1).map(notUsed));
	return { collected: { ...collected, candidates, parcelIsAnothers: true }, warnings };
}

/** What makes an address one (`one-address.ts`). */
function ofPlace(collected: Collected): readonly Candidate[] {
	return ['user_data.ct', 'user_data.zp', 'user_data.country'].flatMap((field) =>
		candidatesFor(collected, field),
	);
}

const NOTHING: readonly Warning[] = [];

const isOfUser = ({ closeness }: Candidate) => closeness === USER;
const isNearer = ({ closeness }: Candidate) => closeness < USER;
const isOwn = ({ closeness }: Candidate) => closeness < PARCEL;
const isOfParcel = ({ closeness }: Candidate) => closeness >= PARCEL;

function nameOf(collected: Collected, isWanted: (candidate: Candidate) => boolean): NameParts {
	return namePartsOf(readPersonName(collected, isWanted));
}

function pathOf({ path }: Candidate): string {
	return path.join('.').slice(0, 80);
}

function notUsed(candidate: Candidate): Warning {
	return {
		message: `'${pathOf(candidate)}' was not used, since the parcel goes to somebody else: its name is not the customer's`,
	};
}

import { NO_PHONES } from '../privacy/find-phone';
import { holdsPersonalData } from '../privacy/keep-person-out';
import { isWellFormed } from './half-characters';
import { plain, unusable } from './outcome';
import type { Normaliser } from './outcome';
import { readText } from './read-text';

const WITH_SPACES = unusable(
	'A WhatsApp click id holds no spaces; map ctwa_clid exactly as the message brought it, unhashed.',
);
const TRACKING_OFF = unusable(
	'This is the id of all devices whose owner declined tracking; leave the field out for them.',
);
const NO_ADVERTISING_ID = unusable(
	'This is no advertising id of a device, which has 32 hexadecimal digits like 0f1e2d3c-4b5a-4678-8796-a5b4c3d2e1f0; map the IDFA or GAID, unhashed.',
);
const ADVERTISING_ID = /^[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/i;
const BROKEN = unusable('This id holds broken characters; map the field as it is in its source.');

const PERSONAL = unusable(
	'This is or holds an email address or phone number, which must not be sent unhashed; map the id itself.',
);

const WHITE_SPACE = /\s/;
const ALL_ZEROS = /^[0-]+$/;
const LONGEST = 2000;

/** Ids that are passed on unchanged and unhashed: anonymous install ids, subscription ids (M 4.1). */
export const normaliseOpaqueId: Normaliser = (raw, { ownPhones = NO_PHONES }) => {
	const text = readText(raw, LONGEST);
	if (typeof text !== 'string') return text;
	// Unhashed ids must not tell who the customer is (SPEC 6).
	if (holdsPersonalData(text, ownPhones)) return PERSONAL;
	return isWellFormed(text) ? plain(text) : BROKEN;
};

/** `ctwa_clid`: unchanged, case kept, no white space (M 4.4). */
export const normaliseWhatsAppClickId: Normaliser = (raw, context) => {
	const outcome = normaliseOpaqueId(raw, context);
	return outcome.type === 'value' && WHITE_SPACE.test(outcome.value) ? WITH_SPACES : outcome;
};

/** `madid`: unchanged; the all-zero id of devices that decline tracking is no id. Apple's, Google's and Amazon's are UUIDs. */
export const normaliseAdvertisingId: Normaliser = (raw, context) => {
	const outcome = normaliseOpaqueId(raw, context);
	if (outcome.type !== 'value') return outcome;
	if (ALL_ZEROS.test(outcome.value)) return TRACKING_OFF;
	return ADVERTISING_ID.test(outcome.value) ? outcome : NO_ADVERTISING_ID;
};

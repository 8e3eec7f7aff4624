import { readDigest } from '../../../nodes/MetaCapi/normalise/identifiers/already-hashed';
import { EMPTY, plain, unusable } from '../../../nodes/MetaCapi/normalise/identifiers/outcome';
import type { Normaliser } from '../../../nodes/MetaCapi/normalise/identifiers/outcome';

/** The SDK-only fields of M 4.1, which the node doesn't offer; here only so that every vector runs (M 4.3). */
function firstLetters(count: number): Normaliser {
	return (raw) => {
		const text = String(raw).trim();
		return text === '' ? EMPTY : (readDigest(text) ?? plain(text.toLowerCase().slice(0, count)));
	};
}

function twoDigits(highest: number): Normaliser {
	return (raw) => {
		const text = String(raw).trim().padStart(2, '0');
		const fits = /^\d{2}$/.test(text) && Number(text) >= 1 && Number(text) <= highest;
		return fits ? plain(text) : unusable('out of range');
	};
}

const fourDigits: Normaliser = (raw) => {
	const text = String(raw).trim();
	return /^\d{4}$/.test(text) ? plain(text) : unusable('not a year');
};

export const LEGACY_FIELDS: Readonly<Partial<Record<string, Normaliser>>> = {
	f5first: firstLetters(5),
	f5last: firstLetters(5),
	fi: firstLetters(1),
	dobd: twoDigits(31),
	dobm: twoDigits(12),
	doby: fourDigits,
};

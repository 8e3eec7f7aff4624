import type { EventCheck } from './event-check';
import { wrongValue } from './event-check';
import { userDataKeys } from './user-data-keys';

/** Lower-case hex, as the documents ask (M 4.2). */
const digest = /^[0-9a-f]{64}$/;
/** What Meta's parameter builder makes of a digest, in either case (M 4.3 R0.4, 4.7). */
const digestWithSuffix = /^[0-9a-fA-F]{64}\.(?:[A-Za-z0-9_-]{8}|AQ|Ag|Aw|BA|BQ|Bg)$/;

/**
 * Hashed keys hold nothing but digests, the others single texts or numbers. Unknown keys are let through: only those
 * on the event level are known to be refused (M 3.1).
 */
export const checkHashing: EventCheck = ({ userData }) => {
	for (const [key, value] of Object.entries(userData)) {
		const rule = userDataKeys.get(key);
		if (!rule) continue;
		if (Array.isArray(value) && !rule.list) return wrongValue('a string', 'user_data', key);
		const values: readonly unknown[] = Array.isArray(value) ? value : [value];
		if (rule.hashed) {
			if (!values.every(isDigest)) return { reason: 'notHashed', key };
		} else if (!values.every(isScalar)) {
			return wrongValue('a string', 'user_data', key);
		}
	}
	return undefined;
};

function isDigest(value: unknown): boolean {
	return typeof value === 'string' && (digest.test(value) || digestWithSuffix.test(value));
}

function isScalar(value: unknown): boolean {
	return typeof value === 'string' || Number.isSafeInteger(value);
}

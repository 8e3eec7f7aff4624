import type { Envelope } from '../event/envelope';
import type { Warning } from '../event/warning';
import type { KnownPhones } from '../normalise/privacy/find-phone';
import { holdsPersonalData } from '../normalise/privacy/keep-person-out';

/** What stands beside events is no place for a customer: it is sent as it is (SPEC 6). */
const KEYS = ['test_event_code', 'partner_agent', 'upload_tag'] as const satisfies ReadonlyArray<
	keyof Envelope
>;

/** Envelopes in which nothing was found: all events of a run share the node's own. */
const clean = new WeakSet<Envelope>();

/** An envelope without what is or holds an e-mail address or phone number; the given object when nothing does. */
export function cleanEnvelope(
	envelope: Envelope,
	phones: KnownPhones,
	warnings: Warning[],
): Envelope {
	if (clean.has(envelope)) return envelope;
	const left: Record<string, string> = {};
	let isChanged = false;
	for (const key of KEYS) {
		const text = envelope[key];
		if (text === undefined) continue;
		if (!holdsPersonalData(text, phones)) {
			left[key] = text;
			continue;
		}
		isChanged = true;
		warnings.push({
			message: `'${key}' was left out, since it holds an email address or phone number, which must not reach Meta unhashed`,
		});
	}
	if (isChanged) return left;
	clean.add(envelope);
	return envelope;
}

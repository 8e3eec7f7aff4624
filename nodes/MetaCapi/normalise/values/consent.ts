/**
 * The words by which consent is given, and no others (SPEC 2.2): true, yes, y, on, 1, granted, accepted, opt-in, and
 * what they are in Portuguese, Spanish, German and French, without accents unless a word needs them.
 */
const WORDS_OF_CONSENT: ReadonlySet<string> = new Set([
	...['true', 'yes', 'y', 'on', '1', 'granted', 'accepted', 'opt-in', 'opt in', 'opt_in', 'optin'],
	...['verdadeiro', 'sim', 's', 'ligado', 'concedido', 'concedida', 'aceito', 'aceita', 'aceite'],
	...['verdadero', 'sí', 'si', 'encendido', 'otorgado', 'otorgada', 'aceptado', 'aceptada'],
	...['wahr', 'ja', 'j', 'an', 'ein', 'erteilt', 'gewährt', 'gewaehrt', 'akzeptiert', 'angenommen'],
	...['vrai', 'oui', 'o', 'activé', 'accordé', 'accordée', 'accepté', 'acceptée'],
]);

/** No word is longer. */
const LONGEST_WORD = 20;

/**
 * Tells whether a value gives consent (SPEC 2.2, Consent Field).
 *
 * Whatever is not clearly a yes is a no: other words, other numbers, lists, objects, nothing.
 */
export function isConsentGiven(raw: unknown): boolean {
	if (raw === true || raw === 1) return true;
	if (typeof raw !== 'string' || raw.length > LONGEST_WORD) return false;
	return WORDS_OF_CONSENT.has(raw.trim().toLowerCase().normalize('NFC'));
}

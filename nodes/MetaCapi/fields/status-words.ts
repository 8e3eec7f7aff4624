import { reducedName } from './reduced-name';

/** No status is longer; the bound keeps long texts from being looked at. */
const LONGEST = 40;
const SHORTEST = 3;

/** What an order, a payment or a contact in the CRM is said to be, in the five languages, reduced. */
// prettier-ignore
const STATUS_WORDS: ReadonlySet<string> = new Set([
	'abandoned', 'active', 'approved', 'archived', 'authorized', 'canceled', 'cancelled', 'captured', 'closed', 'complete', 'completed', 'confirmed',
	'created', 'declined', 'delivered', 'disabled', 'done', 'draft', 'enabled', 'expired', 'failed', 'fulfilled', 'inactive', 'lost', 'new',
	'onhold', 'open', 'paid', 'partiallypaid', 'pending', 'pendingpayment', 'processed', 'processing', 'published', 'refunded', 'rejected',
	'returned', 'scheduled', 'shipped', 'subscribed', 'succeeded', 'success', 'trialing', 'unpaid', 'unsubscribed', 'valid', 'verified', 'void', 'won',
	'aguardandopagamento', 'aprovado', 'ativo', 'cancelado', 'concluido', 'enviado', 'entregue', 'finalizado', 'inativo', 'novo', 'pago', 'pendente', 'reembolsado',
	'activo', 'aprobado', 'completado', 'completo', 'confirmado', 'entregado', 'enproceso', 'inactivo', 'nuevo', 'pagado', 'pendiente', 'procesando', 'rechazado',
	'abgeschlossen', 'aktiv', 'bezahlt', 'inbearbeitung', 'inaktiv', 'neu', 'offen', 'storniert', 'versendet', 'versandt',
	'actif', 'annule', 'annulee', 'encours', 'enattente', 'expedie', 'expediee', 'inactif', 'livre', 'livree', 'nouveau', 'paye', 'payee', 'terminee',
]);

const A = 97;
const LETTERS = 26;

/** The place of a pair of letters in a table, in whatever case; none for anything else than a–z. */
function placeOf(text: string): number | undefined {
	// The bit by which upper and lower case differ in ASCII.
	const first = (text.charCodeAt(0) | 32) - A;
	const second = (text.charCodeAt(1) | 32) - A;
	const isPair = first >= 0 && first < LETTERS && second >= 0 && second < LETTERS;
	return isPair ? first * LETTERS + second : undefined;
}

const PLACES: ReadonlySet<number | undefined> = new Set([...STATUS_WORDS].map(placeOf));

/** For each pair of letters whether a word begins with it. */
const OPENINGS = Uint8Array.from({ length: LETTERS * LETTERS }, (_, place) =>
	PLACES.has(place) ? 1 : 0,
);

/** Tells whether a text says how an order or a contact stands, rather than in which state somebody lives. */
export function isStatusWord(text: string): boolean {
	// No status is shorter than three letters, and nearly every state comes as its code.
	if (text.length > LONGEST || text.length < SHORTEST) return false;
	const place = placeOf(text);
	// Reducing a name takes ten times as long as looking at how it begins.
	if (place !== undefined && OPENINGS[place] === 0) return false;
	return STATUS_WORDS.has(reducedName(text));
}

import { reducedName } from './reduced-name';

/** No status is longer; the bound keeps long texts from being looked at. */
const LONGEST = 40;

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

/** The first two letters of the words: what begins otherwise is none of them. */
const OPENINGS: ReadonlySet<string> = new Set([...STATUS_WORDS].map((word) => word.slice(0, 2)));
const TWO_LETTERS = /^[a-z]{2}$/;

/** Tells whether a text says how an order or a contact stands, rather than in which state somebody lives. */
export function isStatusWord(text: string): boolean {
	if (text.length > LONGEST) return false;
	const opening = text.slice(0, 2).toLowerCase();
	// Reducing a name takes ten times as long as looking at how it begins.
	if (TWO_LETTERS.test(opening) && !OPENINGS.has(opening)) return false;
	return STATUS_WORDS.has(reducedName(text));
}

/**
 * The words around an identifier's name that say nothing, or say that it is somebody else's.
 *
 * All in the reduced form of `reducedName`. What the customer's own words are says `CUSTOMER_PREFIXES`.
 */

/** Words for an address, in front of its parts with or without the customer's word: `billing_address.city`. */
// prettier-ignore
export const ADDRESS_WORDS = [
	'address', 'defaultaddress', 'homeaddress', 'primaryaddress', 'endereco', 'direccion', 'adresse', 'anschrift',
] as const;

/** Words that stand for what is known of the customer, behind the customer's word only: `customer_details.email`. */
// prettier-ignore
export const DETAIL_WORDS = [
	'details', 'detail', 'info', 'information', 'data', 'profile', 'attributes', 'properties', 'traits', 'identities', 'dados', 'datos', 'daten', 'donnees', 'coordonnees',
] as const;

/** Small words between an identifier and whose it is: `nome_do_cliente`, `correo del cliente`, `email of the customer`. */
// prettier-ignore
export const CONNECTORS = [
	'ofthe', 'of', 'dela', 'del', 'des', 'der', 'de', 'do', 'da', 'du', 'la', 'le', '',
] as const;

/**
 * An object that merely wraps the fields of an item, whether a bare `name` in it is a person's, and whether only
 * identifiers and the page are read in it.
 */
interface Wrapper {
	readonly word: string;
	readonly holdsPerson: boolean;
	readonly isAside: boolean;
}

// prettier-ignore
const ANSWERS = [
	'answers', 'customfields', 'customfieldsvalues', 'dados', 'datos', 'fields', 'formdata', 'formfields', 'mergefields', 'merges', 'questions', 'rawrequest', 'responses', 'values',
];

/** Things that have a name of their own: `form.name` is the form's. */
// prettier-ignore
const PAYLOADS = [
	'attributes', 'body', 'booking', 'cart', 'checkout', 'contactform', 'data', 'deal', 'event', 'form', 'formresponse', 'order', 'payload', 'payment',
	'eventproperties', 'json', 'matchkeys', 'opportunity', 'properties', 'purchase', 'record', 'resource', 'response', 'submission', 'transaction',
];

/** What goes with an event, or a record of any kind: its amounts are in whatever unit, its times another object's. */
// prettier-ignore
const ASIDES = [
	'attribution', 'attributionsource', 'charge', 'content', 'context', 'entity', 'invoice', 'item', 'key', 'meta', 'metadata', 'object', 'queryparams', 'tracking',
	'trackingparameters', 'urlparams', 'utm',
];

/**
 * Objects whose name says nothing about whose fields they hold: `data.email` is read as `email`.
 *
 * Only whole objects, never the beginning of a name: `data_email` names something else.
 */
export const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map([
	...ANSWERS.map((word) => wrapper(word, true, false)),
	...PAYLOADS.map((word) => wrapper(word, false, false)),
	...ASIDES.map((word) => wrapper(word, false, true)),
]);

function wrapper(word: string, holdsPerson: boolean, isAside: boolean): [string, Wrapper] {
	return [word, { word, holdsPerson, isAside }];
}

/** Words that surely name somebody other than the customer (SPEC 3.3), in the five languages. */
// prettier-ignore
export const OTHER_PEOPLE: ReadonlySet<string> = new Set([
	'admin', 'advisor', 'affiliate', 'agent', 'agency', 'assignee', 'attendee', 'author', 'broker', 'closer', 'coach', 'company',
	'consultant', 'creator', 'doctor', 'driver', 'emergency', 'employee', 'employer', 'friend', 'from', 'guardian', 'guest', 'guide',
	'host', 'invitee', 'manager', 'merchant', 'operator', 'organization', 'organisation', 'owner', 'parent', 'partner', 'patient',
	'payee', 'payer', 'producer', 'receiver', 'recipient', 'referral', 'referrer', 'rep', 'representative', 'salesperson', 'seller',
	'sender', 'spouse', 'staff', 'store', 'student', 'supplier', 'support', 'teacher', 'vendor',
	'cardholder', 'holder', 'passenger', 'profile', 'traits', 'traveler', 'traveller',
	'afiliado', 'aluno', 'atendente', 'corretor', 'empresa', 'gerente', 'loja', 'produtor', 'proprietario', 'remetente', 'responsavel', 'vendedor',
	'agente', 'alumno', 'asesor', 'propietario', 'proveedor', 'remitente', 'responsable', 'tienda',
	'absender', 'ansprechpartner', 'berater', 'besitzer', 'firma', 'inhaber', 'makler', 'mitarbeiter', 'unternehmen', 'verkaufer', 'verkaeufer',
	'agence', 'conseiller', 'entreprise', 'expediteur', 'fournisseur', 'proprietaire', 'societe', 'vendeur',
]);

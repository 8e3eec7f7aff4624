import { isPlainObject, type UnknownObject } from '../event/json';

/** Takes the secrets of the credential out of what is sent and shown (SPEC 6). */
export interface SecretRemoval {
	/** A text without them; the same text when it holds none. */
	text(text: string): string;
	/** An object without them in any of its texts and names; the same object when it holds none. */
	object(object: object): object;
	/** An item without them and without the fields that are meant for secrets. */
	item(item: UnknownObject): UnknownObject;
}

/** What stands where a secret was taken out. */
const MARK = '[removed]';

/** Fields of a copied request that hold nothing but secrets (M 1.3, 1.4). */
const SECRET_FIELDS: ReadonlySet<string> = new Set(['access_token', 'appsecret_proof']);

/** A shorter text is no secret of Meta's and would tear ordinary words apart. */
const SHORTEST = 8;

/** Deeper than any item that was made to be read. */
const DEEPEST = 500;

/** Makes the removal of a run; what holds no secret is looked through and never copied. */
export function createSecretRemoval(secrets: readonly string[]): SecretRemoval {
	const forms = [...new Set(secrets.flatMap(formsOf))];
	const shortest = Math.min(...forms.map(({ length }) => length));
	const text = (given: string) => {
		if (given.length < shortest) return given;
		return forms.reduce(
			(clean, form) => (clean.includes(form) ? clean.split(form).join(MARK) : clean),
			given,
		);
	};
	/** Whether nothing is nested and no text holds a secret: nearly all items and results, in a fifth of the time. */
	const isSurelyClean = (given: object, dropsFields: boolean): boolean => {
		for (const [key, value] of Object.entries(given)) {
			if ((dropsFields && SECRET_FIELDS.has(key)) || text(key) !== key) return false;
			if (typeof value === 'string' ? text(value) !== value : !isSimple(value, text)) return false;
		}
		return true;
	};
	const walk = (given: object, dropsFields: boolean): unknown => {
		if (isPlainObject(given) && isSurelyClean(given, dropsFields)) return given;
		const seen = new Map<object, unknown>();
		const clean = (value: unknown, depth: number): unknown => {
			if (typeof value === 'string') return text(value);
			if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
			if (seen.has(value)) return seen.get(value);
			// An object that holds itself is met again before it is done.
			seen.set(value, value);
			const result = cleanEntries(value, depth + 1);
			seen.set(value, result);
			return result;
		};
		const cleanEntries = (value: object, depth: number): unknown => {
			if (Array.isArray(value)) {
				const entries: readonly unknown[] = value;
				return entries.some((entry) => clean(entry, depth) !== entry)
					? entries.map((entry) => clean(entry, depth))
					: value;
			}
			if (!isPlainObject(value)) return value;
			const isDropped = (key: string) => dropsFields && SECRET_FIELDS.has(key);
			const holdsSecret = Object.keys(value).some(
				(key) => isDropped(key) || text(key) !== key || clean(value[key], depth) !== value[key],
			);
			if (!holdsSecret) return value;
			const kept = Object.entries(value).filter(([key]) => !isDropped(key));
			return Object.fromEntries(kept.map(([key, entry]) => [text(key), clean(entry, depth)]));
		};
		return clean(given, 0);
	};
	return {
		text,
		object(object) {
			const clean = walk(object, false);
			return isPlainObject(clean) ? clean : object;
		},
		item(item) {
			const clean = walk(item, true);
			return isPlainObject(clean) ? clean : item;
		},
	};
}

/** Whether a value is no object, or a list of clean texts: keys that match, or no warnings at all. */
function isSimple(value: unknown, clean: (text: string) => string): boolean {
	if (typeof value !== 'object' || value === null) return true;
	return (
		Array.isArray(value) &&
		value.every((entry) => typeof entry === 'string' && clean(entry) === entry)
	);
}

/** A secret as it is, as it stands in a query and as it stands in JSON. */
function formsOf(secret: string): readonly string[] {
	if (secret.length < SHORTEST) return [];
	// A text that is no token of Meta's may not be encodable.
	const encoded = /^[\x20-\x7E]+$/.test(secret) ? [encodeURIComponent(secret)] : [];
	return [secret, ...encoded, JSON.stringify(secret).slice(1, -1)];
}

import type { IDataObject } from 'n8n-workflow';
import { ALL_SAMPLES } from '../../sources/support/all-samples';
import { sample } from '../../sources/support/prepare-source';
import { type Person } from './person';

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const PHONE_KEY = /phone|mobile|^tel|telefone|cel|wa_?id|^from$|^number$/i;
const FIRST_NAME_KEY = /^(?:first|given)_?name$|^nome$/i;
const LAST_NAME_KEY = /^(?:last|family|sur)_?name$|^sobrenome$/i;
const FULL_NAME_KEY = /^(?:full_?|customer_?|buyer_?)?name$/i;
const CITY_KEY = /^(?:city|cidade|town)$/i;
const POSTCODE_KEY = /^(?:zip|zip_?code|post_?code|postal_?code|zipcode)$/i;

function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an object is about a person: a name there is somebody's, not a product's. */
function isSomebody(object: IDataObject): boolean {
	return Object.keys(object).some((key) => /e-?mail|phone|first_?name/i.test(key));
}

function replaced(key: string, value: string, someone: Person, isPerson: boolean): string {
	if (value.includes('@')) return value.replace(EMAIL, someone.email);
	const digits = value.replace(/\D/g, '').length;
	if (PHONE_KEY.test(key) && digits >= 7 && digits <= 15 && /^[\d\s()+.-]+$/.test(value)) {
		return value.startsWith('+')
			? someone.phone.international
			: someone.phone.international.replace(/\D/g, '');
	}
	if (FIRST_NAME_KEY.test(key)) return someone.firstName;
	if (LAST_NAME_KEY.test(key)) return someone.lastName;
	if (FULL_NAME_KEY.test(key) && isPerson) return `${someone.firstName} ${someone.lastName}`;
	if (CITY_KEY.test(key)) return someone.city;
	return POSTCODE_KEY.test(key) ? someone.postcode : value;
}

function planted(value: unknown, someone: Person, key = '', isPerson = false): unknown {
	if (typeof value === 'string') return replaced(key, value, someone, isPerson);
	if (Array.isArray(value)) return value.map((entry) => planted(entry, someone, key));
	if (!isObject(value)) return value;
	const somebody = isSomebody(value);
	return Object.fromEntries(
		Object.entries(value).map(([name, entry]) => [name, planted(entry, someone, name, somebody)]),
	);
}

function asItem(value: unknown): IDataObject {
	if (!isObject(value)) throw new Error('a sample is an object');
	return value;
}

/** Every sample of every source with an invented person in place of its own. */
export function plantedSamples(next: () => Person): ReadonlyArray<readonly [string, IDataObject]> {
	return ALL_SAMPLES.map(([name, source]): readonly [string, IDataObject] => [
		source.value,
		asItem(planted(sample(name), next())),
	]);
}

/** Of a sample's places, one in so many: the samples are alike, and each begins elsewhere. */
const EVERY = 6;

/** Every sample with one of its texts replaced by an address, each in turn: no place may carry it out. */
export function samplesWithAddressAnywhere(next: () => Person): readonly IDataObject[] {
	return ALL_SAMPLES.flatMap(([name], number) => {
		const whole = asItem(planted(sample(name), next()));
		const variants = [...withText(whole, textFor(next(), number))];
		return variants.filter((_, place) => place % EVERY === number % EVERY).map(asItem);
	});
}

function textFor({ email }: Person, number: number): string {
	// No phone numbers: what stands in an id is none (SPEC 6).
	return number % 2 === 0 ? email : `for ${email}`;
}

function* withText(value: unknown, text: string): Generator<unknown> {
	if (typeof value === 'string') yield text;
	else if (Array.isArray(value)) {
		for (let index = 0; index < value.length; index++) {
			for (const inner of withText(value[index], text)) yield value.with(index, inner);
		}
	} else if (isObject(value)) {
		for (const key of Object.keys(value)) {
			for (const inner of withText(value[key], text)) yield { ...value, [key]: inner };
		}
	}
}

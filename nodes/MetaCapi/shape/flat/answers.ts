import { isPlainObject, type UnknownObject } from '../../event/json';

/** The entries that hold what was asked, the words shown to people first, and what was answered. */
const QUESTIONS = [
	'label',
	'title',
	'question',
	'name',
	'field_name',
	'field_code',
	'key',
] as const;
const ANSWERS = ['value', 'answer', 'values', 'field_value', 'fieldValue'] as const;

/** More are no form. */
const MOST_ANSWERS = 200;

/** Entries of more are a record, not an answer. */
const MOST_ENTRIES = 15;

/** One answer of a form: the words for what was asked, best first, and the value. */
export interface Answer {
	readonly names: readonly string[];
	readonly value: unknown;
	/** The record it stands in. */
	readonly entry: UnknownObject;
}

/** The answers of a list, as forms give them: `[{ label: 'Email', value: … }]`; `undefined` when it is none. */
export function answersIn(list: readonly unknown[]): readonly Answer[] | undefined {
	if (list.length === 0 || list.length > MOST_ANSWERS) return undefined;
	const answers: Answer[] = [];
	for (const entry of Object.values(list)) {
		const answer = isPlainObject(entry) ? answerIn(entry) : undefined;
		if (answer === undefined) return undefined;
		answers.push(answer);
	}
	return answers;
}

/** A single answer: `field_7: { title: 'WhatsApp', value: … }`; `undefined` when the object is none. */
export function answerIn(object: UnknownObject): Answer | undefined {
	// Looked up by their very names: nearly every object of an item is none, which must cost next to nothing.
	const holder = ANSWERS.find((name) => Object.hasOwn(object, name));
	if (holder === undefined || Object.keys(object).length > MOST_ENTRIES) return undefined;
	const names = QUESTIONS.flatMap((name) => {
		const text = Object.hasOwn(object, name) ? object[name] : undefined;
		return typeof text === 'string' && text !== '' ? [text] : [];
	});
	if (names.length === 0) return undefined;
	const value = plainIn(object[holder]);
	return {
		names,
		// Choices and repeated fields come as lists, mostly of one.
		value: chosenIn(object, Array.isArray(value) && value.length === 1 ? value[0] : value),
		entry: object,
	};
}

/** The values alone of a list that says more of each: `values: [{ value: '…', enum_code: 'WORK' }]`. */
function plainIn(value: unknown): unknown {
	if (!Array.isArray(value) || value.length > MOST_ANSWERS) return value;
	const values: readonly unknown[] = value;
	return values.every((entry) => isPlainObject(entry) && Object.hasOwn(entry, 'value'))
		? values.map((entry) => (isPlainObject(entry) ? entry.value : entry))
		: value;
}

/** The words of the option that was chosen, where the answer is only its id: `options: [{ id, text: 'Recife' }]`. */
function chosenIn({ options }: UnknownObject, value: unknown): unknown {
	if (!Array.isArray(options) || options.length > MOST_ANSWERS) return value;
	const chosen = options.find((option) => isPlainObject(option) && option.id === value);
	return (isPlainObject(chosen) ? chosen.text : undefined) ?? value;
}

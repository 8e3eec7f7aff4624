import { isPlainObject, type UnknownObject } from '../event/json';
import { type Answer, answersByName } from './form-answers';
import type { KnownSource } from './known-source';
import { allIn, objectAt, objectsAt, textAt } from './payload-parts';
import { SOURCE_LABELS } from './source-labels';

/** The kinds of answer that Typeform itself has checked to be what the aliases call so. */
const KINDS = { email: 'email', phone_number: 'phone number' } as const;

/**
 * Typeform's webhook, raw or as n8n's Typeform Trigger gives it when it returns more than the answers, and the
 * responses of its API.
 *
 * Hidden fields are what the page with the form passed on: the customer's identifiers, the page, the Pixel's event id.
 */
export const typeform = {
	value: 'typeform',
	label: SOURCE_LABELS.typeform,
	recognises: (item) => isDelivery(item) || isResponse(item) || listed(item).length > 0,
	payloads(item) {
		if (isDelivery(item)) return [item];
		const responses = listed(item);
		return (responses.length > 0 ? responses : [item]).map((response) => ({
			event_type: isFinished(response) ? 'form_response' : 'form_response_partial',
			form_response: response,
		}));
	},
	types: [
		{
			name: 'form_response_partial',
			when: ({ event_type: type }) => type === 'form_response_partial',
			skip: 'The form was not filled in to its end',
		},
		{
			name: 'form_response',
			when: ({ event_type: type }) => type === 'form_response',
			eventName: 'Lead',
			actionSource: 'websiteOrSystem',
			amounts: 'none',
			identifiedBy: "the hidden field event_id, else the response's token",
			map: {
				event_id: 'form_response.hidden.event_id',
				event_time: ['form_response.submitted_at', 'form_response.landed_at'],
				event_source_url: [
					'form_response.hidden.event_source_url',
					'form_response.hidden.page_url',
					'form_response.hidden.page_location',
					'form_response.hidden.landing_page',
					'form_response.hidden.url',
					'form_response.metadata.referer',
				],
				'user_data.client_user_agent': 'form_response.metadata.user_agent',
				'~message_id': 'form_response.token',
				'custom_data.content_name': 'form_response.definition.title',
			},
			answers: (payload) => {
				const response = objectAt(payload, 'form_response');
				return answersByName([...hiddenFieldsOf(response), ...answersOf(response)]);
			},
		},
	],
} as const satisfies KnownSource;

function isDelivery({ event_type: type, form_response: response }: UnknownObject): boolean {
	return (
		typeof type === 'string' &&
		type.startsWith('form_response') &&
		isPlainObject(response) &&
		'form_id' in response
	);
}

/** What the API answers when it is asked for the responses of a form. */
function listed(item: UnknownObject): readonly UnknownObject[] {
	return allIn(item, 'items', isResponse);
}

function isResponse(item: UnknownObject): boolean {
	return ['answers', 'landed_at', 'landing_id', 'metadata', 'token'].every((key) => key in item);
}

function isFinished(response: UnknownObject): boolean {
	return (textAt(response, 'response_type') ?? 'completed') === 'completed';
}

function hiddenFieldsOf(response: UnknownObject): readonly Answer[] {
	const hidden = objectAt(response, 'hidden');
	return Object.keys(hidden).map((question) => ({ question, value: hidden[question] }));
}

function answersOf(response: UnknownObject): readonly Answer[] {
	const { answers } = response;
	if (isPlainObject(answers)) {
		// n8n's trigger has put the questions' titles in already.
		return Object.keys(answers).map((question) => ({ question, value: answers[question] }));
	}
	const titles = new Map(
		objectsAt(response, 'definition.fields')
			.flatMap(withInnerFields)
			.map((field) => [textAt(field, 'id'), textAt(field, 'title')]),
	);
	return objectsAt(response, 'answers').map((answer) => {
		const type = textAt(answer, 'type') ?? '';
		return {
			question: titles.get(textAt(answer, 'field.id')) ?? textAt(answer, 'field.ref'),
			value: isPlainObject(answer[type]) ? chosen(answer[type]) : answer[type],
			kind: type === 'email' || type === 'phone_number' ? KINDS[type] : undefined,
		};
	});
}

/** Groups such as contact info hold the fields that are answered. */
function withInnerFields(field: UnknownObject): readonly UnknownObject[] {
	return [field, ...objectsAt(field, 'properties.fields')];
}

function chosen(choice: UnknownObject): unknown {
	return choice.label ?? choice.labels;
}

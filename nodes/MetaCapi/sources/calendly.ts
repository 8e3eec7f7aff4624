import { isPlainObject, type UnknownObject } from '../event/json';
import { answersByName } from './form-answers';
import type { KnownSource } from './known-source';
import { lastSegment, objectAt, objectsAt, textAt } from './payload-parts';
import { SOURCE_LABELS } from './source-labels';

const BOOKED = 'invitee.created';

const EVENTS: ReadonlySet<unknown> = new Set([
	BOOKED,
	'invitee.canceled',
	'invitee_no_show.created',
	'invitee_no_show.deleted',
	'routing_form_submission.created',
]);

/**
 * Calendly's webhooks, as its current and its first version send them; n8n's Calendly Trigger passes them on unchanged.
 *
 * An appointment that is only moved comes as a new booking too; it was counted when it was made.
 */
export const calendly = {
	value: 'calendly',
	label: SOURCE_LABELS.calendly,
	recognises: ({ event, payload }) => EVENTS.has(event) && isPlainObject(payload),
	payloads: (item) => [withBooking(item)],
	types: [
		{
			name: 'invitee.canceled',
			when: ({ event }) => event === 'invitee.canceled',
			skip: 'The appointment was cancelled',
		},
		{
			name: 'invitee.created, rescheduled',
			when: (payload) => payload.event === BOOKED && isMoved(payload),
			skip: 'The appointment was only moved; it was counted when it was booked',
		},
		{
			name: BOOKED,
			when: ({ event }) => event === BOOKED,
			eventName: 'Schedule',
			actionSource: 'websiteOrSystem',
			amounts: 'major',
			identifiedBy: "the invitee's id",
			map: {
				event_time: ['payload.created_at', 'payload.invitee.created_at', 'created_at', 'time'],
				'user_data.em': ['payload.email', 'payload.invitee.email'],
				'user_data.ph': ['payload.text_reminder_number', 'payload.invitee.text_reminder_number'],
				'user_data.fn': ['payload.first_name', 'payload.invitee.first_name'],
				'user_data.ln': ['payload.last_name', 'payload.invitee.last_name'],
				'~full_name': ['payload.name', 'payload.invitee.name'],
				'custom_data.order_id': 'booking_id',
				'custom_data.content_name': ['payload.scheduled_event.name', 'payload.event_type.name'],
				'custom_data.value': 'paid.amount',
				'custom_data.currency': 'paid.currency',
			},
			answers,
			otherPeople: hosts,
		},
	],
} as const satisfies KnownSource;

function withBooking(item: UnknownObject): UnknownObject {
	const payment = objectAt(item, 'payload.payment');
	const bookingId =
		textAt(item, 'payload.invitee.uuid') ?? lastSegment(textAt(item, 'payload.uri'));
	return {
		...item,
		...(bookingId !== undefined && { booking_id: bookingId }),
		// A booking whose payment did not go through is one all the same, but worth nothing yet.
		...(payment.successful === true && { paid: payment }),
	};
}

/** Many hosts put their own name into that of the appointment. */
function hosts(item: UnknownObject): readonly string[] {
	return [
		...objectsAt(item, 'payload.scheduled_event.event_memberships').map((host) =>
			textAt(host, 'user_name'),
		),
		...objectsAt(item, 'payload.event.extended_assigned_to').map((host) => textAt(host, 'name')),
		textAt(item, 'payload.invitee.name'),
		textAt(item, 'payload.name'),
	].filter((name) => name !== undefined);
}

function isMoved(item: UnknownObject): boolean {
	return textAt(item, 'payload.old_invitee') !== undefined;
}

function answers(item: UnknownObject): UnknownObject {
	const asked = [
		...objectsAt(item, 'payload.questions_and_answers'),
		...objectsAt(item, 'payload.invitee.questions_and_answers'),
	];
	const location = objectAt(item, 'payload.scheduled_event.location');
	return answersByName([
		...asked.map((pair) => ({ question: textAt(pair, 'question'), value: pair.answer })),
		// The host calls the invitee; for every other kind of call the number is the host's.
		...(location.type === 'outbound_call'
			? [{ question: 'phone', value: location.location, kind: 'phone number' as const }]
			: []),
	]);
}

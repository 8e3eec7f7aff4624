import type { IDataObject } from 'n8n-workflow';
import { APP, CLICK, EXTINFO, PAGE, WABA } from '../../engine/channels';
import { NOW } from '../../engine/meta-capi';
import type { Person } from './person';

/** The ways in which a text holds an e-mail address or a phone number that the event must lose. */
export function textsHolding({ email, phone }: Person): readonly string[] {
	return [
		email,
		email.toUpperCase(),
		`Please write to <${email}>, thank you`,
		`mailto:${email}?subject=Order`,
		encodeURIComponent(email),
		encodeURIComponent(encodeURIComponent(email)),
		`${email};other@example.org`,
		JSON.stringify({ contact: email }),
		phone.international,
		phone.international.replace(/[^+\d]/g, ''),
		phone.national,
		phone.international.replace(/\D/g, ''),
		email.replace('@', '\uff20'),
		email.replace('@', '@\u200b'),
	];
}

/** Addresses of pages that hold them, in every part and encoding. */
export function addressesHolding({ email, phone }: Person): readonly string[] {
	const encoded = encodeURIComponent(email);
	const digits = phone.international.replace(/\D/g, '');
	return [
		`${PAGE}?email=${email}`,
		`${PAGE}?email=${encoded}&step=2`,
		`${PAGE}?e=${encodeURIComponent(encoded)}`,
		`${PAGE}?q=${encoded.replace('%2B', '+')}`,
		`${PAGE}?${encoded}=1`,
		`${PAGE}?${encoded}`,
		`${PAGE}?next=${encodeURIComponent(`https://shop.example.com/login?user=${email}`)}`,
		`${PAGE}?data=${encodeURIComponent(JSON.stringify({ mail: email }))}`,
		`${PAGE}#${encoded}`,
		`${PAGE}#/orders?email=${encoded}`,
		`https://shop.example.com/users/${email}/orders`,
		`https://shop.example.com/users/${encoded}/orders`,
		`https://${email.replace('@', '%40')}@shop.example.com/cart`,
		`https://${email.replace(/@.*/, '@shop.example.com')}/cart`,
		`https://${email.replace(/@.*/, ':secret@shop.example.com')}/cart`,
		`${PAGE}?phone=${encodeURIComponent(phone.international)}`,
		`${PAGE}?phone=${encodeURIComponent(phone.national)}`,
		`${PAGE}?mobile=${digits}`,
		`${PAGE}?x=%2B${digits}`,
		`${PAGE}?x=${digits}`,
		`${PAGE}?next=${encodeURIComponent(`https://shop.example.com/?tel=+${digits}`)}`,
		`https://shop.example.com/wa/${digits}`,
		`https://shop.example.com/wa/+${digits}`,
		`https://wa.example.com/${encodeURIComponent(phone.international)}#${digits}`,
	];
}

/** What every event of Meta's structure needs of its channel (M 7.0). */
const CHANNELS: readonly IDataObject[] = [
	{ action_source: 'website', event_source_url: PAGE },
	{ action_source: 'app', app_data: APP },
	{ action_source: 'physical_store' },
	{ action_source: 'phone_call' },
	{ action_source: 'email' },
	{ action_source: 'chat' },
	{ action_source: 'other' },
	{ action_source: 'system_generated', custom_data: { event_source: 'crm' } },
	{ action_source: 'business_messaging', messaging_channel: 'whatsapp' },
	{ action_source: 'business_messaging', messaging_channel: 'messenger' },
	{ action_source: 'business_messaging', messaging_channel: 'instagram' },
];

const CHAT_IDS: Readonly<Record<string, IDataObject>> = {
	whatsapp: { ctwa_clid: CLICK, whatsapp_business_account_id: WABA },
	messenger: { page_id: '300000000000003', page_scoped_user_id: '4000000000000004' },
	instagram: { ig_account_id: '17841400000000001', ig_sid: '5000000000000005' },
};

function userDataOf(someone: Person): IDataObject {
	return {
		em: [someone.email],
		ph: [someone.phone.international, someone.phone.national],
		fn: someone.firstName,
		ln: someone.lastName,
		ct: someone.city,
		zp: someone.postcode,
		db: someone.birthDate,
		country: 'DE',
		external_id: [someone.externalId, someone.email],
	};
}

/** Events in Meta's structure, of every channel, with the person in every identifier and in all there is besides. */
export function structuredItems(next: () => Person): readonly IDataObject[] {
	const events = CHANNELS.flatMap((channel) => {
		const chatIds = CHAT_IDS[String(channel.messaging_channel)] ?? {
			client_user_agent: 'Mozilla/5.0',
		};
		const texts = textsHolding(next()).length;
		return Array.from({ length: texts }, (_, way) => {
			const someone = next();
			const text = textsHolding(someone)[way] ?? '';
			const { custom_data: ownData } = channel;
			return {
				event_name: channel.messaging_channel === undefined ? 'Purchase' : 'LeadSubmitted',
				event_time: NOW - 60,
				...channel,
				user_data: { ...userDataOf(someone), ...chatIds },
				custom_data: {
					...(typeof ownData === 'object' ? ownData : {}),
					value: 5,
					currency: 'EUR',
					content_name: text,
					content_category: 'Shoes',
					search_string: text,
					status: text,
					note: text,
					[text]: 'as a key',
					[`owner ${text}`]: 'within a key',
					first_name: someone.firstName,
					last_name: someone.lastName,
					customer_name: `${someone.firstName} ${someone.lastName}`,
					name: `${someone.firstName} ${someone.lastName}`,
					birthday: someone.birthDate,
					town: someone.city,
					address: { street: someone.city, zip: someone.postcode },
					passengers: [{ givenName: someone.firstName, dob: someone.birthDate }],
					nested: { list: [text, { deeper: text }], harmless: 'kept' },
					contents: [{ id: 'SKU-1', quantity: 1, item_price: 5, title: text, note: text }],
				},
				original_event_data: { event_name: text, event_time: NOW - 90, order_id: `o-${way}` },
				attribution_data: { ad_id: '123', note: text },
				messaging_outcome_data: { outcome_type: text },
				notes: text,
			};
		});
	});
	return events;
}

/** The same people in ids: an address there is never sent in the open. */
export function itemsWithPersonalIds(next: () => Person): readonly IDataObject[] {
	return ['event_id', 'order_id', 'item_number', 'content_ids', 'contents', 'event_name'].map(
		(place) => {
			const someone = next();
			const inCustomData: IDataObject =
				place === 'contents'
					? { contents: [{ id: someone.email, quantity: 1 }] }
					: { [place]: someone.email };
			return {
				event_name: place === 'event_name' ? someone.email : 'Lead',
				action_source: 'chat',
				event_time: NOW - 60,
				...(place === 'event_id' && { event_id: someone.email }),
				user_data: userDataOf(someone),
				custom_data: place.startsWith('event') ? {} : inCustomData,
				original_event_data: { event_id: someone.email, order_id: someone.phone.international },
				app_data: { extinfo: EXTINFO.map(() => someone.email), note: someone.phone.international },
			};
		},
	);
}

/** Website events whose page and referrer hold a person, in Meta's structure and flat. */
export function itemsWithAddresses(next: () => Person): readonly IDataObject[] {
	const ways = addressesHolding(next()).length;
	return Array.from({ length: ways }, (_, way) => {
		const someone = next();
		const address = addressesHolding(someone)[way] ?? '';
		const shared = { event_name: 'Lead', action_source: 'website', event_time: NOW - 60 };
		const agent = 'Mozilla/5.0';
		return [
			{
				...shared,
				event_source_url: address,
				referrer_url: address,
				user_data: { ...userDataOf(someone), client_user_agent: agent },
				custom_data: { landing_page: address },
			},
			{
				...shared,
				...flatPerson(someone),
				page_url: address,
				referrer: address,
				user_agent: agent,
			},
		];
	}).flat();
}

function flatPerson(someone: Person): IDataObject {
	return {
		'E-Mail': someone.email,
		Telefon: someone.phone.national,
		'customer.phone': someone.phone.international,
		Vorname: someone.firstName,
		Nachname: someone.lastName,
		Ort: someone.city,
		PLZ: someone.postcode,
		Geburtsdatum: someone.birthDate,
		Land: 'Deutschland',
		customer_id: someone.externalId,
	};
}

/** Rows as shops and CRMs export them, with unknown columns, notes and somebody else's contact beside the customer's. */
export function flatItems(next: () => Person): readonly IDataObject[] {
	return Array.from({ length: 12 }, (_, way) => {
		const [someone, other] = [next(), next()];
		const text = textsHolding(someone)[way] ?? '';
		// A stranger's number is known as one only if it begins with + (SPEC 6).
		const foreign =
			way % 2 === 0 ? (textsHolding(other)[way % 8] ?? '') : other.phone.international;
		return {
			event_name: 'Purchase',
			action_source: 'phone_call',
			created_at: NOW - 60,
			order_id: `order-${someone.externalId.replace(/\D/g, '')}`,
			total: '58.90',
			currency: 'EUR',
			...flatPerson(someone),
			note: text,
			Kommentar: `Kunde bittet um Rückruf: ${text}`,
			owner_email: other.email,
			agentPhone: other.phone.national,
			seller: { name: other.firstName, email: other.email, phone: other.phone.international },
			custom_attributes: [{ name: 'gift_for', value: foreign }],
			[text]: 'a column named after somebody',
			line_items: [
				{ sku: 'SKU-1', quantity: 1, price: 58.9, title: text, properties: { note: text } },
			],
		};
	});
}

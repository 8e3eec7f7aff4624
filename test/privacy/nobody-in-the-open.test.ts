/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests only: everything captured is searched */
import { inspect } from 'node:util';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { useMetaCapi, type Outcome } from '../engine/meta-capi';
import {
	flatItems,
	itemsWithAddresses,
	itemsWithPersonalIds,
	structuredItems,
} from './support/carriers';
import { leaksIn, person, type Person } from './support/person';
import { plantedSamples, samplesWithAddressAnywhere } from './support/samples';

/*
 * SPEC 6: nothing that identifies a person leaves unhashed. Every byte of every request is searched for every raw
 * identifier that went in, and so is all else that a run gives: results without their input, hints, errors, logs.
 */
const tests = useMetaCapi({ userAgentRequired: false });

/** People of one test: no two places hold the same. */
function people(): () => Person {
	let number = 0;
	return () => person(number++);
}

const OPTIONS: INodeParameters = {
	includeInput: false,
	includeEvent: true,
	unknownFields: 'customData',
	defaultCountry: 'DE',
};

/** Sends items, previews them, and gives back every leak of both. */
async function leaksOf(
	json: readonly IDataObject[],
	parameters: INodeParameters = {},
	options: INodeParameters = {},
	onlyContacts = false,
): Promise<{ readonly leaks: readonly string[]; readonly sent: number }> {
	const chosen = { ...OPTIONS, ...options };
	const sent = await tests().run({ json, parameters, options: chosen });
	const { requests, accepted } = tests().api;
	const preview = await tests().run({
		json,
		parameters: { ...parameters, operation: 'preview' },
		options: { ...chosen, summary: true },
	});
	const leaks = [
		...leaksIn(
			requests.map(({ path, query, headers }) => [path, query, headers]),
			onlyContacts,
		),
		...requests.flatMap(({ bodyText }) => leaksIn(bodyText, onlyContacts)),
		...shownBy(sent, onlyContacts),
		...shownBy(preview, onlyContacts),
	];
	return { leaks, sent: accepted.length };
}

function shownBy({ json, hints, error, log }: Outcome, onlyContacts: boolean): readonly string[] {
	const shown = [json, hints, log, inspect(error, { depth: 20, showHidden: true })];
	return leaksIn(shown, onlyContacts);
}

describe('a person in an item', () => {
	it.each(['auto', 'structured'])(
		'stays hidden in events of every channel, read as %s',
		async (inputFormat) => {
			const next = people();
			const items = [...structuredItems(next), ...itemsWithPersonalIds(next)];
			const { leaks, sent } = await leaksOf(items, { inputFormat });
			expect(leaks).toEqual([]);
			expect(sent).toBeGreaterThan(items.length * 0.8);
		},
	);

	it('stays hidden in addresses of pages, in whatever part and encoding', async () => {
		const items = itemsWithAddresses(people());
		const { leaks, sent } = await leaksOf(items);
		expect(leaks).toEqual([]);
		expect(sent).toBeGreaterThan(items.length * 0.8);
	});

	it.each(['auto', 'flat'])(
		'stays hidden in rows with notes and strangers, read as %s',
		async (inputFormat) => {
			const items = flatItems(people());
			const { leaks, sent } = await leaksOf(items, { inputFormat });
			expect(leaks).toEqual([]);
			expect(sent).toBe(items.length);
		},
	);

	it('stays hidden when the external id is sent as it is and is an address or a phone number', async () => {
		const next = people();
		const items = Array.from({ length: 6 }, (_, way): IDataObject => {
			const { email, phone } = next();
			const id = [email, ` ${email}`, phone.international, phone.national][way % 4] ?? email;
			return {
				event_name: 'Lead',
				action_source: 'chat',
				event_id: `${way}`,
				user_data: { external_id: id, ph: phone.international },
			};
		});
		const { leaks, sent } = await leaksOf(items, {}, { externalId: 'asIs' });
		expect(leaks).toEqual([]);
		expect(sent).toBe(items.length);
	});

	it('stays hidden in payloads of every source, recognised or named', async () => {
		const next = people();
		const samples = plantedSamples(next);
		const { leaks, sent } = await leaksOf(samples.map(([, item]) => item));
		expect(leaks).toEqual([]);
		expect(sent).toBeGreaterThan(20);
		tests().api.clear();
		for (const source of new Set(samples.map(([value]) => value))) {
			const own = samples.filter(([value]) => value === source).map(([, item]) => item);
			const named = await leaksOf(own, { inputFormat: 'knownSource', source });
			expect([source, named.leaks]).toEqual([source, []]);
		}
	});

	it('stays hidden wherever in a payload an address stands', async () => {
		// Spoilt payloads are rows like any other, where nothing tells a person's name from a product's.
		const { leaks } = await leaksOf(samplesWithAddressAnywhere(people()), {}, {}, true);
		expect(leaks).toEqual([]);
	});

	it('stays hidden in names of events, in longer names of columns and beside the events', async () => {
		const next = people();
		const items = [0, 1, 2, 3, 4, 5].map((way): IDataObject => {
			const { email, phone } = next();
			const { international, national } = phone;
			const event = {
				event_time: 1_795_168_000,
				action_source: 'chat',
				user_data: { em: email, ph: international },
				custom_data: { order_id: `k38-${way}` },
			};
			const named = (event_name: string) => ({ event_name, ...event });
			const row = { ...named('Lead'), user_data: undefined, email, phone: international };
			return (
				[
					named(`Call ${international}`),
					named(`Call ${national}`),
					{ ...named('Lead'), event_id: `k38 ${international}` },
					{ ...row, [`owner ${international}`]: 'x', [`owner mail ${email}`]: 'y' },
					{ ...row, [`owner_phone ${national}`]: national, [`o'owner ${international}`]: '+49 1' },
					{
						data: [named('Lead')],
						upload_tag: email,
						test_event_code: `for ${email}`,
						partner_agent: international,
					},
				][way] ?? {}
			);
		});
		const { leaks, sent } = await leaksOf(items);
		expect(leaks).toEqual([]);
		expect(sent).toBe(4);
	});

	it('stays hidden when a map or the editor names the wrong field', async () => {
		const next = people();
		const rows = flatItems(next);
		const columnMap = JSON.stringify({
			EVENT_NAME: { value: 'Purchase' },
			EVENT_TIME: 'created_at',
			ACTION_SOURCE: { value: 'chat' },
			EMAIL: 'E-Mail',
			PHONE: ['Telefon', 'customer.phone'],
			FIRST_NAME: 'Vorname',
			LAST_NAME: 'Nachname',
			ORDER_ID: 'E-Mail',
			'custom_data.content_name': 'E-Mail',
			'custom_data.note': 'Kommentar',
			'custom_data.status': 'Telefon',
			EVENT_SOURCE_URL: 'E-Mail',
			VALUE: 'total',
			CURRENCY: 'E-Mail',
		});
		const mapped = await leaksOf(rows, { inputFormat: 'columnMap', columnMap });
		expect(mapped.leaks).toEqual([]);
		const value = {
			em: '={{ $json["E-Mail"] }}',
			ph: '={{ $json.Telefon }}',
			event_time: '={{ $json["E-Mail"] }}',
			event_id: '={{ $json["E-Mail"] }}',
			content_name: '={{ $json.Kommentar }}',
			order_id: '={{ $json["E-Mail"] }}',
			value: '={{ $json["E-Mail"] }}',
			event_source_url: '={{ $json["E-Mail"] }}',
			client_user_agent: '={{ $json["E-Mail"] }}',
		};
		const fields = { mappingMode: 'defineBelow', value, matchingColumns: [], schema: [] };
		const manual = await leaksOf(rows, {
			inputFormat: 'manual',
			eventName: 'Lead',
			actionSource: 'chat',
			fields,
		});
		expect(manual.leaks).toEqual([]);
	});

	it('stays hidden when it stands where Meta expects something else', async () => {
		const next = people();
		const places = [
			'action_source',
			'event_time',
			'opt_out',
			'messaging_channel',
			'data_processing_options',
			'data_processing_options_state',
			'advanced_measurement_table',
			'event_source_url',
			'app_data',
			'user_data',
			'custom_data',
			'original_event_data',
		];
		const items = places.flatMap((place) =>
			['email', 'phone'].map((kind): IDataObject => {
				const { email, phone } = next();
				const text = kind === 'email' ? email : phone.international;
				return {
					event_name: 'Lead',
					event_time: 1_795_168_000,
					action_source: 'chat',
					user_data: { em: email, ph: phone.international },
					[place]: place === 'data_processing_options' ? [text] : text,
				};
			}),
		);
		expect((await leaksOf(items)).leaks).toEqual([]);
	});
});

describe('the search for leaks', () => {
	it('finds what it must find, and nothing in what is harmless', () => {
		const { email, phone, birthDate } = person(7);
		for (const text of [
			email,
			email.toLowerCase(),
			encodeURIComponent(email),
			encodeURIComponent(encodeURIComponent(email)),
			JSON.stringify({ a: JSON.stringify({ b: email }) }),
			phone.international,
			phone.national,
			phone.international.replace(/\D/g, ''),
			encodeURIComponent(phone.international),
			birthDate.replaceAll('-', ''),
		]) {
			expect(leaksIn({ data: [text] })).not.toEqual([]);
		}
		expect(
			leaksIn({ data: ['k•••@q•••.example', 'e3b0c44298fc1c149afbf4c8', 1795168800] }),
		).toEqual([]);
	});
});

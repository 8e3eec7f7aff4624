import { startGraphApi, type DatasetOption, type GraphApi } from './index';
import { sampleEvent, sampleTime, send } from './client';
import { objectOrEmpty } from './json';

const page = '300000000000003';
const person = '4000000000000004';
const account = '100000000000001';
const instagram = '17841400000000001';
const click = 'ARAinventedClickIdForIllustrationOnly_0123456789-abcdef';
const lead = '1234567890123456';

type Links = Omit<DatasetOption, 'id'>;

/** What one dataset refuses by its links, and another lets pass by its own. */
interface Row {
	readonly title: string;
	readonly sample: string;
	readonly links: Links;
	readonly subcode: number;
	readonly otherLinks: Links;
	/** Added to the sample's user data. */
	readonly more?: Readonly<Record<string, string>>;
}

const rows: readonly Row[] = [
	{
		title: 'a lead nobody made',
		sample: 'crm',
		links: { leadIds: [] },
		subcode: 2804036,
		otherLinks: { leadIds: [lead] },
	},
	{
		title: 'a lead of another Page',
		sample: 'crm',
		links: { otherPagesLeadIds: [lead] },
		subcode: 2804024,
		otherLinks: { otherPagesLeadIds: ['1'] },
	},
	{
		title: 'a Page of another dataset',
		sample: 'messenger',
		links: { pageIds: ['1'] },
		subcode: 2804065,
		otherLinks: { pageIds: ['1', page] },
	},
	{
		title: 'a Page on a dataset without Page',
		sample: 'messenger',
		links: { pageIds: [] },
		subcode: 2804131,
		otherLinks: {},
	},
	{
		title: 'a person of another Page',
		sample: 'messenger',
		links: { pageScopedUserIds: { '1': [person] } },
		subcode: 2804073,
		otherLinks: { pageScopedUserIds: { [page]: [person] } },
	},
	{
		title: 'a WhatsApp account of another dataset',
		sample: 'whatsapp',
		links: { whatsappBusinessAccountIds: [] },
		subcode: 2804132,
		otherLinks: { whatsappBusinessAccountIds: [account] },
	},
	{
		title: 'a Page on a dataset of a WhatsApp account',
		sample: 'whatsapp',
		links: { pageIds: [] },
		subcode: 2804131,
		otherLinks: { pageIds: [page] },
		more: { page_id: page },
	},
	{
		title: 'an invented click',
		sample: 'whatsapp',
		links: { clicks: [] },
		subcode: 2804087,
		otherLinks: { clicks: [{ ctwaClid: click }] },
	},
	{
		title: 'a click on the ad of another Page',
		sample: 'whatsapp',
		links: { clicks: [{ ctwaClid: click, pageId: '1' }] },
		subcode: 2804072,
		otherLinks: { clicks: [{ ctwaClid: click, pageId: page }] },
		more: { page_id: page },
	},
	{
		title: 'an Instagram account of another dataset',
		sample: 'instagram',
		links: { instagramAccountIds: [] },
		subcode: 2804131,
		otherLinks: { instagramAccountIds: [instagram] },
	},
];

describe('the links of a dataset', () => {
	let api: GraphApi;
	beforeAll(async () => {
		api = await startGraphApi({ now: () => sampleTime });
	});
	afterEach(() => api.clear());
	afterAll(() => api.close());

	it.each(rows)('decide over $title', async ({ sample, links, subcode, otherLinks, more }) => {
		const event = sampleEvent(sample);
		const sent = { ...event, user_data: { ...objectOrEmpty(event.user_data), ...more } };
		api.configure({ datasets: [{ id: '1001', ...links }] });
		const refused = await send(api, sent);
		api.configure({ datasets: [{ id: '1001', ...otherLinks }] });
		const taken = await send(api, sent);

		expect(refused.json).toMatchObject({ error: { code: 100, error_subcode: subcode } });
		expect(taken.json).toMatchObject({ events_received: 1 });
	});
});

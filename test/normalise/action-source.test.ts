import { eventOf } from './support/event-of';

const page = 'https://shop.example/';
const browser = 'Mozilla/5.0';

async function sourceOf(item: Readonly<Record<string, unknown>>): Promise<unknown> {
	return (await eventOf({ action_source: undefined, email: 'a@example.com', ...item })).event
		.action_source;
}

describe('where an event happened', () => {
	it('is what the node says, before what the item says', async () => {
		const { event } = await eventOf(
			{ email: 'a@example.com', action_source: 'email' },
			{ actionSource: 'chat' },
		);
		expect(event.action_source).toBe('chat');
	});

	it.each([
		['physical_store', 'physical_store'],
		['Physical Store', 'physical_store'],
		['physical-store', 'physical_store'],
		['PHONE CALL', 'phone_call'],
	])('is what the item says in any spelling: %s', async (written, value) => {
		expect(await sourceOf({ action_source: written })).toBe(value);
	});

	it('is the web where there is a page and a browser, but not with a page alone', async () => {
		expect(await sourceOf({ page_url: page, user_agent: browser })).toBe('website');
		expect(await sourceOf({ page_url: page, fbp: 'fb.1.1558571054389.1098115397' })).toBe(
			'website',
		);
		expect(await sourceOf({ page_url: page })).toBeUndefined();
		expect(await sourceOf({ user_agent: browser })).toBeUndefined();
		expect(await sourceOf({ page_url: '/thanks', user_agent: browser })).toBeUndefined();
	});

	it('is the page of the option only where the event is known to be of the web', async () => {
		const option = { eventSourceUrl: page };
		const known = await eventOf(
			{ action_source: 'website', email: 'a@example.com', page_url: '/thanks' },
			option,
		);
		expect(known.event.event_source_url).toBe(page);
		const unknown = await eventOf(
			{ action_source: undefined, email: 'a@example.com', user_agent: browser },
			option,
		);
		expect(unknown.event).not.toHaveProperty('event_source_url');
		expect(unknown.event).not.toHaveProperty('action_source');
	});

	it('is a chat where only a chat’s ad gives the identifier, but not for an empty one', async () => {
		expect(await sourceOf({ ctwa_clid: 'ARAkLkA8rmlFeiCktEJQ' })).toBe('business_messaging');
		expect(await sourceOf({ user_data: { ctwa_clid: '', em: 'a@example.com' } })).toBeUndefined();
	});

	it('is an app where there is app data', async () => {
		expect(await sourceOf({ app_data: { advertiser_tracking_enabled: 1 } })).toBe('app');
		expect(await sourceOf({ app_data: {} })).toBeUndefined();
	});

	it('is never guessed: what nothing proves is refused, and so is what Meta does not know', async () => {
		for (const given of [undefined, '', 'N/A']) {
			const { event, problems } = await eventOf({
				action_source: given,
				user_data: { em: 'a@example.com' },
			});
			expect(event).not.toHaveProperty('action_source');
			expect(problems).toEqual([expect.stringContaining("'Action Source' is missing")]);
		}
		const near = await eventOf({ action_source: 'web', user_data: { em: 'a@example.com' } });
		expect(near.problems).toEqual([expect.stringContaining('none that Meta knows')]);
		for (const given of ['carrier pigeon', 5, { a: 1 }]) {
			const { problems } = await eventOf({
				action_source: given,
				user_data: { em: 'a@example.com' },
			});
			expect(problems).toEqual([
				expect.stringContaining("'Action Source' is none that Meta knows"),
			]);
		}
	});
});

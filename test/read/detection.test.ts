import { drafts } from './support/prepare';

function formats(item: Readonly<Record<string, unknown>>): readonly string[] {
	return drafts(item).map(({ inputFormat }) => inputFormat);
}

describe('detecting what an item is', () => {
	it('takes an object user_data for Meta’s structure', () => {
		expect(formats({ event_name: 'Lead', user_data: { em: 'a@example.com' } })).toEqual([
			'structured',
		]);
		expect(formats({ user_data: { em: 'a@example.com' } })).toEqual(['structured']);
	});

	it('takes it as JSON text, too', () => {
		expect(formats({ event_name: 'Lead', user_data: '{"em":"a@example.com"}' })).toEqual([
			'structured',
		]);
	});

	it('takes anything else for flat', () => {
		expect(formats({ event_name: 'Lead', user_data: 'a@example.com' })).toEqual(['flat']);
		expect(formats({ event_name: 'Lead', 'user_data.em': 'a@example.com' })).toEqual(['flat']);
		expect(formats({ event_name: 'Lead', email: 'a@example.com' })).toEqual(['flat']);
		expect(formats({})).toEqual(['flat']);
	});

	it('finds every event of a request, with what stands beside data', () => {
		const item = {
			data: [{ event_name: 'Lead' }, { user_data: {} }],
			test_event_code: ' TEST1 ',
			upload_tag: 'may',
			partner_agent: 'acme_1',
			access_token: 'secret',
		};
		const found = drafts(item);
		expect(found.map(({ inputFormat }) => inputFormat)).toEqual(['structured', 'structured']);
		expect(found[1]?.envelope).toEqual({
			test_event_code: 'TEST1',
			upload_tag: 'may',
			partner_agent: 'acme_1',
		});
		expect(JSON.stringify(found)).not.toContain('secret');
	});

	it('finds a request whose data is JSON text', () => {
		expect(formats({ data: '[{"event_name":"Lead","user_data":{}}]' })).toEqual(['structured']);
	});

	it('finds an event within event, but not the name of one', () => {
		expect(formats({ event: { event_name: 'Lead' }, test_event_code: 'T' })).toEqual([
			'structured',
		]);
		expect(formats({ event: 'Lead', email: 'a@example.com' })).toEqual(['flat']);
	});

	it('takes a list of other things under data for no events', () => {
		expect(formats({ data: [{ email: 'a@example.com' }] })).toEqual(['flat']);
		expect(formats({ data: [] })).toEqual(['flat']);
		expect(formats({ data: [{ event_name: 'Lead' }, 7] })).toEqual(['flat']);
	});

	it('reads as flat or structured what the user says is so', () => {
		expect(drafts({ user_data: { em: 'x' } }, 'flat')[0]?.inputFormat).toBe('flat');
		expect(drafts({ email: 'x' }, 'structured')[0]?.inputFormat).toBe('structured');
		expect(drafts({ data: [{ email: 'x' }, { email: 'y' }] }, 'structured')).toHaveLength(2);
	});
});

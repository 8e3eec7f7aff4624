import { MESSAGING_CHANNEL_BY_VALUE } from '../../nodes/MetaCapi/fields/messaging-channels';
import { CHANNEL_ROWS } from '../../scripts/docs/channel-table';
import matrix from './matrix.json';
import { prepareOne, refusalOf } from './support/channel-run';

/** The column of M 7.0 that a section of the docs tells of. */
const COLUMN: Readonly<Record<string, string>> = {
	'CRM and Conversion Leads': 'CRM (system_generated)',
	'Phone Call': 'phone_call',
	'Physical Store': 'physical_store',
	App: 'app',
	Chat: 'chat',
	Email: 'email',
	Other: 'other',
	Website: 'website',
};

const paths = (fields: readonly string[]) => fields.flatMap((path) => path.split(' | '));

describe.each(CHANNEL_ROWS)('docs/channels.md: $title', (row) => {
	const column = COLUMN[row.title] ?? row.title;
	const cells = matrix.cells.filter((cell) => cell.column === column);
	const fieldsOf = (kind: string) =>
		cells
			.filter(({ cell, place }) => cell === kind && !place.includes('currency + value'))
			.map(({ field }) => field);

	it('shows an item that is sent as it stands', async () => {
		const { event, problems, warnings } = await prepareOne(row.minimal);
		expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
		expect(event.action_source).toBe(row.actionSource);
		expect(event.messaging_channel).toBe(row.messagingChannel);
		expect(refusalOf(event)).toBeUndefined();
	});

	it('says what M 7.0 says', () => {
		if (cells.length === 0) {
			expect(row.title).toBe('System Generated');
			return;
		}
		const always = ['event_name', 'event_time', 'action_source', 'user_data', 'messaging_channel'];
		const required = fieldsOf('required').filter((field) => !always.includes(field));
		for (const field of required) {
			expect(row.needed.join()).toContain(field);
		}
		expect([...row.forbidden].sort()).toEqual(fieldsOf('forbidden').sort());
		for (const field of fieldsOf('not needed')) expect(paths(row.needed)).not.toContain(field);
	});

	it('names the ids that the check wants', () => {
		const channel = MESSAGING_CHANNEL_BY_VALUE.get(row.messagingChannel ?? '');
		const ids = channel === undefined ? [] : [...channel.all, ...channel.anyOf];
		if (channel !== undefined)
			expect(paths(row.needed).sort()).toEqual(ids.map((key) => `user_data.${key}`).sort());
		expect(row.messagingChannel).toBe(channel?.value);
	});
});

import { findActionSource } from '../../nodes/MetaCapi/fields/action-sources';
import { MESSAGING_EVENT_NAMES } from '../../nodes/MetaCapi/fields/event-names';
import { labelOf } from '../../nodes/MetaCapi/fields/labels';
import { TOO_BROAD_SETS } from '../../nodes/MetaCapi/fields/user-data-fields';
import { CHANNEL_ROWS, type ChannelRow } from './channel-table';
import { markdownTable } from './table';

const PREFACE = `# Channels

What an event of each channel needs, and the least item that is sent.

Every event needs an **Event Name**, an **Event Time** (a missing one is the time of the run, but for a physical store), an
**Action Source** and the customer. Every **Purchase** needs a **Value** and a **Currency**, and no value goes without its
currency. Everything that is wrong with an event is told at once, and the event is not sent; what is only advised is a warning.

Made from the tables in \`scripts/docs/channel-table.ts\` and \`nodes/MetaCapi/fields/\` by \`npm run docs\`; change those, not this page.
`;

/** The page \`docs/channels.md\`: a short section for every channel. */
export function channelsPage(): string {
	const contents = CHANNEL_ROWS.map(({ title }) => `[${title}](#${anchorOf(title)})`).join(' · ');
	return [
		PREFACE,
		contents,
		'',
		...CHANNEL_ROWS.flatMap(sectionOf),
		'## Who the customer is',
		'',
		'An event needs at least one identifier that can be used. These say too little, alone or together, and Meta refuses such events:',
		'',
		...TOO_BROAD_SETS.map(
			(set) => `* ${[...set].map((key) => labelOf(`user_data.${key}`)).join(', ')}`,
		),
		'',
		'## Events of business messaging',
		'',
		`Meta documents ${MESSAGING_EVENT_NAMES.join(', ')}. Other names are sent with a warning and may be refused.`,
		'',
	].join('\n');
}

function sectionOf(row: ChannelRow): readonly string[] {
	const { title, actionSource, messagingChannel, about, minimal } = row;
	const days = findActionSource(actionSource)?.windowDays ?? 0;
	const channel =
		messagingChannel === undefined ? '' : ` with \`messaging_channel\` \`${messagingChannel}\``;
	const fields = [
		...row.needed.map((path) => line(path, 'needed')),
		...row.recommended.map((path) => line(path, 'recommended')),
		...row.forbidden.map((path) => line(path, 'forbidden, left out with a warning')),
	];
	return [
		`## ${title}`,
		'',
		`\`${actionSource}\`${channel}, up to ${days} days old. ${about}`,
		'',
		markdownTable(['Field', "Meta's key", 'Here'], fields),
		'',
		'```json',
		JSON.stringify(minimal, null, 2),
		'```',
		'',
	];
}

function line(path: string, level: string): readonly string[] {
	const paths = path.split(' | ');
	return [paths.map(labelOf).join(' or '), paths.map((each) => `\`${each}\``).join(' or '), level];
}

function anchorOf(title: string): string {
	return title.toLowerCase().replaceAll(' ', '-');
}

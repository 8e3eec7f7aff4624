import { KNOWN_SOURCES } from '../../nodes/MetaCapi/sources/all-sources';
import type { KnownSource, SourceType } from '../../nodes/MetaCapi/sources/known-source';
import { markdownTable } from './table';

type EventType = Exclude<SourceType, { readonly skip: string }>;
type SkippedType = Extract<SourceType, { readonly skip: string }>;

const PREFACE = `# Known sources

The services whose untouched output the node understands: connect their trigger, or a Webhook node that receives
their calls, straight to Meta CAPI. With Input Format *Automatic* they are recognised by themselves; *Known Source*
says so for all items. A choice of Event Name or Action Source in the node wins; what a source leaves out stays left
out and leaves on **Skipped** with the reason.

* **Action source** *website or system*: a website event when the payload, or the Event Source URL option, has a page's address, else \`system_generated\`.
* **Event ID from**: what tells one event from another, so that a second delivery counts once.
* **Amounts**: the unit the source writes them in; the node sends major units in any case.

Made from \`nodes/MetaCapi/sources/\` by \`npm run docs\`; change those files, not this page.
`;

/** The page \`docs/sources.md\`: one row for every kind of payload of every source. */
export function sourcesPage(): string {
	const contents = KNOWN_SOURCES.map(({ label }) => `[${label}](#${anchorOf(label)})`).join(' · ');
	return [PREFACE, contents, '', ...KNOWN_SOURCES.flatMap(sectionOf)].join('\n');
}

function sectionOf({ label, value, types }: KnownSource): readonly string[] {
	const events = types.filter((type): type is EventType => !('skip' in type));
	const skipped = types.filter((type): type is SkippedType => 'skip' in type);
	return [
		`## ${label}`,
		'',
		`\`${value}\``,
		'',
		markdownTable(
			['Payload', 'Event name', 'Action source', 'Event ID from', 'Amounts'],
			events.flatMap((type) =>
				kindsOf(type).map(([kind, eventName]) => [
					kind,
					eventName,
					ACTION_SOURCES[type.actionSource] ?? `\`${type.actionSource}\``,
					type.identifiedBy,
					AMOUNTS[type.amounts],
				]),
			),
		),
		'',
		'Left out:',
		'',
		markdownTable(
			['Payload', 'Why', 'What to do'],
			[
				...skipped.map(({ name, skip, advice }) => [name, skip, advice ?? '']),
				...(skipped.at(-1)?.when({}) === true
					? []
					: [['anything else', 'It is of a kind that is no conversion', '']]),
			],
		),
		'',
	];
}

const ACTION_SOURCES: Readonly<Record<string, string>> = { websiteOrSystem: 'website or system' };

const AMOUNTS: Readonly<Record<EventType['amounts'], string>> = {
	major: 'major units',
	minor: 'minor units (cents)',
	none: '–',
};

/** A row for each kind whose name is known beforehand, else one that says what stands in for it. */
function kindsOf({ name, eventName }: EventType): ReadonlyArray<readonly [string, string]> {
	if (typeof eventName === 'string') return [[name, eventName]];
	const kinds = name
		.split(', ')
		.map((kind) => [kind, eventName({ name: kind, event: kind, type: 'track' })] as const)
		.filter(([kind, given]) => given !== '' && given !== kind);
	if (new Set(kinds.map(([, given]) => given)).size > 1) return kinds;
	const fallback = eventName({});
	return [[name, `as the payload says${fallback === '' ? '' : ` (else ${fallback})`}`]];
}

function anchorOf(label: string): string {
	return label.toLowerCase().replaceAll(' ', '-');
}

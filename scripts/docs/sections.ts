import { channelsPage } from './channels';
import { fieldsPage } from './fields';
import { credentialTable, optionsTable } from './property-tables';
import { sourcesPage } from './sources';
import { troubleshootingTable } from './troubleshooting';

/** What the README holds between `<!-- name:start -->` and `<!-- name:end -->`. */
const SECTIONS: Readonly<Record<string, () => string>> = {
	credential: credentialTable,
	options: optionsTable,
	troubleshooting: troubleshootingTable,
};

/** The README with its made sections made anew. */
export function readmeWith(readme: string): string {
	return Object.entries(SECTIONS).reduce((text, [name, make]) => {
		const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
		const [before, rest] = text.split(start);
		const after = rest?.split(end)[1];
		if (before === undefined || after === undefined)
			throw new Error(`README.md has no section ${name}`);
		return `${before}${start}\n\n${make()}\n\n${end}${after}`;
	}, readme);
}

/** Pages that are made as a whole. */
export const PAGES: Readonly<Record<string, () => string>> = {
	'docs/channels.md': channelsPage,
	'docs/fields.md': fieldsPage,
	'docs/sources.md': sourcesPage,
};

import type { INodeProperties } from 'n8n-workflow';
import { MetaCapiApi } from '../../../../credentials/MetaCapiApi.credentials';
import { EVENT_COLUMNS } from '../../../../nodes/MetaCapi/fields/event-columns';
import { MetaCapi } from '../../../../nodes/MetaCapi/MetaCapi.node';

/** A name as workflow files hold it, and the words the editor shows for it. */
interface Naming {
	readonly internal: string;
	readonly shown: string;
}

function namingsOf(property: INodeProperties): readonly Naming[] {
	const own = { internal: property.name, shown: property.displayName };
	const entries = (property.options ?? []).flatMap((entry): readonly Naming[] => {
		if ('displayName' in entry) return 'values' in entry ? [] : namingsOf(entry);
		return [{ internal: String(entry.value), shown: entry.name }];
	});
	return [own, ...entries];
}

/** Every name that stands in workflow files and that no user should have to read. */
export function internalNames(): ReadonlySet<string> {
	const namings = [
		...new MetaCapi().description.properties.flatMap(namingsOf),
		...new MetaCapiApi().properties.flatMap(namingsOf),
		...EVENT_COLUMNS.map(({ id, label }) => ({ internal: id, shown: label })),
	];
	const shown = new Set(namings.map((naming) => naming.shown));
	const internal = namings.map((naming) => naming.internal);
	// A state's number could as well be a batch size.
	return new Set(internal.filter((name) => !shown.has(name) && !/^\d+$/.test(name)));
}

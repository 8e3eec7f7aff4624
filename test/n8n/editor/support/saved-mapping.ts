import { getEventFields } from '../../../../nodes/MetaCapi/n8n/manual-fields';
import type { Json } from '../../support/execution';

/** Manual mapping as n8n saves it when only these columns were kept. */
export async function savedMapping(value: Readonly<Record<string, string>>): Promise<Json> {
	const { fields } = await getEventFields();
	const schema = fields.map((field) => ({ ...field, removed: !(field.id in value) }));
	return { mappingMode: 'defineBelow', value, matchingColumns: [], schema };
}

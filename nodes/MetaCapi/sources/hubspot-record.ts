import { isPlainObject, type UnknownObject } from '../event/json';
import { objectAt, objectsAt, textAt } from './payload-parts';

/**
 * A contact or deal in the form of HubSpot's third version, whatever version gave it.
 *
 * Older ones keep each property as `{ value, timestamp, versions }`. Added: the record's id and when it came into
 * its stage.
 */
export function hubspotRecord(item: UnknownObject): UnknownObject {
	const given = objectAt(item, 'properties');
	const properties = Object.fromEntries(
		Object.entries(given).map(([name, value]) => [
			name,
			isPlainObject(value) && 'value' in value ? value.value : value,
		]),
	);
	return {
		...item,
		properties,
		record_id: item.id ?? item.vid ?? item.dealId ?? properties.hs_object_id,
		stage_entered: stageEntered(properties, given, objectAt(item, 'propertiesWithHistory')),
	};
}

/** When the record came into its stage: as HubSpot counts it, else when the property was set. */
function stageEntered(
	properties: UnknownObject,
	given: UnknownObject,
	history: UnknownObject,
): unknown {
	const isDeal = 'dealstage' in properties;
	const property = isDeal ? 'dealstage' : 'lifecyclestage';
	const stage = textAt(properties, property);
	if (stage === undefined) return undefined;
	const counted = [
		`hs_v2_date_entered_${stage}`,
		`hs_date_entered_${stage}`,
		...(isDeal ? [] : [`hs_lifecyclestage_${stage}_date`]),
	];
	const name = counted.find((candidate) => textAt(properties, candidate) !== undefined);
	if (name !== undefined) return properties[name];
	const set = objectAt(given, property);
	const [version] = [...objectsAt(set, 'versions'), ...objectsAt(history, property)];
	return set.timestamp ?? version?.timestamp;
}

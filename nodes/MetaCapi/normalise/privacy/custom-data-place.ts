import { labelOf } from '../../fields/labels';

/** What warnings call the whole. */
export const CUSTOM_DATA = 'Custom Data';

const LONGEST_KEY_SHOWN = 60;

/** Where a value stands; made into text only for a warning. */
export interface Place {
	readonly above: Place | undefined;
	readonly key: string | number;
}

/** Tells whether a value stands, at whatever depth, under a key of some kind. */
export function isWithin(place: Place | undefined, isNamed: (name: string) => boolean): boolean {
	if (place === undefined) return false;
	if (typeof place.key === 'string' && isNamed(place.key)) return true;
	return isWithin(place.above, isNamed);
}

function pathOf(place: Place | undefined): string {
	if (place === undefined) return '';
	const above = pathOf(place.above);
	if (typeof place.key === 'number') return `${above}[${place.key}]`;
	const key = place.key.slice(0, LONGEST_KEY_SHOWN);
	return above === '' ? key : `${above}.${key}`;
}

/** What a warning calls the place: the field's label, or the user's own path when Meta has no such field. */
export function fieldOf(place: Place | undefined): string {
	if (place === undefined) return CUSTOM_DATA;
	const path = pathOf(place);
	const label = labelOf(`custom_data.${path}`);
	return label === `custom_data.${path}` ? path : label;
}

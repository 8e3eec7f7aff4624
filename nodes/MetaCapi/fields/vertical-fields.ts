import type { PartField } from './part-field';
import { reducedName } from './reduced-name';

/** What the node knows about a key of `custom_data` for travel, vehicles, property or apps (M 6.3, M 3.5). */
export interface VerticalField extends PartField {
	/** Whether a flat item may name it without `custom_data.`: not where the name is likelier to mean something else. */
	readonly isPlainName: boolean;
}

function named(
	key: string,
	label: string,
	kind: PartField['kind'],
	values?: readonly string[],
): VerticalField {
	return { key, label, kind, isPlainName: true, ...(values !== undefined && { values }) };
}

/** `city`, `year`, `price` … say who the customer is or what a line costs unless they stand in `custom_data`. */
function inCustomData(
	key: string,
	label: string,
	kind: PartField['kind'],
	values?: readonly string[],
): VerticalField {
	return { ...named(key, label, kind, values), isPlainName: false };
}

const LISTING_AVAILABILITY = [
	'available_soon',
	'for_rent',
	'for_sale',
	'off_market',
	'recently_sold',
	'sale_pending',
];

const BODY_STYLES = [
	'CONVERTIBLE',
	'COUPE',
	'CROSSOVER',
	'HATCHBACK',
	'MINIVAN',
	'SEDAN',
	'SUV',
	'TRUCK',
	'VAN',
	'WAGON',
	'OTHER',
];

/** All of them, alphabetical by key, then those of apps. Cities and countries here are the searched place's. */
export const VERTICAL_FIELDS: readonly VerticalField[] = [
	inCustomData('availability', 'Listing Availability', 'text', LISTING_AVAILABILITY),
	named('body_style', 'Body Style', 'text', BODY_STYLES),
	named('checkin_date', 'Check-in Date', 'date'),
	named('checkout_date', 'Check-out Date', 'date'),
	inCustomData('city', 'Searched City', 'text'),
	named('condition_of_vehicle', 'Condition of Vehicle', 'text'),
	inCustomData('country', 'Searched Country', 'text'),
	named('departing_arrival_date', 'Departing Arrival Date', 'date'),
	named('departing_departure_date', 'Departing Departure Date', 'date'),
	named('destination_airport', 'Destination Airport', 'text'),
	named('destination_ids', 'Destination IDs', 'idList'),
	named('dma_code', 'DMA Code', 'id'),
	named('drivetrain', 'Drivetrain', 'text'),
	named('exterior_color', 'Exterior Color', 'text'),
	named('fuel_type', 'Fuel Type', 'text'),
	named('hotel_score', 'Hotel Score', 'number'),
	named('interior_color', 'Interior Color', 'text'),
	named('lease_end_date', 'Lease End Date', 'date'),
	named('lease_start_date', 'Lease Start Date', 'date'),
	named('listing_type', 'Listing Type', 'text'),
	inCustomData('make', 'Vehicle Make', 'text'),
	inCustomData('mileage', 'Mileage', 'any'),
	inCustomData('model', 'Vehicle Model', 'text'),
	named('neighborhood', 'Neighborhood', 'text'),
	named('num_adults', 'Number of Adults', 'wholeNumber'),
	named('num_children', 'Number of Children', 'wholeNumber'),
	named('num_infants', 'Number of Infants', 'wholeNumber'),
	named('origin_airport', 'Origin Airport', 'text'),
	inCustomData('postal_code', 'Searched Postal Code', 'id'),
	named('preferred_baths_range', 'Preferred Baths Range', 'any'),
	named('preferred_beds_range', 'Preferred Beds Range', 'any'),
	named('preferred_neighborhoods', 'Preferred Neighborhoods', 'any'),
	named('preferred_num_stops', 'Preferred Number of Stops', 'any'),
	named('preferred_price_range', 'Preferred Price Range', 'any'),
	named('preferred_star_ratings', 'Preferred Star Ratings', 'any'),
	inCustomData('price', 'Listing Price', 'any'),
	named('property_type', 'Property Type', 'text'),
	inCustomData('region', 'Searched Region', 'text'),
	named('returning_arrival_date', 'Returning Arrival Date', 'date'),
	named('returning_departure_date', 'Returning Departure Date', 'date'),
	named('state_of_vehicle', 'State of Vehicle', 'text'),
	named('suggested_destinations', 'Suggested Destinations', 'any'),
	named('suggested_home_listings', 'Suggested Home Listings', 'any'),
	named('suggested_hotels', 'Suggested Hotels', 'any'),
	named('suggested_jobs', 'Suggested Jobs', 'any'),
	named('suggested_local_service_businesses', 'Suggested Local Services', 'any'),
	named('suggested_location_based_items', 'Suggested Local Items', 'any'),
	named('suggested_vehicles', 'Suggested Vehicles', 'any'),
	named('transmission', 'Transmission', 'text'),
	named('travel_class', 'Travel Class', 'text'),
	named('travel_end', 'Travel End', 'date'),
	named('travel_start', 'Travel Start', 'date'),
	inCustomData('trim', 'Vehicle Trim', 'text'),
	named('user_bucket', 'User Bucket', 'any'),
	named('vin', 'VIN', 'id'),
	inCustomData('year', 'Vehicle Year', 'any'),
	inCustomData('description', 'App Event Description', 'text'),
	inCustomData('level', 'App Level', 'any'),
	named('max_rating_value', 'Maximum Rating', 'number'),
	inCustomData('success', 'App Success', 'any'),
];

/** The same by key. */
export const VERTICAL_FIELD_BY_KEY: ReadonlyMap<string, VerticalField> = new Map(
	VERTICAL_FIELDS.map((row) => [row.key, row]),
);

/** The same by key and label in reduced form: `Check-in Date`, `checkinDate`. */
export const VERTICAL_FIELD_NAMED: ReadonlyMap<string, VerticalField> = new Map(
	VERTICAL_FIELDS.flatMap(
		(row): Array<[string, VerticalField]> => [
			[reducedName(row.key), row],
			[reducedName(row.label), row],
		],
	),
);

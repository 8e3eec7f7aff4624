/** The US states for which Limited Data Use exists, alphabetical, with Meta's codes (M 10.5). */
export const LIMITED_DATA_USE_STATES = [
	{ code: 1000, name: 'California' },
	{ code: 1001, name: 'Colorado' },
	{ code: 1002, name: 'Connecticut' },
	{ code: 1007, name: 'Delaware' },
	{ code: 1003, name: 'Florida' },
	{ code: 1012, name: 'Maryland' },
	{ code: 1011, name: 'Minnesota' },
	{ code: 1006, name: 'Montana' },
	{ code: 1008, name: 'Nebraska' },
	{ code: 1009, name: 'New Hampshire' },
	{ code: 1010, name: 'New Jersey' },
	{ code: 1004, name: 'Oregon' },
	{ code: 1013, name: 'Rhode Island' },
	{ code: 1005, name: 'Texas' },
] as const;

/** What an event that is not from one of the states says: Meta finds the state itself. */
export const GEOLOCATED = 0;

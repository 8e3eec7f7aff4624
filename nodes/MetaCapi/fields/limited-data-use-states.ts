/** The US states for which Limited Data Use exists, alphabetical, with Meta's codes (M 10.5). */
export const LIMITED_DATA_USE_STATES = [
	{ code: 1000, postalCode: 'CA', name: 'California' },
	{ code: 1001, postalCode: 'CO', name: 'Colorado' },
	{ code: 1002, postalCode: 'CT', name: 'Connecticut' },
	{ code: 1007, postalCode: 'DE', name: 'Delaware' },
	{ code: 1003, postalCode: 'FL', name: 'Florida' },
	{ code: 1012, postalCode: 'MD', name: 'Maryland' },
	{ code: 1011, postalCode: 'MN', name: 'Minnesota' },
	{ code: 1006, postalCode: 'MT', name: 'Montana' },
	{ code: 1008, postalCode: 'NE', name: 'Nebraska' },
	{ code: 1009, postalCode: 'NH', name: 'New Hampshire' },
	{ code: 1010, postalCode: 'NJ', name: 'New Jersey' },
	{ code: 1004, postalCode: 'OR', name: 'Oregon' },
	{ code: 1013, postalCode: 'RI', name: 'Rhode Island' },
	{ code: 1005, postalCode: 'TX', name: 'Texas' },
] as const;

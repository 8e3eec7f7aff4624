/** The services whose untouched output the node understands, alphabetical by label (SPEC 3.5). */
export const KNOWN_SOURCES = [
	{ value: 'calendly', label: 'Calendly' },
	{ value: 'facebookLeadAds', label: 'Facebook Lead Ads' },
	{ value: 'ga4', label: 'Google Analytics 4' },
	{ value: 'hotmart', label: 'Hotmart' },
	{ value: 'hubspot', label: 'HubSpot' },
	{ value: 'kiwify', label: 'Kiwify' },
	{ value: 'messenger', label: 'Messenger' },
	{ value: 'pipedrive', label: 'Pipedrive' },
	{ value: 'revenueCat', label: 'RevenueCat' },
	{ value: 'salesforce', label: 'Salesforce' },
	{ value: 'segment', label: 'Segment' },
	{ value: 'shopify', label: 'Shopify' },
	{ value: 'stripe', label: 'Stripe' },
	{ value: 'typeform', label: 'Typeform' },
	{ value: 'whatsapp', label: 'WhatsApp' },
	{ value: 'wooCommerce', label: 'WooCommerce' },
] as const;

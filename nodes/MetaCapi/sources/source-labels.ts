/**
 * The known sources by their value in workflows, alphabetical by label (SPEC 3.5).
 *
 * Apart from the sources themselves, since n8n shows this list long before any of them reads an item (SPEC 8).
 */
export const SOURCE_LABELS = {
	calendly: 'Calendly',
	facebookLeadAds: 'Facebook Lead Ads',
	ga4: 'Google Analytics 4',
	hotmart: 'Hotmart',
	hubspot: 'HubSpot',
	kiwify: 'Kiwify',
	messenger: 'Messenger',
	pipedrive: 'Pipedrive',
	revenueCat: 'RevenueCat',
	salesforce: 'Salesforce',
	segment: 'Segment',
	shopify: 'Shopify',
	stripe: 'Stripe',
	typeform: 'Typeform',
	whatsapp: 'WhatsApp',
	wooCommerce: 'WooCommerce',
} as const;

/** A known source's value in workflows. */
export type SourceValue = keyof typeof SOURCE_LABELS;

import { calendly } from './calendly';
import { facebookLeadAds } from './facebook-lead-ads';
import { ga4 } from './ga4';
import { hotmart } from './hotmart';
import { hubspot } from './hubspot';
import { kiwify } from './kiwify';
import type { KnownSource } from './known-source';
import { messenger } from './messenger';
import { pipedrive } from './pipedrive';
import { revenueCat } from './revenue-cat';
import { salesforce } from './salesforce';
import { segment } from './segment';
import { shopify } from './shopify';
import type { SourceValue } from './source-labels';
import { stripe } from './stripe';
import { typeform } from './typeform';
import { whatsapp } from './whatsapp';
import { wooCommerce } from './woo-commerce';

const BY_VALUE: Readonly<Record<SourceValue, KnownSource>> = {
	calendly,
	facebookLeadAds,
	ga4,
	hotmart,
	hubspot,
	kiwify,
	messenger,
	pipedrive,
	revenueCat,
	salesforce,
	segment,
	shopify,
	stripe,
	typeform,
	whatsapp,
	wooCommerce,
};

/** Every known source; a new one is one file, its line here and its label (SPEC 3.5). */
export const KNOWN_SOURCES: readonly KnownSource[] = Object.values(BY_VALUE);

/** Finds a source by its value in workflows. */
export function findSource(value: unknown): KnownSource | undefined {
	return KNOWN_SOURCES.find((source) => source.value === value);
}

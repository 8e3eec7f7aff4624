/** All limits, defaults and patience of the node in one place. */

/** Version of the Graph API in the request's path unless the credential names another (M 1.2). */
export const DEFAULT_API_VERSION = 'v25.0';

/** Meta's host (M 1.1). */
export const DEFAULT_BASE_URL = 'https://graph.facebook.com';

/** Events Meta takes in one request (M 2.2). */
export const MAX_BATCH_SIZE = 1000;

export const DEFAULT_CONCURRENCY = 4;
export const MAX_CONCURRENCY = 20;

export const DEFAULT_RETRIES = 3;
export const MAX_RETRIES = 10;

export const DEFAULT_TIMEOUT_SECONDS = 30;
export const MAX_TIMEOUT_SECONDS = 300;

/** Meta counts a repeated event once for 48 hours (M 8.1); an hour is left for the way there (SPEC 2.3). */
export const SAFE_RESEND_SECONDS = 47 * 3600;

/** The same for offline events: 7 days (M 8.3). */
export const SAFE_RESEND_SECONDS_PHYSICAL_STORE = 7 * 24 * 3600;

/** Longest derived `event_id` that is kept readable; a longer one is replaced by its digest (SPEC 3.7). */
export const MAX_EVENT_ID_LENGTH = 64;

/** Version of this package, as Meta is told in `partner_agent` (M 2.1). */
export const PACKAGE_VERSION = '0.1.0';

/** How the node presents itself to Meta: under 23 characters, name before the first underscore (M 2.1). */
export const DEFAULT_PARTNER_AGENT = `n8nmetacapi_${PACKAGE_VERSION}`;

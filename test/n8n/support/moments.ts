/* eslint-disable @n8n/community-nodes/no-restricted-globals -- n8n runs by the real clock, so items must be recent */

/** A moment some minutes before now, as a text with a zone. */
export const minutesAgo = (minutes: number): string =>
	new Date(Date.now() - minutes * 60_000).toISOString();

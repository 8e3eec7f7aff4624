import { sha256Hex } from '../nodes/MetaCapi/hash/sha256';
import type { Contender } from './contender';
import type { RawItem } from './workload';

/** Nine values that need nothing any more, and the rest of the event as it is sent. */
interface ReadyRow {
	readonly identifiers: readonly string[];
	readonly event: RawItem;
	readonly time: number;
	readonly value: number;
	readonly currency: string;
}

/**
 * The least that any tool must do: SHA-256 of nine values that someone else has normalised, and `JSON.stringify`.
 *
 * The same hash function as the package's; normalising is not measured.
 */
export const bareHashing: Contender = {
	name: 'bare SHA-256 + JSON.stringify',
	prepare: (rows) => {
		const ready = rows.map(readyRow);
		return () =>
			ready.map(
				({
					identifiers: [em, ph, fn, ln, ct, st, zp, country, id],
					event,
					time,
					value,
					currency,
				}) =>
					JSON.stringify({
						event_name: event.event_name,
						event_time: time,
						event_id: `${event.event_name}.${event.order_id}`,
						action_source: 'physical_store',
						user_data: {
							em: [sha256Hex(em ?? '')],
							ph: [sha256Hex(ph ?? '')],
							fn: [sha256Hex(fn ?? '')],
							ln: [sha256Hex(ln ?? '')],
							ct: [sha256Hex(ct ?? '')],
							st: [sha256Hex(st ?? '')],
							zp: [sha256Hex(zp ?? '')],
							country: [sha256Hex(country ?? '')],
							external_id: [sha256Hex(id ?? '')],
						},
						custom_data: { value, currency, order_id: event.order_id },
					}),
			);
	},
};

function readyRow(row: RawItem): ReadyRow {
	const letters = (text: string) =>
		text
			.normalize('NFC')
			.toLowerCase()
			.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
	return {
		identifiers: [
			row.email.trim().toLowerCase(),
			row.phone.replace(/\D/g, ''),
			...[row.first_name, row.last_name, row.city, row.state, row.zip, row.country].map(letters),
			row.external_id.trim(),
		],
		event: row,
		time: Math.floor(Date.parse(row.created_at) / 1000),
		value: Number(row.total),
		currency: row.currency.trim().toUpperCase(),
	};
}

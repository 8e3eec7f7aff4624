/**
 * A checked event on its way to Meta.
 *
 * `json` is its only serialisation: batches are joined from these pieces, retries and resends repeat the same
 * bytes, which keeps `event_id` and `event_time` frozen (M 8.5).
 */
export interface OutgoingEvent {
	/** Position among all events of the run: outcomes are reported under it. */
	readonly index: number;
	readonly json: string;
	/** Length of `json` in UTF-8 bytes. */
	readonly bytes: number;
	/** Whether Meta counts a repeated delivery once: true for all but business messaging (M 8). */
	readonly deduplicated: boolean;
}

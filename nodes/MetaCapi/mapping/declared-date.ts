import { DateTime } from 'luxon';
import { declaredTime } from '../normalise/values/declared-format';

/**
 * A date in the notation its map declares, as ISO 8601, which every reader knows: `24/12/2026` → `2026-12-24`.
 *
 * What does not follow the notation comes back as it is.
 */
export function dated(value: unknown, format: string | undefined): unknown {
	if (format === undefined) return value;
	if (typeof value !== 'string' && typeof value !== 'number') return value;
	const time = declaredTime(String(value), format);
	switch (time.type) {
		case 'instant':
			return DateTime.fromMillis(time.milliseconds, { zone: 'utc' }).toISO();
		case 'wall': {
			const wall = DateTime.fromMillis(time.wallMilliseconds, { zone: 'utc' });
			const isDay = wall.equals(wall.startOf('day'));
			return isDay ? wall.toISODate() : wall.toISO({ includeOffset: false });
		}
		case 'mismatch':
		case 'unclearFormat':
			return value;
	}
}

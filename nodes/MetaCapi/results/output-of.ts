import type { Status } from '../event/outcome';

/** The outputs of the event operations, in order. */
export const OUTPUT_COUNT = 3;

/** The output a result leaves on, from 0 (SPEC 2.3). */
export function outputOf(status: Status): 0 | 1 | 2 {
	switch (status) {
		case 'accepted':
		case 'ready':
			return 0;
		case 'invalid':
		case 'rejected':
		case 'unconfirmed':
		case 'undelivered':
			return 1;
		case 'skipped':
			return 2;
	}
}

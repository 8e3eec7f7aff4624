import type { GraphAnswer } from '../../../../nodes/MetaCapi/send/ports';
import type { Rule } from '../../../graph-api';

/** Lets the stand-in do over the wire what a row of the fault table says; `undefined` where a server can't. */
export function ruleFor(answer: GraphAnswer | 'accept'): Rule | undefined {
	if (answer === 'accept') return {};
	switch (answer.type) {
		case 'answer': {
			const { status, headers, body } = answer;
			return { fault: { type: 'answer', status, headers, text: body } };
		}
		case 'broken':
			return { fault: { type: 'drop', at: 'afterReading' } };
		case 'timeout':
			return { fault: { type: 'silence' } };
		case 'refusedUnread':
		case 'cancelled':
		case 'notConnected':
			return undefined;
	}
}

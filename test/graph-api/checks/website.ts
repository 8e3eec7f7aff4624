import type { EventCheck } from './event-check';
import { required } from './event-check';

/** Website events name their page and the person's browser (M 3.4, 7.1). */
export const checkWebsite: EventCheck = ({ event, userData, settings }) => {
	if (event.action_source !== 'website') return undefined;
	if (event.event_source_url === undefined) return required('event_source_url');
	if (settings.userAgentRequired && !isFilled(userData.client_user_agent)) {
		return required('user_data', 'client_user_agent');
	}
	return undefined;
};

function isFilled(value: unknown): boolean {
	return typeof value === 'string' && value.trim() !== '';
}

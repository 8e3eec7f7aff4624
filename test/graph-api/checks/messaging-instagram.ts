import type { EventCheck } from './event-check';
import { numericId } from './numeric-id';

/** The Instagram account and the sender as that account knows them (M 7.5). */
export const checkInstagram: EventCheck = ({ userData, dataset }) => {
	const account = numericId(userData.ig_account_id);
	if (account === undefined) return { reason: 'instagramAccountMissing' };
	if (numericId(userData.ig_sid) === undefined) return { reason: 'instagramSenderMissing' };
	const accounts = dataset?.instagramAccountIds;
	return accounts && !accounts.includes(account) ? { reason: 'pageNotLinked' } : undefined;
};

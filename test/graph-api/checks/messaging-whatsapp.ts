import type { DatasetOption } from '../options';
import type { Finding } from '../refusals';
import type { EventCheck } from './event-check';
import { numericId } from './numeric-id';

/** A real click, with the WhatsApp account or the Page it belongs to (M 7.5). */
export const checkWhatsApp: EventCheck = ({ userData, dataset }) => {
	const click = userData.ctwa_clid;
	if (typeof click !== 'string' || click === '') return { reason: 'clickMissing' };
	const account = numericId(userData.whatsapp_business_account_id);
	const page = numericId(userData.page_id);
	if (account === undefined && page === undefined) return { reason: 'pageOrAccountMissing' };
	if (/\s/.test(click)) return { reason: 'clickUnknown' };
	return dataset && checkLinks(click, account, page, dataset);
};

function checkLinks(
	click: string,
	account: string | undefined,
	page: string | undefined,
	dataset: DatasetOption,
): Finding | undefined {
	const accounts = dataset.whatsappBusinessAccountIds;
	if (account !== undefined && accounts && !accounts.includes(account)) {
		return { reason: 'accountNotLinked' };
	}
	// Even beside the account's id: on a dataset without Page a Page is too much (M 2.6, 2804131).
	if (page !== undefined && dataset.pageIds && !dataset.pageIds.includes(page)) {
		return { reason: 'pageNotLinked' };
	}
	if (!dataset.clicks) return undefined;
	const known = dataset.clicks.find(({ ctwaClid }) => ctwaClid === click);
	if (!known) return { reason: 'clickUnknown' };
	const differs = isOther(page, known.pageId) || isOther(account, known.whatsappBusinessAccountId);
	return differs ? { reason: 'clickOfOtherPage' } : undefined;
}

function isOther(sent: string | undefined, known: string | undefined): boolean {
	return sent !== undefined && known !== undefined && sent !== known;
}

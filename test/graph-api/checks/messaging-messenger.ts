import type { EventCheck } from './event-check';
import { required } from './event-check';
import { numericId } from './numeric-id';

/** The Page of the conversation and the person as that Page knows them (M 7.5). */
export const checkMessenger: EventCheck = ({ userData, dataset }) => {
	const page = numericId(userData.page_id);
	if (page === undefined) return { reason: 'pageMissing' };
	const person = numericId(userData.page_scoped_user_id);
	if (person === undefined) return required('user_data', 'page_scoped_user_id');
	if (dataset?.pageIds?.length === 0) return { reason: 'pageNotLinked' };
	if (dataset?.pageIds && !dataset.pageIds.includes(page)) return { reason: 'pageOfOtherDataset' };
	const people = dataset?.pageScopedUserIds;
	if (people && !people[page]?.includes(person)) return { reason: 'personOfOtherPage' };
	return undefined;
};

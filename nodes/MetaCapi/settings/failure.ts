import type { EventError } from '../event/outcome';
import { sentences } from '../event/sentences';
import type { Problem } from '../event/warning';
import { CREDENTIAL_LABELS } from './credential';

/** Why a run can't begin, in one error that holds for every item. */
export function configurationError(problems: readonly Problem[]): EventError {
	const [first] = problems;
	return {
		kind: kindOf(first),
		message: sentences(problems.map(({ message }) => message)),
		advice: sentences(problems.map(({ advice }) => advice)),
		...(first?.field !== undefined && { field: first.field }),
		retryable: kindOf(first) !== 'validation',
	};
}

/** The kinds Meta's own refusals of these fields would have (SPEC 2.3). */
function kindOf(problem: Problem | undefined): EventError['kind'] {
	switch (problem?.field) {
		case CREDENTIAL_LABELS.accessToken:
		case CREDENTIAL_LABELS.appSecret:
			return 'auth';
		case CREDENTIAL_LABELS.datasetId:
		case CREDENTIAL_LABELS.baseUrl:
		case CREDENTIAL_LABELS.apiVersion:
			return 'dataset';
		default:
			return 'validation';
	}
}

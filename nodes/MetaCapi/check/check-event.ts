import type { ActionSourceValue } from '../fields/action-sources';
import type { Findings, Rule, Subject } from './rule';
import { APP_RULES } from './rules/app';
import { ATTRIBUTION_RULES } from './rules/attribution';
import { CONTENTS_RULES } from './rules/contents';
import { EVENT_RULES } from './rules/event';
import { IDENTIFIER_RULES } from './rules/identifiers';
import { LEAD_RULES } from './rules/lead';
import { MESSAGING_RULES } from './rules/messaging';
import { MONEY_RULES } from './rules/money';
import { WEBSITE_RULES } from './rules/website';

/** Every local check, in the order in which their findings are told (M 13). */
export const RULES: readonly Rule[] = [
	...EVENT_RULES,
	...WEBSITE_RULES,
	...APP_RULES,
	...MESSAGING_RULES,
	...MONEY_RULES,
	...CONTENTS_RULES,
	...LEAD_RULES,
	...ATTRIBUTION_RULES,
	...IDENTIFIER_RULES,
];

/** The rules of each action source, sorted out once instead of once per event. */
const RULES_OF = new Map<ActionSourceValue | undefined, readonly Rule[]>();

/** Checks a normalised event and adds everything that is wrong with it, all at once, to `findings` (SPEC 4). */
export function checkEvent(subject: Subject, findings: Findings): void {
	for (const rule of rulesOf(subject.actionSource)) rule.check(subject, findings);
}

function rulesOf(actionSource: ActionSourceValue | undefined): readonly Rule[] {
	const known = RULES_OF.get(actionSource);
	if (known !== undefined) return known;
	const rules = RULES.filter(
		({ actionSources }) =>
			actionSources === undefined ||
			(actionSource !== undefined && actionSources.includes(actionSource)),
	);
	RULES_OF.set(actionSource, rules);
	return rules;
}

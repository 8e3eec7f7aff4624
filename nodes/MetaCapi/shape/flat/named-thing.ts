import { reducedName } from '../../fields/reduced-name';
import { candidatesFor } from './choose';
import type { Collected } from './collect';

/** Things whose bare `name` is no person's. */
export type NamedThing = 'deal' | 'product';

/** What a bare name beside an item's other fields is the name of, where that is no person. */
export function namedThing(collected: Collected): NamedThing | undefined {
	if (namesProduct(collected)) return 'product';
	return namesDeal(collected) ? 'deal' : undefined;
}

/** Whether a product stands beside a bare name, without a title of its own. */
function namesProduct(collected: Collected): boolean {
	const has = (field: string) =>
		candidatesFor(collected, field).some(({ path }) => path.length === 1);
	if (has('custom_data.content_name') || has('~item_title')) return false;
	if (has('~content_id')) return true;
	return has('~quantity') && has('~item_price') && !REACHES.some(has);
}

/** With these beside it, a row is about the customer. */
const REACHES = ['user_data.em', 'user_data.ph'] as const;

/** What only deals and opportunities have: `{ name: 'Website relaunch', pipeline_id: 7 }`. */
const OF_DEAL = /^(?:pipeline|pipelineid|pipelinestageid|dealstage|stageid)$/;

function namesDeal(collected: Collected): boolean {
	const isDeal = collected.leftOver.some(
		({ node: { path } }) => path.length === 1 && OF_DEAL.test(reducedName(path[0] ?? '')),
	);
	return isDeal && !REACHES.some((field) => candidatesFor(collected, field).length > 0);
}

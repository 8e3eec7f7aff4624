import { ALIASES } from '../../fields/flat-targets';
import { reducedName } from '../../fields/reduced-name';
import type { KeyReading } from './key-reading';

/** Automations know one place for all that is added, `customData`, and Meta's other keys are no property of an order. */
const ELSEWHERE =
	/^(?:event_(?:name|time|id|source_url)|action_source|user_data\.(?:fb[cp]|client_[a-z_]+|lead_id))$/;

/** Reads the name of an entry of `custom_data`: one of Meta's own keys, or a property of the user's. */
export function readCustomProperty(names: readonly string[]): KeyReading {
	const alias = ALIASES.get(reducedName(names.join(' ')));
	const field = alias?.target.field ?? '';
	return alias !== undefined &&
		(field.startsWith('custom_data.') || (alias.rank === 0 && ELSEWHERE.test(field)))
		? { type: 'field', ...alias, closeness: 0 }
		: { type: 'customProperty', key: names.join('.') };
}

import { ALIASES } from '../../fields/flat-targets';
import type { NameMatch } from './match-name';

const AD_CLICK = 'ctwaclid';

/** The click on an ad that opened a chat, which is nobody else's wherever it stands: `externalAdReply.ctwaClid`. */
export function matchAdClick(name: string): NameMatch | undefined {
	const alias = name.endsWith(AD_CLICK) ? ALIASES.get(AD_CLICK) : undefined;
	return alias && { ...alias, closeness: 0 };
}

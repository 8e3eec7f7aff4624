import { hasPrivateWord } from '../../normalise/privacy/private-words';
import { wordsOf } from './somebody-else';

/**
 * Whether a field's name says that it holds a piece of somebody's identity that Meta has no field for: it must not
 * travel as a custom property (SPEC 6).
 */
export function isPrivate(path: readonly string[]): boolean {
	return hasPrivateWord(wordsOf(path));
}

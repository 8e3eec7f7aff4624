import type { Problem } from '../event/warning';

/** Settings that could be read, or everything that is wrong with them. */
export type SettingsResult<T> =
	| { readonly ok: true; readonly settings: T }
	| { readonly ok: false; readonly problems: readonly Problem[] };

import type { UnknownObject } from '../event/json';
import type { Warning } from '../event/warning';
import type { ActionSourceValue } from '../fields/action-sources';
import type { Contact } from '../mapping/contacts';
import type { FieldMap } from '../mapping/field-map';
import type { SourceValue } from './source-labels';

/** What one kind of payload of a source becomes. */
export type SourceType =
	/** A Meta event. */
	| {
			/** The source's own word for it, for the docs: `order`, `checkout.session.completed`. */
			readonly name: string;
			readonly when: (payload: UnknownObject) => boolean;
			/** Meta's name, or how the payload tells it. */
			readonly eventName: string | ((payload: UnknownObject) => string);
			/** `websiteOrSystem`: a website event when the payload has a page's URL, else system generated (SPEC 3.5). */
			readonly actionSource: ActionSourceValue | 'websiteOrSystem';
			readonly map: FieldMap;
			/** The records of the customer, nearest first: a name, an address and a phone number come from one of them. */
			readonly contacts?: readonly Contact[];
			/** The names of other people that texts of the payload may hold: they are sent nowhere. */
			readonly otherPeople?: (payload: UnknownObject) => readonly string[];
			/** The unit of all its amounts; `none` where it has none. */
			readonly amounts: 'major' | 'minor' | 'none';
			/** What the `event_id` comes from, in words for the docs. */
			readonly identifiedBy: string;
			/** The zone of times that name none; absent: the workflow's. */
			readonly timezone?: string;
			/**
			 * What the customer entered under names that somebody chose, by these names: read by the aliases (SPEC 3.3) for
			 * the identifiers.
			 */
			readonly answers?: (payload: UnknownObject) => UnknownObject;
			/** What it holds of the customer and Meta can't use. */
			readonly warnings?: (payload: UnknownObject) => readonly Warning[];
	  }
	/** Left out on purpose: it is no conversion. */
	| {
			readonly name: string;
			readonly when: (payload: UnknownObject) => boolean;
			/** Why, in the user's words. */
			readonly skip: string;
			/** What to do about it; absent: nothing. */
			readonly advice?: string;
	  };

/**
 * A service whose untouched output the node understands (SPEC 3.5).
 *
 * Adding one is adding a file with one of these, its line in `sources/all-sources` and its label in
 * `sources/source-labels`.
 */
export interface KnownSource {
	readonly value: SourceValue;
	readonly label: string;
	/** Tells its payloads from everything else; must be sure, since it decides without asking (SPEC 3.1). */
	readonly recognises: (item: UnknownObject) => boolean;
	/** The payloads within an item: each entry of a webhook's batch, the object inside an envelope. */
	readonly payloads: (item: UnknownObject) => readonly UnknownObject[];
	/** Tried in order; a payload that fits none is skipped. */
	readonly types: readonly SourceType[];
}

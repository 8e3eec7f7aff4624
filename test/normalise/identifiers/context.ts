import type {
	IdentifierContext,
	IdentifierOutcome,
} from '../../../nodes/MetaCapi/normalise/identifiers/outcome';

/** A customer of whom nothing is known, on 20 November 2026. */
export const NOBODY: IdentifierContext = {
	dateOrder: 'auto',
	externalId: 'hash',
	nowMs: 1_795_168_800_000,
};

/** The same with what a test is about. */
export function context(known: Partial<IdentifierContext> = {}): IdentifierContext {
	return { ...NOBODY, ...known };
}

/** The normalised text; the kind of outcome where there is none. */
export function textOf(outcome: IdentifierOutcome): string {
	return outcome.type === 'value' ? outcome.value : `<${outcome.type}>`;
}

/** The warning of a value, or the reason why there is none. */
export function remarkOf(outcome: IdentifierOutcome): string | undefined {
	switch (outcome.type) {
		case 'value':
			return outcome.warning;
		case 'unusable':
			return outcome.reason;
		case 'empty':
			return undefined;
	}
}

import { DateTime } from 'luxon';

import type { WrittenTime } from './time-notation';

/** What reading a text by a declared format came to; `unclearFormat`: the format itself is not what it seems. */
export type DeclaredTime =
	| { readonly type: 'instant'; readonly milliseconds: number }
	| ({ readonly type: 'wall' } & WrittenTime)
	| { readonly type: 'mismatch' }
	| { readonly type: 'unclearFormat'; readonly advice: string };

/** Formats and texts beyond this are no notation of a time. */
const LONGEST_FORMAT = 100;

/** Month names are tried in the languages of SPEC 3.3; anything without names needs one try only. */
const LOCALES = ['en', 'pt', 'es', 'de', 'fr'] as const;

const WITH_NAMES = /[MLEc]{3}/;
const WITH_ZONE = /[Zz]/;
/** A quoted Z is no token, but whoever writes it knows that the times are UTC. */
const LITERAL_UTC = /'Z'/;
/** Tokens luxon writes but does not read: Unix seconds and milliseconds. */
const MILLISECONDS_PER_UNIT: ReadonlyMap<string, number> = new Map([
	['X', 1000],
	['x', 1],
]);
/** What users declare whose spreadsheet gives its own numbers: days since the end of 1899, the time as a part of one. */
const SPREADSHEET_FORMAT = 'excel';
const SPREADSHEET_DAYS = /^\d{1,6}(?:[.,]\d{1,12})?$/;
const DAYS_TO_1970 = 25_569;
const SECONDS_PER_DAY = 86_400;

const UNIX_TEXT = /^-?\d{1,14}(?:\.\d{1,9})?$/;

function withoutQuotes(format: string): string {
	return format.replace(/'[^']*'/g, '');
}

/**
 * The luxon format a user means who wrote one in the manner of Excel, moment or ISO.
 *
 * `DD/MM/YYYY` becomes `dd/MM/yyyy`, and the T of `yyyy-MM-ddTHH:mm` is a letter, not luxon's token for a time.
 */
function luxonFormat(format: string): string {
	const lettered = /Y{2}/.test(withoutQuotes(format))
		? format.replace(/Y/g, 'y').replace(/D/g, 'd').replace(/A/g, 'a')
		: format;
	return lettered.replace(/([dD])T([Hh])/, "$1'T'$2");
}

function spreadsheetTime(text: string): DeclaredTime {
	if (!SPREADSHEET_DAYS.test(text)) return { type: 'mismatch' };
	const days = Number(text.replace(',', '.')) - DAYS_TO_1970;
	// A second is no round part of a day.
	const wallMilliseconds = Math.round(days * SECONDS_PER_DAY) * 1000;
	return { type: 'wall', wallMilliseconds, zone: { type: 'none' }, doubts: [] };
}

/**
 * Reads a text by the format a column map declares for it, in luxon's tokens (SPEC 3.4: `dd/MM/yyyy`), or `excel`.
 *
 * Text that doesn't follow the format is a mismatch, never read in some other way.
 */
export function declaredTime(text: string, declared: string): DeclaredTime {
	if (declared.length > LONGEST_FORMAT || text.length > LONGEST_FORMAT) return { type: 'mismatch' };
	if (declared.trim().toLowerCase() === SPREADSHEET_FORMAT) return spreadsheetTime(text.trim());
	const format = luxonFormat(declared.trim());
	const tokens = withoutQuotes(format);
	if (/yy/.test(tokens) && /d/.test(tokens) && /m/.test(tokens) && !/[ML]/.test(tokens)) {
		const advice = `The format "${declared.trim()}" has minutes (mm) but no month; write MM for the month.`;
		return { type: 'unclearFormat', advice };
	}
	const unit = MILLISECONDS_PER_UNIT.get(tokens);
	if (unit !== undefined) {
		if (!UNIX_TEXT.test(text.trim())) return { type: 'mismatch' };
		return { type: 'instant', milliseconds: Number(text) * unit };
	}
	for (const locale of WITH_NAMES.test(tokens) ? LOCALES : LOCALES.slice(0, 1)) {
		const time = DateTime.fromFormat(text.trim(), format, { locale, zone: 'utc', setZone: true });
		if (!time.isValid) continue;
		if (WITH_ZONE.test(tokens) || LITERAL_UTC.test(format)) {
			return { type: 'instant', milliseconds: time.toMillis() };
		}
		const wallMilliseconds = time.toMillis();
		return { type: 'wall', wallMilliseconds, zone: { type: 'none' }, doubts: [] };
	}
	return { type: 'mismatch' };
}

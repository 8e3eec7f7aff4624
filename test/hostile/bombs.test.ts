/* eslint-disable @n8n/community-nodes/no-restricted-globals -- tests only: growth of time is measured */
import { parseJsonText } from '../../nodes/MetaCapi/event/json-text';
import { isEmptyWord } from '../../nodes/MetaCapi/fields/empty-words';
import { reducedName } from '../../nodes/MetaCapi/fields/reduced-name';
import { NORMALISERS } from '../../nodes/MetaCapi/normalise/identifiers/normalisers';
import { containsEmail } from '../../nodes/MetaCapi/normalise/privacy/find-email';
import {
	holdsPhone,
	isPhoneName,
	knownPhones,
} from '../../nodes/MetaCapi/normalise/privacy/find-phone';
import { keepPersonOutOfWarnings } from '../../nodes/MetaCapi/normalise/privacy/keep-out-of-messages';
import { scrubCustomData } from '../../nodes/MetaCapi/normalise/privacy/scrub-custom-data';
import { scrubUrl } from '../../nodes/MetaCapi/normalise/privacy/scrub-url';
import { readAmount } from '../../nodes/MetaCapi/normalise/values/amount';
import { readId } from '../../nodes/MetaCapi/normalise/values/big-id';
import { readBoolean } from '../../nodes/MetaCapi/normalise/values/boolean';
import { isConsentGiven } from '../../nodes/MetaCapi/normalise/values/consent';
import { readCurrency } from '../../nodes/MetaCapi/normalise/values/currency';
import { readDataProcessing } from '../../nodes/MetaCapi/normalise/values/data-processing';
import { readDecimalNumber } from '../../nodes/MetaCapi/normalise/values/decimal-number';
import { readEventTime } from '../../nodes/MetaCapi/normalise/values/event-time';
import { readText } from '../../nodes/MetaCapi/normalise/values/text';
import { readTextList } from '../../nodes/MetaCapi/normalise/values/text-list';
import { readWebAddress } from '../../nodes/MetaCapi/normalise/values/web-address';
import { readWholeNumber } from '../../nodes/MetaCapi/normalise/values/whole-number';

const PHONES = knownPhones(['+49 1512 7790123']);
const TIMES = { timezone: 'Europe/Berlin', dateOrder: 'auto' } as const;
const CONTEXT = { dateOrder: 'auto', externalId: 'hash', nowMs: 1_795_168_800_000 } as const;

/** Everything that reads a text of an item. */
const READERS: ReadonlyArray<readonly [string, (text: string) => unknown]> = [
	...Object.entries(NORMALISERS).map(
		([key, normalise]): readonly [string, (text: string) => unknown] => [
			key,
			(text) => normalise(text, CONTEXT),
		],
	),
	['amount', (text) => readAmount(text)],
	['currency', readCurrency],
	['time', (text) => readEventTime(text, TIMES)],
	['declared time', (text) => readEventTime(text, { ...TIMES, format: 'dd/MM/yyyy' })],
	['time format', (text) => readEventTime('05/04/2026', { ...TIMES, format: text })],
	['id', readId],
	['boolean', readBoolean],
	['consent', isConsentGiven],
	['number', readDecimalNumber],
	['whole number', (text) => readWholeNumber(text)],
	['text', readText],
	['list', (text) => readTextList(text)],
	['address', readWebAddress],
	[
		'data processing',
		(text) => readDataProcessing({ options: text, country: text, state: text }, true),
	],
	['json', parseJsonText],
	['empty word', isEmptyWord],
	['field name', reducedName],
	['phone name', isPhoneName],
	['email within', containsEmail],
	['phone within', (text) => holdsPhone(text, PHONES)],
	['custom data', (text) => scrubCustomData({ [text]: text, note: text }, PHONES)],
	['scrubbed address', (text) => scrubUrl(`https://x.example/${text}`, 'Page', PHONES)],
	['message', (text) => keepPersonOutOfWarnings([{ field: text, message: `'${text}'` }], PHONES)],
];

/** What is repeated to make a bomb: the parts of which mails, numbers, dates, addresses and JSON are made. */
const PIECES = [
	'a', '1', ' ', '.', '-', '@', '%', '%25', '%40', '+', '/', ':', '(', '[', '{"a":', '"', "'", '\\', ',', ';',
	'a.', 'a@', '@a.', 'a@a.', '1 ', '1.', '1,', '1:', '+1', '+49 1', 'é', '\u0301', '\ud800', '\u200b', 'a=1&', '=%2B1', 'de ', 'T1',
] as const; // prettier-ignore

/**
 * The processor's time, which other processes don't lengthen, may grow a little faster than the text, as memory is
 * tidied up now and then: hence three attempts. A quadratic expression takes a second at the second size.
 */
const GROWTH = 8;
const MOST_GROWTH = 24;
const FLOOR_MILLISECONDS = 150;
const SIZES = [2_000, 16_000, 128_000] as const;

function millisecondsOf(read: (text: string) => unknown, text: string): number {
	const started = process.cpuUsage();
	read(text);
	const { user, system } = process.cpuUsage(started);
	return (user + system) / 1000;
}

function growsTooFast(read: (text: string) => unknown, piece: string, end: string): boolean {
	let before = Number.POSITIVE_INFINITY;
	for (const size of SIZES) {
		const text = piece.repeat(size / piece.length) + end;
		const allowed = Math.max(FLOOR_MILLISECONDS, before * MOST_GROWTH);
		let best = millisecondsOf(read, text);
		for (let attempt = 0; attempt < 2 && best > allowed; attempt++)
			best = Math.min(best, millisecondsOf(read, text));
		if (best > allowed) return true;
		before = Math.max(best, FLOOR_MILLISECONDS / GROWTH);
	}
	return false;
}

describe('a text made to be slow', () => {
	it.each(READERS)('is read in time that grows with its length: %s', (_name, read) => {
		const slow = PIECES.flatMap((piece) =>
			['', '!'].filter((end) => growsTooFast(read, piece, end)).map((end) => `${piece}…${end}`),
		);
		expect(slow).toEqual([]);
	});

	it.each(READERS)('may have ten megabytes: %s', (_name, read) => {
		for (const piece of [' ', 'a@a.%25']) {
			expect(() => read(piece.repeat(10_000_000 / piece.length))).not.toThrow();
		}
	});
});

describe('the measure of growth', () => {
	it('finds an expression that goes quadratic, and lets a linear one pass', () => {
		const quadratic = (text: string) => /a+!$/.test(text.slice(0, 64_000)) || /(?:a+)b$/.test(text);
		expect(growsTooFast(quadratic, 'a', '')).toBe(true);
		expect(growsTooFast((text) => /a!/.test(text), 'a', '')).toBe(false);
	});
});

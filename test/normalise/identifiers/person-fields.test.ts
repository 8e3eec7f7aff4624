import { normaliseCity } from '../../../nodes/MetaCapi/normalise/identifiers/city';
import { normaliseEmail } from '../../../nodes/MetaCapi/normalise/identifiers/email';
import { normaliseExternalId } from '../../../nodes/MetaCapi/normalise/identifiers/external-id';
import { normaliseGender } from '../../../nodes/MetaCapi/normalise/identifiers/gender';
import { normaliseName } from '../../../nodes/MetaCapi/normalise/identifiers/name';
import { normalisePhone } from '../../../nodes/MetaCapi/normalise/identifiers/phone';
import { context, NOBODY, remarkOf, textOf } from './context';

const DIGEST = '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f';
const MD5 = '5d41402abc4b2a76b9719d911017c592';

describe('an e-mail address', () => {
	it.each([
		[' Jane.Doe+Shop@Example.COM ', 'jane.doe+shop@example.com'],
		['JOSÉ@EXEMPLO.COM.BR', 'josé@exemplo.com.br'],
		['jane@münchen.de', 'jane@münchen.de'],
		['\u200bjane@example.com\ufeff', 'jane@example.com'],
		["o'brien@example.co.uk", "o'brien@example.co.uk"],
	])('%p becomes %s', (raw, expected) => {
		expect(normaliseEmail(raw, NOBODY)).toEqual({ type: 'value', value: expected, form: 'plain' });
	});

	it.each([
		'jane@example',
		'jane@@example.com',
		'ja ne@example.com',
		'.jane@example.com',
		'jane.@example.com',
		'ja..ne@example.com',
		'jane@example..com',
		'jane@-example.com',
		'jane@example-.com',
		'jane@example.com.',
		'jane@exa_mple.com',
		'Jane <jane@example.com> <j@example.com>',
		'mailto:',
		'ja\u200bne@example.com',
		`jane@${'a'.repeat(250)}.com`,
		MD5,
		42,
	])('%p is refused', (raw) => {
		expect(normaliseEmail(raw, NOBODY).type).toBe('unusable');
	});

	it('that is masked is sent with a warning', () => {
		expect(remarkOf(normaliseEmail('j***e@example.com', NOBODY))).toContain('masked');
		expect(remarkOf(normaliseEmail('j*e@example.com', NOBODY))).toBeUndefined();
	});
});

describe('a digest', () => {
	it('is passed on in lower case, with the suffix of the parameter builder untouched', () => {
		expect(normaliseEmail(DIGEST.toUpperCase(), NOBODY)).toEqual({
			type: 'value',
			value: DIGEST,
			form: 'digest',
		});
		const suffixed = `${DIGEST}.AQYCAQMC`;
		expect(normaliseName(suffixed, NOBODY)).toEqual({
			type: 'value',
			value: suffixed,
			form: 'digest',
		});
		expect(textOf(normaliseCity(`${DIGEST}.AQ`, NOBODY))).toBe(`${DIGEST}.AQ`);
	});

	it.each([`${DIGEST}0`, DIGEST.slice(1), `x${DIGEST.slice(1)}`, `${DIGEST}.aq`, `${DIGEST}.AQYC`])(
		'is not seen in %s',
		(raw) => {
			const outcome = normaliseName(raw, NOBODY);
			expect(outcome.type === 'value' && outcome.form).toBe('plain');
		},
	);

	it('of an empty text is left out with advice', () => {
		const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
		expect(normaliseEmail(empty, NOBODY).type).toBe('unusable');
		expect(remarkOf(normaliseEmail(empty, NOBODY))).toContain('empty');
		expect(textOf(normaliseExternalId(empty, NOBODY))).toBe(empty);
	});

	it.each(['0x', '\\x', '\\X', 'sha256:', 'SHA-256=', 'sha256$'])(
		'is passed on without the mark %s before it, but is an external id with it',
		(mark) => {
			expect(normaliseName(`${mark}${DIGEST.toUpperCase()}`, NOBODY)).toEqual({
				type: 'value',
				value: DIGEST,
				form: 'digest',
			});
			const id = `${mark}${DIGEST}`;
			expect(textOf(normaliseExternalId(id, NOBODY))).toBe(id);
		},
	);

	it('of any other kind is refused instead of hashed again, and no long name is', () => {
		const others = [
			'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3',
			'a'.repeat(56),
			'0'.repeat(96),
			'f'.repeat(128),
			Buffer.from(DIGEST, 'hex').toString('base64'),
			Buffer.from(DIGEST, 'hex').toString('base64url') + '=',
		];
		for (const other of others) {
			expect(remarkOf(normaliseName(other, NOBODY))).toContain('another that Meta');
			expect(remarkOf(normalisePhone(other, NOBODY))).toContain('another that Meta');
			expect(textOf(normaliseExternalId(other, NOBODY))).toBe(other);
		}
		const name = 'Wolfeschlegelsteinhausenbergerdorffabcdef';
		expect(textOf(normaliseName(name, NOBODY))).toBe(name.toLowerCase());
		expect(textOf(normaliseName(`0x${DIGEST}0`, NOBODY))).toBe(`0x${DIGEST}0`);
	});

	it('of MD5 is refused, but is an external id like any other', () => {
		expect(remarkOf(normaliseName(MD5, NOBODY))).toContain('MD5');
		expect(textOf(normaliseExternalId(MD5, NOBODY))).toBe(MD5);
	});
});

describe('a name', () => {
	it.each([
		['Jean-Luc', 'jeanluc'],
		['O’Brien', 'obrien'],
		['José María', 'josémaría'],
		['Jose\u0301', 'josé'],
		['Straße', 'straße'],
		['ŁUKASZ', 'łukasz'],
		['Nguyễn Văn', 'nguyễnvăn'],
		['李 明', '李明'],
		['علی\u200cرضا', 'علی\u200cرضا'],
		['Nan', 'nan'],
		['Na', 'na'],
		['John\ud83d', 'john'],
	])('%p becomes %s', (raw, expected) => {
		expect(textOf(normaliseName(raw, NOBODY))).toBe(expected);
	});

	it.each(['nan', 'NULL', 'None', 'n/a', '---', '...', '\u200b', '(not set)'])(
		'%p is empty',
		(raw) => {
			expect(normaliseName(raw, NOBODY)).toEqual({ type: 'empty' });
		},
	);

	it.each([
		true,
		{},
		['Jane'],
		() => 'Jane',
		Symbol('Jane'),
		'[object Object]',
		'x'.repeat(10_000),
	])('is refused when it is no text: %p', (raw) => {
		expect(normaliseName(raw, NOBODY).type).toBe('unusable');
	});
});

describe('a city', () => {
	it.each([
		['São Paulo', 'sãopaulo'],
		['Winston-Salem 27101', 'winstonsalem'],
		["L'Haÿ-les-Roses", 'lhaÿlesroses'],
		['Łódź', 'łódź'],
		['القاهرة', 'القاهرة'],
		['दिल्ली', 'दिल्ली'],
	])('%s becomes %s', (raw, expected) => {
		expect(textOf(normaliseCity(raw, NOBODY))).toBe(expected);
	});

	it.each(['90210', '\u0301', '!'])('without a letter is empty: %p', (raw) => {
		expect(normaliseCity(raw, NOBODY)).toEqual({ type: 'empty' });
	});
});

describe('a gender', () => {
	it.each([
		['f', ['Feminino', 'Mujer', 'weiblich', 'Femme', 'F.', 'Sra.', 'W']],
		['m', ['Masculino', 'Hombre', 'männlich', 'maennlich', 'Homme', 'H', 'Sr.']],
	])('%s is known in five languages', (expected, words) => {
		expect(words.map((word) => textOf(normaliseGender(word, NOBODY)))).toEqual(
			words.map(() => expected),
		);
	});

	it.each(['divers', 'x', 'fx', 'malee', 1, 'não binário'])(
		'other than f and m is left out: %p',
		(raw) => {
			expect(normaliseGender(raw, NOBODY).type).toBe('unusable');
		},
	);
});

describe('an external id', () => {
	it('is trimmed and nothing else', () => {
		expect(textOf(normaliseExternalId(' Abc 123 ', NOBODY))).toBe('Abc 123');
		expect(textOf(normaliseExternalId(12345, NOBODY))).toBe('12345');
		expect(textOf(normaliseExternalId(12345678901234567890n, NOBODY))).toBe('12345678901234567890');
	});

	it('that was a number beyond 2^53 is refused', () => {
		expect(remarkOf(normaliseExternalId(2 ** 53 + 2, NOBODY))).toContain('as text');
		expect(textOf(normaliseExternalId(2 ** 53 - 1, NOBODY))).toBe('9007199254740991');
	});

	it('keeps a digest as it is written when it is sent as is', () => {
		const upper = DIGEST.toUpperCase();
		expect(normaliseExternalId(upper, NOBODY)).toEqual({
			type: 'value',
			value: DIGEST,
			form: 'digest',
		});
		expect(normaliseExternalId(upper, context({ externalId: 'asIs' }))).toEqual({
			type: 'value',
			value: upper,
			form: 'plain',
		});
	});
});

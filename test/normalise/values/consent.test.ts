import fc from 'fast-check';

import { isConsentGiven } from '../../../nodes/MetaCapi/normalise/values/consent';

describe('consent', () => {
	it.each([
		...[
			true,
			1,
			'true',
			'TRUE',
			'yes',
			' Yes ',
			'y',
			'on',
			'1',
			'granted',
			'Accepted',
			'opt-in',
			'OPT-IN',
		],
		...[
			'sim',
			'verdadeiro',
			'aceito',
			'concedido',
			'sí',
			'Si',
			'verdadero',
			'aceptado',
			'otorgado',
		],
		...['ja', 'wahr', 'an', 'erteilt', 'akzeptiert', 'oui', 'vrai', 'accordé', 'accepte\u0301'],
	])('is given by %j', (value) => {
		expect(isConsentGiven(value)).toBe(true);
	});

	it.each([
		...[
			false,
			0,
			2,
			Number.NaN,
			null,
			undefined,
			[],
			[true],
			['yes'],
			{},
			{ yes: true },
			() => true,
		],
		...[
			'false',
			'no',
			'0',
			'denied',
			'',
			' ',
			'off',
			'n',
			'opt-out',
			'not granted',
			'yes, but',
			'ungranted',
		],
		...[
			'não',
			'nein',
			'non',
			'abgelehnt',
			'refusé',
			'null',
			'N/A',
			'pending',
			'unknown',
			'1.0',
			'yes'.repeat(1e6),
		],
	])('is not given by row %#', (value) => {
		expect(isConsentGiven(value)).toBe(false);
	});

	it('is never given by accident', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.object(), fc.array(fc.anything()), fc.string({ minLength: 21 })),
				(value) => {
					expect(isConsentGiven(value)).toBe(false);
				},
			),
		);
	});
});

import { parseFlatted } from './flatted';

describe('the form in which n8n stores executions', () => {
	it('is read with texts, numbers, lists and objects in their places', () => {
		const text = '[{"name":"1","list":"2","count":3,"none":null},"Jane",["1",{"deep":"3"}],"4"]';
		expect(parseFlatted(text.replace('{"deep":"3"}', '"3"'))).toEqual({
			name: 'Jane',
			list: ['Jane', '4'],
			count: 3,
			none: null,
		});
	});

	it('is read although it goes round in a circle', () => {
		const circle = parseFlatted('[{"self":"0"}]');
		expect(circle).toHaveProperty('self', circle);
	});

	it('is not any other JSON', () => {
		expect(() => parseFlatted('{"name":"1"}')).toThrow('no flatted JSON');
	});
});

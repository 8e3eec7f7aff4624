import { compilePlainExpression } from '../../nodes/MetaCapi/mapping/plain-expression';

const json = { a: { b: [{ c: 5 }], 'd e': null, list: [] }, text: 'hello', zero: 0 };

describe('compiling plain expressions', () => {
	it.each([
		['={{ $json.text }}', 'hello'],
		['={{$json.zero}}', 0],
		['={{ $json.a.b[0].c }}', 5],
		['={{ $json["a"]["d e"] }}', null],
		["={{ $json['text'] }}", 'hello'],
		['={{ $json.missing.deeper }}', undefined],
		['={{ $json.a["d e"].more }}', undefined],
	])('reads %s', (expression, expected) => {
		const read = compilePlainExpression(expression);
		expect(read).toBeDefined();
		expect(read?.(json)).toBe(expected);
	});

	it.each([
		'={{ $json.text.trim() }}',
		'={{ $json.text + "!" }}',
		'=Hello {{ $json.text }}',
		'={{ $json.text }} ',
		' ={{ $json.text }}',
		'={{ $json }}',
		'={{ $json.__proto__ }}',
		'={{ $json.constructor }}',
		'={{ $json.text.length }}',
		'={{ $("Webhook").item.json.a }}',
		'={{ $json.a }}{{ $json.text }}',
		'={{ $json[$json.text] }}',
		'text',
	])('leaves %s to n8n', (expression) => {
		expect(compilePlainExpression(expression)).toBeUndefined();
	});
});

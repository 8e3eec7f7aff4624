import { compilePlainExpression, LEFT_TO_N8N } from '../../nodes/MetaCapi/mapping/plain-expression';

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
		expect(read?.read(json)).toBe(expected);
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
		'={{ $json["a}}b"] }}',
		'={{ $json["a\\"b"] }}',
		'={{ $json[01] }}',
		'={{ $json[a] }}',
		'={{ $json[`text`] }}',
		'={{ $json.toString }}',
		'={{ $json.a. b }}',
		'={{ $json..a }}',
		'={{ $json.1a }}',
		'={{ $("Webhook").item.json.a }}',
		'={{ $json.a }}{{ $json.text }}',
		'={{ $json[$json.text] }}',
		'text',
	])('leaves %s to n8n', (expression) => {
		expect(compilePlainExpression(expression)).toBeUndefined();
	});

	it.each(['={{ $json.text.length }}', '={{ $json.text[0] }}', '={{ $json.a.list.map }}'])(
		'leaves %s to n8n for an item where it needs more than own entries',
		(expression) => {
			expect(compilePlainExpression(expression)?.read(json)).toBe(LEFT_TO_N8N);
		},
	);

	it('says where it reads', () => {
		expect(compilePlainExpression('={{ $json["a"]?.b[0].c }}')?.path).toBe('a.b[0].c');
	});

	it('refuses a long text quickly', () => {
		expect(compilePlainExpression(`={{ $json${'.a'.repeat(5_000_000)} }}`)).toBeUndefined();
		expect(compilePlainExpression(`={{ $json${'['.repeat(280)} }}`)).toBeUndefined();
	});
});

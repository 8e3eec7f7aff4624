/* eslint-disable @n8n/community-nodes/no-restricted-globals -- measures its own time */
import { valueAt } from '../../nodes/MetaCapi/read/field-path';

const ORDER = {
	'customer.email': 'whole@example.com',
	customer: { email: 'nested@example.com', emails: ['first@example.com', 'second@example.com'] },
	answers: { 'Opt in?': 'yes' },
	note_attributes: [
		null,
		{ name: '_fbp', value: 'fb.1.1700000000000.1' },
		{ name: '_fbc', value: 'fb.1.1700000000000.abc' },
		{ name: '_fbc', value: 'fb.1.1700000000001.later' },
	],
	meta_data: [{ id: 7, key: 'a.b', value: { deep: 1 } }],
	lines: { name: '_fbc', value: 'no list' },
};

describe('finding a value by its path', () => {
	it.each([
		['a name', 'answers', ORDER.answers],
		['a path', 'customer.emails[1]', 'second@example.com'],
		['a quoted name', 'answers["Opt in?"]', 'yes'],
		['a name quoted the other way', "answers['Opt in?']", 'yes'],
		['a field whose whole name is the path', 'customer.email', 'whole@example.com'],
		['an entry by its name', 'note_attributes[name=_fbc].value', 'fb.1.1700000000000.abc'],
		['an entry by a name with dots', 'meta_data[key=a.b].value.deep', 1],
		['an entry by a number', 'meta_data[id=7].key', 'a.b'],
	])('takes %s', (_, path, value) => {
		expect(valueAt(ORDER, path)).toBe(value);
	});

	it.each([
		['an index behind the end', 'customer.emails[2]'],
		['a name nobody has', 'note_attributes[name=fbc].value'],
		['a key nobody has', 'note_attributes[title=_fbc].value'],
		['an entry of what is no list', 'lines[name=_fbc].value'],
		['a path through a text', 'customer.email.domain'],
		['a path that breaks off', 'note_attributes[name=_fbc'],
		['an inherited name', 'customer.constructor'],
		['an entry by an inherited name', 'meta_data[constructor=Object]'],
		['more steps than any item has', Array.from({ length: 21 }, () => 'a').join('.')],
	])('finds nothing at %s', (_, path) => {
		expect(valueAt(ORDER, path)).toBeUndefined();
	});

	it('reads hostile paths in linear time', () => {
		const started = process.hrtime.bigint();
		valueAt({}, '['.repeat(200_000));
		valueAt({}, '[a='.repeat(100_000));
		valueAt({}, `a${'.'.repeat(200_000)}`);
		expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(1000);
	});
});

import { readKey } from '../../../nodes/MetaCapi/shape/flat/key-reading';
import names from './names.json';

/** Dotted names as the nested objects they stand for; names with brackets and spaces stay whole. */
function nested(name: string): readonly string[] {
	return /^[\w-]+(?:\.[\w-]+)+$/.test(name) ? name.split('.') : [name];
}

function fieldOf(path: readonly string[]): string {
	const reading = readKey(path);
	return reading.type === 'field' ? reading.target.field : `<${reading.type}>`;
}

describe('the name of a field in a flat item', () => {
	describe.each(Object.entries(names.read))('%s', (field, spellings) => {
		it.each(spellings)('is meant by %s', (name) => {
			expect(fieldOf(nested(name))).toBe(field);
			expect(fieldOf([name])).toBe(field === fieldOf([name]) ? field : fieldOf(nested(name)));
		});
	});

	it.each(names.somebodyElse)('is somebody else’s in %s', (name) => {
		expect(fieldOf(nested(name))).toBe('<somebodyElse>');
	});

	it.each(names.unknown)('says nothing in %s', (name) => {
		expect(fieldOf(nested(name))).toBe('<unknown>');
	});

	it('may have any of the customer’s words before it', () => {
		const words = [
			'customer',
			'client',
			'user',
			'contact',
			'lead',
			'buyer',
			'person',
			'member',
			'subscriber',
			'billing',
			'shipping',
		];
		for (const word of words) {
			expect(fieldOf([`${word}_email`])).toBe('user_data.em');
			expect(fieldOf([word, 'phone'])).toBe('user_data.ph');
			expect(fieldOf([`${word}FirstName`])).toBe('user_data.fn');
		}
	});

	it('says nothing of money behind the customer’s words: the lifetime total is no order', () => {
		expect(fieldOf(['customer_total'])).toBe('<unknown>');
		expect(fieldOf(['customer', 'amount'])).toBe('<unknown>');
		expect(fieldOf(['order_total'])).toBe('custom_data.value');
	});

	it('is a property of the order among custom data, unless only Meta has a key so called', () => {
		expect(fieldOf(['customData', 'action_source'])).toBe('action_source');
		expect(fieldOf(['customData', 'event'])).toBe('<customProperty>');
		expect(fieldOf(['customData', 'country'])).toBe('<customProperty>');
	});

	it('counts e-mails and phones, but no other field', () => {
		expect(fieldOf(['email_2'])).toBe('user_data.em');
		expect(fieldOf(['Phone 2'])).toBe('user_data.ph');
		expect(fieldOf(['city_2'])).toBe('<unknown>');
		expect(fieldOf(['address_2'])).toBe('<unknown>');
	});

	it('is no longer than a name: a text as key is none', () => {
		expect(fieldOf(['email'.repeat(100)])).toBe('<unknown>');
	});

	it('stays a property of custom data where it stands in it', () => {
		expect(readKey(['custom_data', 'Favourite Colour'])).toEqual({
			type: 'customProperty',
			key: 'Favourite Colour',
		});
		expect(readKey(['custom_data.city'])).toEqual({ type: 'customProperty', key: 'city' });
		expect(fieldOf(['custom_data', 'orderId'])).toBe('custom_data.order_id');
	});

	it('keeps a bare name in a payload from being a person: it may be a product’s', () => {
		expect(fieldOf(['properties', 'name'])).toBe('<unknown>');
		expect(fieldOf(['data', 'customer', 'name'])).toBe('~full_name');
		expect(fieldOf(['fields', 'name'])).toBe('~full_name');
	});
});

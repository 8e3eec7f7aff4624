import { rawOf, warningsOf } from '../../read/support/prepare';
import rows from './rows.json';

describe('a row read as flat', () => {
	it.each(rows)(
		'understands $title',
		({ item, user_data, custom_data = {}, event = {}, warnings = [] }) => {
			expect(rawOf(item, 'flat')).toEqual({ ...event, user_data, custom_data });
			const others = warningsOf(item, 'flat').filter((message) => !message.includes('company'));
			expect(others).toEqual(warnings);
		},
	);
});

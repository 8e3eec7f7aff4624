import { customDataOf, rawOf, userDataOf, warningsOf } from '../../read/support/prepare';

describe('answers given as a list', () => {
	it.each([
		[{ data: { fields: [{ key: 'q1', label: 'Email', type: 'x', value: 'ann@example.com' }] } }],
		[{ answers: [{ question: 'What is your email?', answer: 'ann@example.com' }] }],
		[{ responses: [{ name: 'email', value: ['ann@example.com'] }] }],
		[{ contact: { customFields: [{ key: 'email', field_value: 'ann@example.com' }] } }],
		[{ properties: [{ name: 'email', value: 'ann@example.com', label: 'Main contact' }] }],
		[{ answers: '[{"name":"email","value":"ann@example.com"}]' }],
		[
			{
				custom_fields_values: [
					{
						field_id: 7,
						field_name: 'Email',
						values: [{ value: 'ann@example.com', enum_code: 'WORK' }],
					},
				],
			},
		],
	])('are read by what was asked: %j', (item) => {
		expect(userDataOf(item, 'flat')).toEqual({ em: 'ann@example.com' });
		expect(warningsOf(item, 'flat')).toEqual([]);
	});

	it('are the words of what was chosen, not its id', () => {
		const chosen = {
			label: 'City',
			value: ['o2'],
			options: [
				{ id: 'o1', text: 'Rome' },
				{ id: 'o2', text: 'Turin' },
			],
		};
		expect(userDataOf({ fields: [chosen] }, 'flat')).toEqual({ ct: 'Turin' });
		expect(userDataOf({ fields: [{ ...chosen, value: 'Bari' }] }, 'flat')).toEqual({ ct: 'Bari' });
	});

	it('are not what tells of a question by its number, of which an address is sure', () => {
		const answers = { '1': { name: 'subheading', order: '5', type: 'control_subhead' } };
		expect(rawOf({ answers }, 'flat')).toMatchObject({ user_data: {}, custom_data: {} });
		expect(userDataOf({ answers: { '2': { email: 'ann@example.com' } } }, 'flat')).toEqual({
			em: 'ann@example.com',
		});
		expect(userDataOf({ '2. Name': 'Ann Lee' }, 'flat')).toEqual({ fn: 'Ann', ln: 'Lee' });
	});

	it('stay somebody else’s where the question says so, which a warning says', () => {
		const answers = [
			{ label: 'Name', value: 'Ann Lee' },
			{ label: 'Emergency contact email', value: 'bob@example.com' },
		];
		expect(userDataOf({ answers }, 'flat')).toEqual({ fn: 'Ann', ln: 'Lee' });
		expect(warningsOf({ answers }, 'flat')).toEqual([
			expect.stringMatching(/^'answers.Emergency contact email' was not used/),
		]);
	});

	it('are named by their list, never by a question, where an unknown one holds an identifier', () => {
		const answers = [
			{ label: 'City', value: 'Rome' },
			{ label: 'Ask for Bob', value: 'bob@example.com' },
		];
		expect(userDataOf({ answers }, 'flat')).toEqual({ ct: 'Rome' });
		expect(warningsOf({ answers }, 'flat')).toEqual([
			expect.stringMatching(/^'answers' holds records with what looks like an email address/),
		]);
	});

	it.each([
		[{ people: [{ name: 'Ann Lee', value: 'ann@example.com' }] }],
		[{ answers: [{ label: 'Email', value: 'ann@example.com' }, { id: 7 }] }],
		[{ sellers: [{ label: 'City', value: 'Rome' }] }],
	])('are no answers where the list is another: %j', (item) => {
		expect(userDataOf(item, 'flat')).toEqual({});
	});

	it('leave the sums of an order alone', () => {
		const totals = [
			{ title: 'Sub-Total', value: 20 },
			{ title: 'Total', value: 27 },
		];
		expect(customDataOf({ totals }, 'flat')).toEqual({});
	});
});

describe('an answer that is an object', () => {
	const field = (title: string, value: string) => ({ id: 'field_9a3', type: 'text', title, value });

	it('is read by its title where its key says nothing', () => {
		const item = { fields: { field_9a3: field('WhatsApp', '(11) 98888-7777') } };
		expect(userDataOf(item, 'flat')).toEqual({ ph: '(11) 98888-7777' });
	});

	it('is read by its key where that says it', () => {
		const item = { fields: { email: field('How can we reach you?', 'ann@example.com') } };
		expect(userDataOf(item, 'flat')).toEqual({ em: 'ann@example.com' });
	});

	it.each([[{ tax: { title: 'Total', value: 5 } }], [{ tax: { name: 'City', rate: 5 } }]])(
		'is none where it names no identifier or has no value: %j',
		(item) => {
			expect(rawOf(item, 'flat')).toEqual({ user_data: {}, custom_data: {} });
		},
	);
});

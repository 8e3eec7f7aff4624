import { answersByName } from '../../nodes/MetaCapi/sources/form-answers';

const nameOf = (question: string, kind?: 'email' | 'phone number') =>
	Object.keys(answersByName([{ question, value: 'x', kind }]))[0];

describe('the answers of a form', () => {
	it.each([
		["What's your *email*?", 'email'],
		['Please enter your best email:', 'email'],
		['qual_é_o_seu_whatsapp?', 'whatsapp'],
		['¿Cuál es tu nombre completo?', 'nombre completo'],
		['Wie lautet deine Telefonnummer?', 'telefonnummer'],
		['Quelle est votre ville ?', 'ville'],
	])('are found by what the question asks for: %s', (question, name) => {
		expect(nameOf(question)).toBe(name);
	});

	it.each(['What is your budget?', "What's your company's email?", 'Email of your manager'])(
		'keep the name of a question about something or somebody else: %s',
		(question) => {
			expect(nameOf(question)).toBe(question);
		},
	);

	it("go by what the form itself asked for, unless it was somebody else's", () => {
		expect(nameOf('How can we reach you?', 'email')).toBe('email');
		expect(nameOf('Email of your manager', 'email')).toBe('Email of your manager');
	});

	it('keep both answers to a question asked twice, and those to none', () => {
		const twice = ['a@example.com', 'b@example.com'].map((value) => ({ question: 'Email', value }));
		expect(answersByName(twice)).toEqual({ Email: ['a@example.com', 'b@example.com'] });
		expect(answersByName([{ question: undefined, value: 'x' }])).toEqual({});
	});
});

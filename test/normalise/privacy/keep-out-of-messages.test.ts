import { normaliseEmail } from '../../../nodes/MetaCapi/normalise/identifiers/email';
import { knownPhones } from '../../../nodes/MetaCapi/normalise/privacy/find-phone';
import { keepPersonOutOfWarnings } from '../../../nodes/MetaCapi/normalise/privacy/keep-out-of-messages';
import { context } from '../identifiers/context';
import { eventOf } from '../support/event-of';

const PHONES = knownPhones(['+1 415 555 0132']);

function shown(message: string, field?: string) {
	const warning = { message, ...(field !== undefined && { field }) };
	return keepPersonOutOfWarnings([warning], PHONES)[0];
}

describe('what is said of an event', () => {
	it('holds no name of a field that is or holds an address or number', () => {
		for (const name of [
			'jane@example.com',
			'mail of jane@example.com',
			'jane＠example.com',
			'+14155550132',
			'owner +14155550132',
			'owner 415 555-0132',
			"o'brien +14155550132",
			"o'brien@example.ie",
		]) {
			const warning = shown(`'${name}' was not used; rename it`, name);
			expect(JSON.stringify(warning)).not.toMatch(/@|＠|0132|example/);
			expect(warning?.message).toContain('was not used');
			expect(warning?.field).toBe('•••');
		}
	});

	it('keeps every other name', () => {
		for (const name of ['owner', 'owner 2', 'size +2', 'follow @shop', 'order 4155550133']) {
			expect(shown(`'${name}' was not used`, name)).toEqual({
				message: `'${name}' was not used`,
				field: name,
			});
		}
	});

	it('keeps the advice about an email address whole', async () => {
		const outcome = normaliseEmail('john@ex', context());
		const { warnings } = await eventOf({ user_data: { em: 'john@ex', external_id: 'C-1' } });
		expect(outcome).toMatchObject({ type: 'unusable' });
		expect(warnings).toEqual([
			expect.stringContaining(outcome.type === 'unusable' ? outcome.reason : '?'),
		]);
	});

	it('leaves out names of events and ids that hold a number, the customer’s own in any spelling', async () => {
		const user_data = { ph: '+1 (415) 555-0132' };
		for (const event_name of ['Call +14155550132', 'Call 415-555-0132', 'jane＠example.com']) {
			const { event, problems } = await eventOf({ event_name, user_data });
			expect(event.event_name).toBeUndefined();
			expect(problems).toEqual([expect.stringContaining('holds an email address or phone number')]);
		}
		const { event } = await eventOf({ event_id: 'k38 +14155550132', user_data });
		expect(event.event_id).toMatch(/^[0-9a-f]{64}$/);
		const other = await eventOf({ event_name: 'Call 2', event_id: 'k38-4155550133', user_data });
		expect(other.event).toMatchObject({ event_name: 'Call 2', event_id: 'k38-4155550133' });
	});
});

import { isPlainObject } from '../../nodes/MetaCapi/event/json';
import { objectAt, objectsAt } from '../../nodes/MetaCapi/sources/payload-parts';
import { typeform } from '../../nodes/MetaCapi/sources/typeform';
import { asWebhook, prepareOne, prepareSource, sample } from './support/prepare-source';

const filledIn = sample('typeform/form-response');

describe('Typeform', () => {
	it('sends a response as Lead of the page that passed itself on', async () => {
		const { verdict, event, userData, customData } = await prepareOne(typeform, filledIn);
		expect(verdict.type).toBe('ready');
		expect(event).toMatchObject({
			event_name: 'Lead',
			action_source: 'website',
			event_source_url: 'https://www.example.com/kitchens',
			event_time: 1_795_168_800,
			event_id: 'lead-4711',
		});
		expect(Object.keys(userData)).toEqual(['em', 'ph', 'fn', 'ln', 'ct', 'fbc']);
		expect(customData).toEqual({ content_name: 'Kitchen enquiry' });
	});

	it('reads the responses of its API as events of the page they came from, but for unfinished ones', async () => {
		const [finished, unfinished] = await prepareSource(typeform, sample('typeform/api-responses'));
		expect(finished?.event).toMatchObject({
			action_source: 'website',
			event_source_url: 'https://www.example.com/kitchens?fbclid=IwAR0exampleClickIdentifier',
			event_time: 1_795_168_800,
		});
		expect(finished?.userData.client_user_agent).toBe('Mozilla/5.0 (Macintosh)');
		expect(unfinished?.skipped).toContain('not filled in');
		const response: unknown = objectsAt(sample('typeform/api-responses'), 'items')[0];
		expect(isPlainObject(response) && typeform.recognises(response)).toBe(true);
		expect(typeform.recognises({ answers: [], token: 'x', submitted_at: '2026-11-20' })).toBe(
			false,
		);
	});

	it('never takes the address of somebody else, and says so', async () => {
		const { userData, warnings } = await prepareOne(typeform, filledIn);
		expect(userData.em).toHaveLength(1);
		expect(warnings.join()).toContain('manager');
	});

	it("reads what n8n's trigger makes of the answers, without a page as system generated", async () => {
		const { verdict, event, userData } = await prepareOne(
			typeform,
			sample('typeform/n8n-simplified'),
		);
		expect(verdict.type).toBe('ready');
		expect(event).toMatchObject({
			action_source: 'system_generated',
			event_id: 'Lead.a3a12ec67a1365927098a606107fac15',
		});
		expect(Object.keys(userData)).toEqual(['em', 'ph', 'fn', 'ln']);
	});

	it('reads the fields of a group, and answers without definition by their ref', async () => {
		const response = objectAt(filledIn, 'form_response');
		const answers = [
			{ type: 'text', text: 'Jane', field: { id: 'i1', type: 'short_text', ref: 'first_name' } },
		];
		const bare = {
			...filledIn,
			form_response: { ...response, definition: null, hidden: null, answers },
		};
		expect(Object.keys((await prepareOne(typeform, bare)).userData)).toEqual(['fn']);
		const inner = { id: 'i1', title: 'Last name', type: 'short_text', ref: 'x' };
		const fields = [
			{ id: 'g', title: 'Contact info', type: 'contact_info', properties: { fields: [inner] } },
		];
		const grouped = {
			...filledIn,
			form_response: { ...response, definition: { fields }, hidden: null, answers },
		};
		expect(Object.keys((await prepareOne(typeform, grouped)).userData)).toEqual(['ln']);
	});

	it('gives the same event twice', async () => {
		const [first, second] = [
			await prepareOne(typeform, filledIn),
			await prepareOne(typeform, asWebhook(filledIn)),
		];
		expect(second.event).toEqual(first.event);
	});

	it('leaves half-filled forms out', async () => {
		const { skipped } = await prepareOne(typeform, {
			...filledIn,
			event_type: 'form_response_partial',
		});
		expect(skipped).toContain('to its end');
	});

	it('is not taken for other forms', () => {
		expect(
			typeform.recognises({ event_type: 'form_response', form_response: { email: 'a@b.co' } }),
		).toBe(false);
		expect(
			typeform.recognises({ event_type: 'form.submitted', form_response: { form_id: '1' } }),
		).toBe(false);
		expect(typeform.recognises({ form_response: { form_id: '1' } })).toBe(false);
	});
});

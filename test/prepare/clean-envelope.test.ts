import { knownPhones } from '../../nodes/MetaCapi/normalise/privacy/find-phone';
import { cleanEnvelope } from '../../nodes/MetaCapi/prepare/clean-envelope';
import { prepare } from '../read/support/prepare';

const PHONES = knownPhones(['+1 415 555 0132']);

describe('what stands beside the events', () => {
	it('loses what is or holds an address or number, with a warning that does not show it', () => {
		const warnings: Array<{ readonly message: string }> = [];
		const envelope = {
			test_event_code: 'TEST123',
			upload_tag: 'list of jane@example.com',
			partner_agent: '4155550132',
		};
		expect(cleanEnvelope(envelope, PHONES, warnings)).toEqual({ test_event_code: 'TEST123' });
		expect(warnings.map(({ message }) => message)).toEqual([
			expect.stringContaining("'partner_agent'"),
			expect.stringContaining("'upload_tag'"),
		]);
		expect(JSON.stringify(warnings)).not.toMatch(/jane|4155/);
	});

	it('stays the very same object otherwise', () => {
		const warnings: Array<{ readonly message: string }> = [];
		const envelope = { upload_tag: 'stores-2026-11-22', partner_agent: 'mypartner_1.0.0' };
		expect(cleanEnvelope(envelope, PHONES, warnings)).toBe(envelope);
		expect(warnings).toEqual([]);
	});

	it('is cleaned for items that bring it along', async () => {
		const event = {
			event_name: 'Lead',
			action_source: 'email',
			user_data: { em: 'a@example.com' },
		};
		const [record] = await prepare([{ data: [event], upload_tag: 'jane@example.com' }]);
		expect(record?.envelope.upload_tag).toBeUndefined();
		expect(record?.warnings.map(({ message }) => message).join()).toContain("'upload_tag'");
	});
});

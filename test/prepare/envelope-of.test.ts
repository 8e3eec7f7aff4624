import { DEFAULT_PARTNER_AGENT } from '../../nodes/MetaCapi/fields/limits';
import { envelopeOf } from '../../nodes/MetaCapi/prepare/envelope-of';

const DEFAULT = { partner_agent: DEFAULT_PARTNER_AGENT };

describe('what stands beside an event', () => {
	it("is the node's own, the very same object, where the item says nothing", () => {
		expect(envelopeOf({}, { envelope: DEFAULT })).toBe(DEFAULT);
	});

	it.each([
		[
			"the item over the node's own name",
			{ partner_agent: 'item_1' },
			DEFAULT,
			{ partner_agent: 'item_1' },
		],
		[
			'a chosen name over the item',
			{ partner_agent: 'item_1' },
			{ partner_agent: 'acme_1' },
			{ partner_agent: 'acme_1' },
		],
		[
			'a chosen tag over the item',
			{ upload_tag: 'item' },
			{ ...DEFAULT, upload_tag: 'mine' },
			{ ...DEFAULT, upload_tag: 'mine' },
		],
		[
			'a chosen code over the item',
			{ test_event_code: 'A' },
			{ test_event_code: 'B' },
			{ test_event_code: 'B' },
		],
		[
			'both where they do not meet',
			{ test_event_code: 'A' },
			{ ...DEFAULT, upload_tag: 'mine' },
			{ ...DEFAULT, test_event_code: 'A', upload_tag: 'mine' },
		],
	])('is %s', (_title, own, envelope, expected) => {
		expect(envelopeOf(own, { envelope })).toEqual(expected);
	});

	it("is without the item's test event code where codes are withheld", () => {
		const own = { test_event_code: 'A', upload_tag: 'item' };
		expect(envelopeOf(own, { envelope: DEFAULT, withholdsTestCode: true })).toEqual({
			...DEFAULT,
			upload_tag: 'item',
		});
	});
});

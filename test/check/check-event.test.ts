import { checkEvent, RULES } from '../../nodes/MetaCapi/check/check-event';
import { matchKeysOf } from '../../nodes/MetaCapi/check/match-keys';
import type { Findings, Subject } from '../../nodes/MetaCapi/check/rule';

const NOW = 1_795_168_800;
const DIGEST = 'a'.repeat(64);

const SUBJECT: Subject = {
	event: { event_name: 'Lead', event_time: NOW, action_source: 'chat' },
	userData: { em: [DIGEST] },
	customData: {},
	actionSource: 'chat',
	now: NOW,
	origins: () => new Map(),
};

function check(changes: Partial<Subject> = {}): Findings {
	const findings: Findings = { problems: [], warnings: [] };
	checkEvent({ ...SUBJECT, ...changes }, findings);
	return findings;
}
const fields = (changes: Partial<Subject>) => check(changes).problems.map(({ field }) => field);

describe('the checks of an event', () => {
	it('find nothing in a right one', () => {
		expect(check()).toEqual({ problems: [], warnings: [] });
	});

	it('have an id each, all of M 13', () => {
		expect([...new Set(RULES.map(({ id }) => id))].length).toBe(RULES.length);
		for (const { id } of RULES) expect(id).toMatch(/^(?:V\d+|M [37]\.\d)$/);
	});

	it.each([
		[{ ct: [DIGEST], country: [DIGEST], client_user_agent: 'x' }, true],
		[{ db: [DIGEST] }, true],
		[{ fn: [DIGEST], ge: [DIGEST] }, true],
		[{ ln: [DIGEST] }, true],
		[{ fn: [DIGEST], ln: [DIGEST] }, false],
		[{ fn: [DIGEST], zp: [DIGEST] }, false],
		[{ client_ip_address: '203.0.113.7', client_user_agent: 'x' }, false],
		[{ fbc: 'x' }, false],
	])('take %j for too broad: %s (M 4.6)', (userData, isTooBroad) => {
		expect(fields({ userData })).toEqual(isTooBroad ? ['Customer Information'] : []);
	});

	it.each([
		[DIGEST, []],
		[`${DIGEST}.AQYBAQMC`, []],
		[`${DIGEST}.AQ`, []],
		['jane@example.com', ['Email']],
		[DIGEST.toUpperCase(), ['Email']],
		[DIGEST.slice(1), ['Email']],
	])('want identifiers hashed: %s', (value, expected) => {
		expect(fields({ userData: { em: [value] } })).toEqual(expected);
	});

	it('want value and currency together, and both of purchases', () => {
		expect(fields({ customData: { value: 1 } })).toEqual(['Currency']);
		expect(fields({ customData: { currency: 'USD' } })).toEqual([]);
		const event = { ...SUBJECT.event, event_name: 'Purchase' };
		expect(fields({ event })).toEqual(['Value', 'Currency']);
		expect(fields({ event, customData: { value: 0, currency: 'USD' } })).toEqual([]);
	});

	it('never name a field by its key or show a value', () => {
		const { problems } = check({
			userData: { em: ['jane@example.com'] },
			event: {},
			customData: { value: 1 },
		});
		const text = JSON.stringify(problems);
		for (const word of ['jane', 'user_data', 'custom_data']) expect(text).not.toContain(word);
	});
});

describe('the keys a person can be found by', () => {
	it('are all but those of the business', () => {
		const ids = {
			page_id: '1',
			page_scoped_user_id: '2',
			whatsapp_business_account_id: '3',
			ig_account_id: '4',
		};
		expect(matchKeysOf({ em: [], ...ids })).toEqual(['em', 'page_scoped_user_id']);
	});
});

import { ACTION_SOURCES, type ActionSourceValue } from './action-sources';
import { isOneSlipAway, SHORTEST_MISSPELT } from './one-slip';
import { reducedName } from './reduced-name';

/** Words for a place that say more or less than one of Meta's nine: only the user knows whether it is meant. */
const WORDS = {
	website:
		'browser ecommerce funnel internet landing landingpage online onlineshop onlinestore page pixel shop site store web webpage webshop webstore',
	physical_store:
		'branch brick cashier instore inperson offline offlinestore pos pointofsale retail shop shopfloor store',
	system_generated:
		'api auto automatic automated backend crm hubspot pipedrive recurring renewal salesforce server serverside subscription system',
	phone_call: 'call callcenter callcentre phone tel telephone telephonecall telemarketing',
	chat: 'facebookmessenger instagram livechat message messages messaging messenger sms textmessage whatsapp',
	business_messaging:
		'businessmessages businesschat ctwa facebookmessenger instagram messaging messenger whatsapp whatsappbusiness',
	app: 'android application ios iphone mobile mobileapp',
	email: 'emailcampaign mail mailing newsletter',
	other: 'misc miscellaneous others unknown',
} as const satisfies Readonly<Record<ActionSourceValue, string>>;

const MEANT: ReadonlyMap<string, readonly ActionSourceValue[]> = meantByWord();

function meantByWord(): ReadonlyMap<string, readonly ActionSourceValue[]> {
	const meant = new Map<string, ActionSourceValue[]>();
	for (const { value, label } of ACTION_SOURCES) {
		const words = new Set([reducedName(value), reducedName(label), ...WORDS[value].split(' ')]);
		for (const word of words) {
			meant.set(word, [...(meant.get(word) ?? []), value]);
		}
	}
	return meant;
}

/** Finds what somebody may have meant by an action source that Meta does not know; empty when nothing is close (SPEC 4). */
export function suggestActionSources(given: string): readonly ActionSourceValue[] {
	const name = reducedName(given);
	const meant = MEANT.get(name);
	if (meant !== undefined || name.length < SHORTEST_MISSPELT) return meant ?? [];
	for (const [word, values] of MEANT) {
		if (word.length >= SHORTEST_MISSPELT && isOneSlipAway(name, word)) return values;
	}
	return [];
}

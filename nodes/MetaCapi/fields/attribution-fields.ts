import type { PartField } from './part-field';

/** The event that hands an attribution of somebody else's to Meta; nothing else has `attribution_data` (M 3.6). */
export const APPEND_ATTRIBUTION = 'AppendAttribution';

/** The keys of `attribution_data`. Source: M 3.6. */
export const ATTRIBUTION_FIELDS: readonly PartField[] = [
	{ key: 'scope', label: 'Scope', kind: 'text' },
	{ key: 'visit_time', label: 'Visit Time', kind: 'time' },
	{ key: 'ad_id', label: 'Ad ID', kind: 'id' },
	{ key: 'adset_id', label: 'Ad Set ID', kind: 'id' },
	{ key: 'campaign_id', label: 'Campaign ID', kind: 'id' },
	{ key: 'attribution_share', label: 'Attribution Share', kind: 'share' },
	{
		key: 'attribution_model',
		label: 'Attribution Model',
		kind: 'text',
		values: [
			'customized_multi_touch',
			'first_touch',
			'last_click',
			'last_touch',
			'linear',
			'position_based',
			'time_decay',
			'unknown',
		],
	},
	{ key: 'attr_window', label: 'Attribution Window', kind: 'any' },
	{ key: 'attribution_value', label: 'Attribution Value', kind: 'number' },
	{ key: 'attribution_source', label: 'Attribution Source', kind: 'text' },
	{ key: 'touchpoint_type', label: 'Touchpoint Type', kind: 'text' },
	{ key: 'touchpoint_ts', label: 'Touchpoint Time', kind: 'time' },
	{
		key: 'attribution_method',
		label: 'Attribution Method',
		kind: 'text',
		values: ['ard', 'deeplink', 'gpir', 'invalid_response', 'mir', 'srn'],
	},
	{
		key: 'decline_reason',
		label: 'Decline Reason',
		kind: 'text',
		values: [
			'attribute_to_other_source',
			'duplicated',
			'fraud_detected',
			'inactive',
			'lookback',
			'min_time_between_re_engagements',
			'not_pmod_match',
			'out_of_lookback_window',
			'pmod_disabled',
			'preload_install',
			'reinstall_attribution_disabled',
			'unknown',
			'validation_rule_detected',
			'view_through_disabled',
			'within_inactive_window',
		],
	},
	{ key: 'auditing_token', label: 'Auditing Token', kind: 'text' },
	{ key: 'linkage_key', label: 'Linkage Key', kind: 'text' },
	{ key: 'touchpoint_id', label: 'Touchpoint ID', kind: 'id' },
	{ key: 'attribution_setting', label: 'Attribution Setting', kind: 'any' },
	{ key: 'total_credit', label: 'Total Credit', kind: 'number' },
	{ key: 'partner_client_id', label: 'Partner Client ID', kind: 'id' },
];

/** The keys without which Meta takes no attribution (M 3.6). */
export const REQUIRED_ATTRIBUTION = [
	'ad_id',
	'touchpoint_ts',
	'attribution_share',
	'attribution_value',
] as const;

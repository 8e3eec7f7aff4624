/**
 * The headers by which Meta tells how near the limits a caller is (M 9.2): percentages, always low, so that nobody
 * slows down unless a script says otherwise.
 */
export function usageHeaders(dataset: string): Readonly<Record<string, string>> {
	const usage = { call_count: 1, total_cputime: 1, total_time: 1 };
	return {
		'x-app-usage': JSON.stringify(usage),
		'x-business-use-case-usage': JSON.stringify({
			[dataset]: [
				{
					type: 'ads_management',
					...usage,
					/** Minutes. */
					estimated_time_to_regain_access: 0,
					ads_api_access_tier: 'standard_access',
				},
			],
		}),
	};
}

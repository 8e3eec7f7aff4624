import type { PartField } from './part-field';

/** One of the 16 places of the extended device info, under a name of its own (M 3.5). */
export interface DeviceField {
	/** A pseudo key of `app_data`: Meta knows only the place. */
	readonly key: string;
	readonly label: string;
	/** Whether Meta refuses the event when the place is empty (2804043). */
	readonly required: boolean;
}

function place(key: string, label: string, required = false): DeviceField {
	return { key, label, required };
}

/** What fills the places of `extinfo`, in their order. Source: M 3.5. */
export const DEVICE_FIELDS: readonly DeviceField[] = [
	place('device_platform', 'Device Platform', true),
	place('app_package', 'App Package'),
	place('app_version', 'App Version'),
	place('app_long_version', 'App Long Version'),
	place('os_version', 'OS Version', true),
	place('device_model', 'Device Model'),
	place('device_locale', 'Device Locale'),
	place('time_zone_abbreviation', 'Time Zone Abbreviation'),
	place('mobile_carrier', 'Mobile Carrier'),
	place('screen_width', 'Screen Width'),
	place('screen_height', 'Screen Height'),
	place('screen_density', 'Screen Density'),
	place('cpu_cores', 'CPU Cores'),
	place('storage_size', 'Storage Size'),
	place('free_storage', 'Free Storage'),
	place('device_time_zone', 'Device Time Zone'),
];

/** The pseudo keys of the places. */
export const DEVICE_KEYS: ReadonlySet<string> = new Set(DEVICE_FIELDS.map(({ key }) => key));

/** What must be known of the person's consent to tracking, as 0 or 1 (M 3.5). */
export const TRACKING_FLAGS = [
	{ key: 'advertiser_tracking_enabled', label: 'Advertiser Tracking Enabled' },
	{ key: 'application_tracking_enabled', label: 'Application Tracking Enabled' },
] as const;

/** The label of the list of all places. */
export const DEVICE_INFO_LABEL = 'Extended Device Info';

/** The other keys of `app_data`, all optional; the last five are known to Meta's SDKs only. Source: M 3.5. */
export const APP_DATA_FIELDS: readonly PartField[] = [
	{ key: 'campaign_ids', label: 'Campaign IDs', kind: 'id' },
	{ key: 'install_referrer', label: 'Install Referrer', kind: 'text' },
	{ key: 'installer_package', label: 'Installer Package', kind: 'text' },
	{ key: 'url_schemes', label: 'URL Schemes', kind: 'idList' },
	{ key: 'vendor_id', label: 'Vendor ID', kind: 'text' },
	{ key: 'windows_attribution_id', label: 'Windows Attribution ID', kind: 'text' },
	{ key: 'consider_views', label: 'Consider Views', kind: 'boolean' },
	{ key: 'include_dwell_data', label: 'Include Dwell Data', kind: 'boolean' },
	{ key: 'include_video_data', label: 'Include Video Data', kind: 'boolean' },
	{ key: 'receipt_data', label: 'Receipt Data', kind: 'text' },
	{ key: 'app_user_id', label: 'App User ID', kind: 'id' },
];

import { loadPhoneLibrary } from '../nodes/MetaCapi/normalise/identifiers/phone-library';
import { previewEvents } from '../nodes/MetaCapi/run/run-events';
import { createEventSettingsReader } from '../nodes/MetaCapi/settings/event-settings';
import { parseRunSettings } from '../nodes/MetaCapi/settings/run-settings';
import { loadZod } from '../nodes/MetaCapi/settings/zod';
import type { Contender } from './contender';

/** This package's own pipeline: flat item → read, normalised, hashed, identified, checked, serialised. */
export async function pipeline(): Promise<Contender> {
	const z = await loadZod();
	const phones = await loadPhoneLibrary();
	const read = createEventSettingsReader(z, {
		datasetId: '1234567890',
		timezone: 'UTC',
		isManualRun: false,
		readCountry: () => undefined,
		readCurrency: () => undefined,
		isTimezone: () => true,
	});
	const eventSettings = read({ actionSource: 'physical_store' });
	const runSettings = parseRunSettings(z, {});
	if (!runSettings.ok) throw new Error('The defaults must be usable');
	const { settings } = runSettings;
	return {
		name: 'this package',
		prepare: (items, now) => () =>
			previewEvents({
				items,
				format: { type: 'flat' },
				settings,
				settingsOf: () => eventSettings,
				datasetId: '1234567890',
				executionId: '1',
				now,
				phones,
			}).map(({ json, verdict, itemIndex }) => {
				if (json === undefined || verdict.type !== 'ready')
					throw new Error(`Row ${itemIndex}: ${JSON.stringify(verdict)}`);
				return json;
			}),
	};
}

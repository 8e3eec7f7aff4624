import { loadPhoneLibrary } from '../nodes/MetaCapi/normalise/identifiers/phone-library';
import type { ItemFormat } from '../nodes/MetaCapi/read/item-format';
import { previewEvents } from '../nodes/MetaCapi/run/run-events';
import { createEventSettingsReader } from '../nodes/MetaCapi/settings/event-settings';
import { parseRunSettings } from '../nodes/MetaCapi/settings/run-settings';
import { loadZod } from '../nodes/MetaCapi/settings/zod';
import type { Contender } from './contender';

/**
 * This package's own pipeline: item → read, normalised, hashed, identified, checked, serialised.
 *
 * Previews explain their events as well, which is no part of sending and left out.
 */
export async function pipeline(
	name = 'this package',
	format: ItemFormat = { type: 'flat' },
): Promise<Contender> {
	const z = await loadZod();
	const phones = await loadPhoneLibrary();
	const read = createEventSettingsReader(z, {
		datasetId: '1234567890',
		timezone: 'UTC',
		isManualRun: false,
		readCountry: () => undefined,
		readCurrency: () => undefined,
		isTimezone: () => true,
		isWebAddress: () => true,
	});
	const eventSettings = read({ actionSource: 'physical_store' });
	const runSettings = parseRunSettings(z, {});
	if (!runSettings.ok) throw new Error('The defaults must be usable');
	const { settings } = runSettings;
	return {
		name,
		prepare: (items, now) => () =>
			previewEvents(
				{
					items,
					format,
					settings,
					settingsOf: () => eventSettings,
					datasetId: '1234567890',
					runId: '1',
					secrets: [],
					now,
					phones,
				},
				false,
			).map(({ json, verdict, itemIndex }) => {
				if (json === undefined || verdict.type !== 'ready')
					throw new Error(`Row ${itemIndex}: ${JSON.stringify(verdict)}`);
				return json;
			}),
	};
}

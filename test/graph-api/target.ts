/** What an address of the API names; the dataset only on its events edge. */
export interface Target {
	readonly version: string | undefined;
	readonly dataset: string | undefined;
	/** Whether it is the edge that tells the quality of datasets (M 10.4). */
	readonly isQuality: boolean;
}

/** Reads `/v25.0/<dataset>/events`; other paths of a version, such as `/v25.0/me`, have no dataset. */
export function readTarget(path: string): Target {
	const [, version, dataset, edge, ...others] = path.split('/');
	if (version === undefined || !/^v\d{1,2}\.\d$/.test(version)) {
		return { version: undefined, dataset: undefined, isQuality: false };
	}
	return {
		version,
		dataset: edge === 'events' && others.length === 0 ? dataset : undefined,
		isQuality: dataset === 'dataset_quality' && edge === undefined,
	};
}

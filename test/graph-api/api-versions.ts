/** The last usable day of each version, where one is announced (M 1.2). */
const lastDays: Readonly<Record<number, string>> = {
	25: '2028-07-29',
	24: '2028-02-18',
	23: '2027-10-08',
	22: '2027-05-20',
	21: '2027-01-21',
	20: '2026-09-24',
	19: '2026-05-21',
	18: '2026-01-26',
};
const newest = 26;
const oldestListed = 18;

/** What becomes of a call to a version: taken, taken with a notice since it is retired, or not known. */
export type VersionState = 'usable' | 'retired' | 'unknown';

/** The state of a version such as `v25.0` at a time in Unix milliseconds. */
export function versionState(version: string, now: number): VersionState {
	const major = Number(/^v(\d{1,2})\.\d$/.exec(version)?.[1]);
	if (Number.isNaN(major) || major > newest || major === 0) return 'unknown';
	if (major < oldestListed) return 'retired';
	const lastDay = lastDays[major];
	return lastDay !== undefined && now > Date.parse(lastDay) ? 'retired' : 'usable';
}

/** The notice that comes with calls to a retired version, which Meta lifts to a newer one (M 1.2). */
export function versionHeaders(
	version: string | undefined,
	now: number,
): Readonly<Record<string, string>> {
	if (version === undefined || versionState(version, now) !== 'retired') return {};
	return {
		'x-ad-api-version-warning': `The call was lifted to a newer version, as ${version} is retired.`,
	};
}

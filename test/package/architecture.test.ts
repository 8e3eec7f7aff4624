import { importsOf, sourceFiles } from './support/sources';
import { readText } from './support/repository';

const page = readText('docs/architecture.md');
const files = sourceFiles('nodes/MetaCapi');

/** Folders that connect the pipeline to n8n; the entry file lies in no folder. */
const BORDERS = ['n8n', 'description'];
const ENTRY = '';

const folders = [...new Set(files.map(({ folder }) => folder))].filter(
	(folder) => folder !== ENTRY,
);
const pipeline = files.filter(({ folder }) => folder !== ENTRY && !BORDERS.includes(folder));

/** Longer than a screen on purpose: tables, where length is the point. */
const DATA_TABLES = [
	'description/options.ts',
	'fields/aliases.ts',
	'interpret/answers/event-answers.ts',
	'normalise/identifiers/country-table.ts',
];

/** A row of the page's table. */
interface Knowledge {
	readonly folder: string;
	readonly values: ReadonlySet<string>;
	readonly types: ReadonlySet<string>;
	readonly packages: ReadonlySet<string>;
}

const rows = page.split('\n').reduce<readonly Knowledge[]>((above, line) => {
	const [, folder, , values = '', types = '', packages = ''] = line.split('|');
	const name = /^ `([a-z0-9]+)\/` $/.exec(folder ?? '')?.[1];
	if (name === undefined) return above;
	const knowledge = {
		values: named(values, above),
		types: named(types, above),
		packages: named(packages, above),
	};
	return [...above, { folder: name, ...knowledge }];
}, []);

/** The folders or packages a cell names; `all of the above but …` means the rows before it. */
function named(cell: string, above: readonly Knowledge[]): ReadonlySet<string> {
	const quoted = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
	if (!cell.includes('all of the above')) return new Set(quoted);
	return new Set(above.map(({ folder }) => folder).filter((folder) => !quoted.includes(folder)));
}

/** Imports against the direction, to be moved away; one that is gone must leave this list. */
const TURNS: readonly string[] = [];

/** What a folder imports although its row does not say so. */
function strangersOf({ folder, values, types, packages }: Knowledge): readonly string[] {
	return files
		.filter((file) => file.folder === folder)
		.flatMap((file) =>
			importsOf(file)
				.filter(({ target, isType, isPackage }) => {
					if (isPackage) return !packages.has(packageName(target));
					return target !== folder && !values.has(target) && !(isType && types.has(target));
				})
				.map((imported) => `${folder} → ${imported.file}`),
		);
}

describe('docs/architecture.md', () => {
	it('has one row for every folder of the node', () => {
		expect(rows.map(({ folder }) => folder).sort()).toEqual([...folders].sort());
	});

	it.each(rows)('is right about what $folder/ imports', (row) => {
		expect(strangersOf(row).filter((stranger) => !TURNS.includes(stranger))).toEqual([]);
	});

	it('is wrong only where this test says so', () => {
		const strangers = rows.flatMap(strangersOf);
		expect(TURNS.filter((turn) => !strangers.includes(turn))).toEqual([]);
	});

	it('lets values flow in one direction: no folder leads back to itself', () => {
		const next = new Map(rows.map(({ folder, values }) => [folder, [...values]]));
		const leadsTo = (from: string, seen: ReadonlySet<string>): readonly string[] =>
			(next.get(from) ?? []).flatMap((folder) =>
				seen.has(folder)
					? [`${[...seen].join(' → ')} → ${folder}`]
					: leadsTo(folder, new Set([...seen, folder])),
			);
		expect(rows.flatMap(({ folder }) => leadsTo(folder, new Set([folder])))).toEqual([]);
	});
});

describe('the sources of the node', () => {
	it('import values from n8n-workflow in the borders and the entry file only', () => {
		const users = pipeline.filter((file) =>
			importsOf(file).some(({ target }) => target === 'n8n-workflow'),
		);
		expect(users.map(({ path }) => path)).toEqual([]);
	});

	it('do no I/O and read neither clock nor chance in the pipeline', () => {
		const impure = pipeline.flatMap(({ path, code }) =>
			IMPURE.filter(([, pattern]) => pattern.test(code)).map(([name]) => `${path}: ${name}`),
		);
		expect(impure).toEqual([]);
	});

	it('find the impure by that look in the border, which is', () => {
		const border = files.filter(({ folder }) => folder === 'n8n').map(({ code }) => code);
		expect(border.some((code) => IMPURE.some(([, pattern]) => pattern.test(code)))).toBe(true);
	});

	it('are short, but for tables', () => {
		const long = files.filter(({ path, lines }) => lines > 250 && !DATA_TABLES.includes(path));
		expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
	});

	it('explain every exported symbol', () => {
		const silent = files.filter(({ path }) => path !== SELF_EXPLANATORY);
		expect(
			silent.flatMap(({ path, undocumented }) => undocumented.map((name) => `${path}: ${name}`)),
		).toEqual([]);
	});
});

/** Constants named after the option they bound, under one comment. */
const SELF_EXPLANATORY = 'fields/limits.ts';

/** What would make the same items give different events, or touch the world. */
const IMPURE: ReadonlyArray<readonly [string, RegExp]> = [
	['Date.now', /\bDate\.now\b/],
	['new Date()', /\bnew Date(?:\(\s*\)|(?!\w|\())/],
	['performance', /\bperformance\b/],
	['Math.random', /\bMath\.random\b/],
	['random bytes', /\brandom(?:Bytes|UUID|Int)\b/],
	['DateTime.now', /\bDateTime\.(?:now|utc\(\s*\)|local\(\s*\))/],
	['process', /\bprocess\b\s*[.[]/],
	['timers', /\bset(?:Timeout|Interval|Immediate)\b/],
	['fetch', /\bfetch\s*\(/],
	['console', /\bconsole\b/],
];

function packageName(target: string): string {
	return target.startsWith('node:') ? target : (target.split('/')[0] ?? target);
}

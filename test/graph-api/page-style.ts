/** The page's whole style, in the reader's light or dark scheme. */
export const style = `
:root { color-scheme: light dark; --line: #8883; --soft: #8881; --quiet: #6b7280; --accent: #1d4ed8; --warn: #b45309; }
@media (prefers-color-scheme: dark) { :root { --quiet: #9ca3af; --accent: #93c5fd; --warn: #fbbf24; } }
body { margin: 0 auto; max-width: 78rem; padding: 1.5rem; font: 15px/1.45 system-ui, sans-serif; }
header p, .empty, small { color: var(--quiet); }
h1 { margin: 0; font-size: 1.5rem; }
h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; }
header p { margin: .25rem 0 1rem; }
dl { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0 0 1.5rem; }
dl div { min-width: 7rem; padding: .6rem .9rem; border: 1px solid var(--line); border-radius: .5rem; }
dt { color: var(--quiet); font-size: .8rem; }
dd { margin: 0; font-size: 1.4rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; }
table { width: 100%; border-collapse: collapse; }
th { background: var(--soft); color: var(--quiet); font-size: .8rem; font-weight: 500; text-align: left; }
th, td { padding: .5rem .75rem; vertical-align: top; white-space: nowrap; }
td { border-top: 1px solid var(--line); }
td:nth-child(5) { white-space: normal; min-width: 14rem; }
small { display: block; font-size: .8rem; }
small.warning { color: var(--warn); }
code { padding: .05rem .3rem; border-radius: .25rem; background: var(--soft); font-size: .85em; }
.mark { margin-left: .4rem; padding: .05rem .4rem; border-radius: 1rem; border: 1px solid; color: var(--accent); font-size: .75rem; }
`;

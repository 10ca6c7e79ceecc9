/** The style of the page: one column on a phone, light or dark as the reader's system is. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --ink: #1b2330; --soft: #566072; --line: #dde1e8; --link: #0b57d0;
  --passed: #0a6b3d; --failed: #b3261e; --mark: #fff0cc; --mark-ink: #5c4300;
  --trial: #56b4e9; --operating: #009e73; --restarting: #e69f00; --upgrading: #9c7bd6;
  --retiring: #cc79a7; --retired: #9aa3b2; --dropped: #d55e00; --served: #3b82c4; --lost: #d55e00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12161d; --card: #1b212b; --ink: #e7ebf2; --soft: #a5afc0; --line: #323b49; --link: #8ab4f8;
    --passed: #5fd39a; --failed: #ff9a8f; --mark: #4a3a12; --mark-ink: #ffe2a0;
    --retired: #717b8c; --served: #6aa9e0;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 3.5rem; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
header, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.5rem; }
footer { padding-bottom: 3rem; color: var(--soft); }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 0 0 .75rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p { margin: .5rem 0; max-width: 75ch; }
a { color: var(--link); }
.soft { color: var(--soft); }
nav { position: sticky; top: 0; z-index: 2; background: var(--page); border-bottom: 1px solid var(--line); margin-top: 1rem; }
nav ul { max-width: 76rem; margin: 0 auto; padding: .5rem 1.25rem; display: flex; gap: 1.25rem; overflow-x: auto; list-style: none; white-space: nowrap; }
nav a { text-decoration: none; display: inline-block; padding: .25rem 0; }
nav a:hover { text-decoration: underline; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1.25rem; margin: 1.25rem 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: 1rem; margin: 1.25rem 0; }
.figure { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .9rem 1rem; }
.figure dt { color: var(--soft); font-size: .9rem; }
.figure dd { margin: 0; }
.figure .value { font-size: 1.5rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.figure .note { color: var(--soft); font-size: .85rem; line-height: 1.35; }
.chart { position: relative; height: 20rem; margin: .5rem 0 1rem; }
.charts { display: grid; grid-template-columns: 1fr 1fr; gap: 1.25rem; }
.charts > *, section > * { min-width: 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding-bottom: .25rem; }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { font-weight: 600; white-space: nowrap; }
th[scope=row] { font-weight: 500; }
th.number, td.number { text-align: right; white-space: nowrap; }
td.wide { min-width: 12rem; }
details > summary { cursor: pointer; }
.more > summary { color: var(--link); padding: .25rem 0; }
.tools { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; margin-bottom: .75rem; }
.tools label { display: grid; gap: .2rem; min-width: 0; font-size: .9rem; color: var(--soft); }
.tools .search { flex: 1 1 16rem; }
input, select, button { font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--soft); border-radius: 6px; padding: .4rem .6rem; min-height: 2.5rem; width: 100%; min-width: 0; }
button { cursor: pointer; width: auto; color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.rows { list-style: none; margin: 0; padding: 0; }
.rows > li { border-top: 1px solid var(--line); }
.rows > li > details > summary, .rows .line { display: grid; gap: .1rem 1rem; padding: .55rem .25rem .55rem 1.4rem; position: relative; align-items: baseline; list-style: none; }
.rows > li > details > summary::-webkit-details-marker { display: none; }
.rows > li > details > summary::before { content: "▸"; position: absolute; left: .25rem; top: .55rem; color: var(--soft); }
.rows > li > details[open] > summary::before { content: "▾"; }
.rows > li > details > summary:hover { background: var(--page); }
.rows summary > *, .rows .line > * { min-width: 0; overflow-wrap: anywhere; }
.rows .code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .9rem; }
.rows .amount { text-align: right; font-variant-numeric: tabular-nums; }
.rows .amount small, .facts dt { color: var(--soft); font-size: .8rem; }
.rows .amount small { display: block; line-height: 1.1; }
.products > li > details > summary { grid-template-columns: 9rem 1fr 9rem 7rem 6rem 6rem; }
.alerts > li > details > summary, .alerts .line { grid-template-columns: 6.5rem 10rem 9rem 1fr; }
.proposals > li > details > summary { grid-template-columns: 9rem 1fr 6rem 6rem 6rem 9.5rem; }
.decisions > li > details > summary { grid-template-columns: 13rem 1fr 8rem 6rem; }
.flips > li > details > summary { grid-template-columns: 8.5rem 7rem 1fr 9rem 9rem 1.4fr; }
.moved > li > details > summary { grid-template-columns: 9rem 1fr 12rem 6rem 6rem 1.2fr; }
.state::before, .legend::before { content: ""; display: inline-block; width: .7em; height: .7em; border-radius: 50%; margin-right: .45em; background: var(--dot, var(--soft)); }
.inside { padding: .25rem .25rem 1rem 1.4rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: .5rem 1rem; margin: .5rem 0 1rem; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.life { list-style: none; margin: 0; padding: 0 0 0 1rem; border-left: 2px solid var(--line); }
.life > li { margin: 0 0 .6rem; position: relative; }
.life > li::before { content: ""; position: absolute; left: calc(-1rem - 5px); top: .55em; width: 8px; height: 8px; border-radius: 50%; background: var(--soft); }
.life > li.changed::before { background: var(--link); }
.life time { color: var(--soft); font-variant-numeric: tabular-nums; margin-right: .5rem; }
.change { font-weight: 600; overflow-wrap: anywhere; }
.decision { border: 1px solid var(--line); border-radius: 8px; padding: .6rem .8rem; margin: .35rem 0; font-size: .92rem; }
.decision ul { list-style: none; margin: .25rem 0; padding: 0; }
.decision li { padding: .1rem 0; overflow-wrap: anywhere; }
.decision h4 { font-size: .85rem; color: var(--soft); margin: .6rem 0 .1rem; font-weight: 600; }
.passed > b { color: var(--passed); }
.failed > b { color: var(--failed); }
.origin { color: var(--soft); font-size: .85rem; }
.tag { background: var(--mark); color: var(--mark-ink); border-radius: 4px; padding: 0 .35em; font-size: .8rem; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .92em; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 700px) {
  header, main, footer, nav ul { padding-left: .85rem; padding-right: .85rem; }
  section { padding: 1rem .85rem; }
  .charts { grid-template-columns: 1fr; }
  .chart { height: 16rem; }
  .figures { grid-template-columns: 1fr 1fr; gap: .6rem; }
  .figure .value { font-size: 1.2rem; }
  .rows > li > details > summary, .rows .line { grid-template-columns: 1fr 1fr; }
  .rows .name, .rows .what, .decisions .code { grid-column: 1 / -1; }
  .tools { display: grid; grid-template-columns: 1fr 1fr; }
  .tools .search { grid-column: 1 / -1; }
  .rows .amount { text-align: left; }
}
@media print { nav, .tools, button { display: none; } section { break-inside: avoid-page; } }
`;

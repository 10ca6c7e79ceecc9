/**
 * How a chart looks. What is urgent is told by a stripe and a word beside the colour, and what is active by a thick
 * border and a word, so that they can be told on grey paper as well; in the dark the colours change.
 */
export const svgStyle = `
.opscycle-chart{--paper:#fff;--ink:#1b2733;--soft:#566573;--line:#7b8a97;--box:#f4f7fa;--overdue:#b3261e;--attention:#8a5a00;--stage:#1f5f99;--here:#dfecf8;font-family:system-ui,"Segoe UI","Helvetica Neue",Arial,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;font-size:11px;color-scheme:light dark}
@media (prefers-color-scheme:dark){.opscycle-chart{--paper:#14191f;--ink:#e8edf2;--soft:#a9b5c0;--line:#7d8b98;--box:#202932;--overdue:#ff9a8f;--attention:#f0bd5e;--stage:#8fc2f2;--here:#1c354c}}
@media print{.opscycle-chart{--paper:#fff;--ink:#1b2733;--soft:#566573;--line:#7b8a97;--box:#f4f7fa;--overdue:#b3261e;--attention:#8a5a00;--stage:#1f5f99;--here:#dfecf8}}
.opscycle-chart .paper{fill:var(--paper)}
.opscycle-chart .box{fill:var(--box);stroke:var(--line);stroke-width:1.2}
.opscycle-chart .outer{fill:var(--paper);stroke:var(--line);stroke-width:1.2}
.opscycle-chart .region{stroke-dasharray:6 4}
.opscycle-chart .final{stroke-width:1.2}
.opscycle-chart .current>.box{fill:var(--here)}
.opscycle-chart .current>.box,.opscycle-chart .current>.outer{stroke:var(--stage);stroke-width:3}
.opscycle-chart .mark{fill:var(--stage)}
.opscycle-chart .rim{fill:none;stroke:var(--line);stroke-width:1}
.opscycle-chart .stripe-overdue{fill:var(--overdue)}
.opscycle-chart .stripe-attention{fill:var(--attention)}
.opscycle-chart .dot{fill:var(--ink)}
.opscycle-chart .pill{fill:var(--paper);stroke:var(--line);stroke-dasharray:3 3}
.opscycle-chart .arrow{fill:none;stroke:var(--line);stroke-width:1.3}
.opscycle-chart .head{fill:var(--line)}
.opscycle-chart .back{stroke-dasharray:5 3}
.opscycle-chart .ground{fill:var(--paper)}
.opscycle-chart .clock{fill:none;stroke:var(--ink);stroke-width:1.1}
.opscycle-chart text{fill:var(--ink)}
.opscycle-chart .name{font-size:13px;font-weight:600}
.opscycle-chart .detail{fill:var(--soft)}
.opscycle-chart .tag-overdue{fill:var(--overdue);font-weight:600}
.opscycle-chart .tag-attention{fill:var(--attention);font-weight:600}
.opscycle-chart .mark-text{font-size:10px;font-weight:700;fill:var(--paper)}
.opscycle-chart .number{font-size:15px;font-weight:700;fill:var(--stage)}
`.trim();

/** How the page of a manual looks, on a screen by day and by night, and on paper. */
export const htmlStyle = `
:root{--page:#fff;--ink:#1b2733;--soft:#566573;--rule:#cfd7de;--link:#0b5394;--head:#f0f4f8;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--page:#14191f;--ink:#e8edf2;--soft:#a9b5c0;--rule:#3b4752;--link:#8fc2f2;--head:#202932}}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.55 system-ui,"Segoe UI","Helvetica Neue",Arial,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:1200px;margin:0 auto;padding:24px}
h1{font-size:2em;line-height:1.2}
h2{margin-top:2.5em;padding-top:.6em;border-top:2px solid var(--rule)}
a{color:var(--link)}
code{font:.88em ui-monospace,Menlo,Consolas,monospace;color:var(--soft);overflow-wrap:anywhere}
nav ul{columns:3 16em;padding-left:1.2em}
.wide,figure{overflow-x:auto;margin:1em 0}
table{border-collapse:collapse;font-size:.9em}
th,td{border:1px solid var(--rule);padding:5px 9px;text-align:left;vertical-align:top}
th{background:var(--head)}
figure svg{max-width:100%;height:auto}
@media print{:root{--page:#fff;--ink:#000;--soft:#444;--rule:#bbb;--link:#000;--head:#eee}main{max-width:none;padding:0}h2{break-before:page}h3{break-after:avoid}tr{break-inside:avoid}figure svg{max-height:95vh}}
`.trim();

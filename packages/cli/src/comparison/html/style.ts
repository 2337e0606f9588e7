// How a report looks: on a desk, on a telephone 360 pixels wide, and on paper. Nothing is told by colour alone.
export const style = `
:root{--ink:#1b2330;--soft:#4a5568;--line:#cfd6e0;--paper:#fff;--ground:#f4f6f9;--accent:#1f4e8c;
--good:#0b5d36;--good-ground:#e2f3e9;--bad:#9b1c1c;--bad-ground:#fdeaea;--open:#7a4b00;--open-ground:#fdf3dc;--plain-ground:#e9edf3}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:var(--ground);line-height:1.65;overflow-wrap:anywhere;
font-family:system-ui,-apple-system,"Segoe UI","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
.skip{position:absolute;left:-999px}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
a{color:var(--accent)}
a:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
header,main,footer{max-width:72rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
h1{font-size:1.75rem;line-height:1.3;margin:0 0 1rem}
h2{font-size:1.35rem;margin:2.25rem 0 .75rem}
h3{font-size:1.15rem;line-height:1.4;margin:0 0 .5rem}
h4{font-size:1rem;margin:1.5rem 0 .5rem}
p{margin:.5rem 0}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin:0}
.sides>div{background:var(--paper);border:1px solid var(--line);border-top:4px solid var(--accent);border-radius:6px;padding:.75rem 1rem}
.sides dt{font-size:.875rem;color:var(--soft)}
.sides dd{margin:0}
.sides .name{font-size:1.15rem;font-weight:600}
.small{font-size:.875rem;color:var(--soft)}
code{font-family:ui-monospace,"SF Mono",Consolas,monospace;font-size:.8rem}
.counts{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;margin:0 0 1rem;padding:0}
.tag{display:inline-block;padding:.1rem .6rem;border-radius:1rem;border:1px solid currentColor;font-size:.875rem;font-weight:600;white-space:normal;background:var(--plain-ground);color:var(--ink)}
.tag.added,.tag.better{color:var(--good);background:var(--good-ground)}
.tag.removed,.tag.worse{color:var(--bad);background:var(--bad-ground)}
.tag.mixed,.tag.undecided,.tag.incomparable,.tag.open,.tag.both-open{color:var(--open);background:var(--open-ground)}
.scroll{overflow-x:auto}
.scroll table{overflow-wrap:normal;min-width:40rem}
table{border-collapse:collapse;width:100%;background:var(--paper);font-size:.95rem}
th,td{border:1px solid var(--line);padding:.5rem .75rem;text-align:left;vertical-align:top}
thead th{background:var(--plain-ground)}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
td.number{white-space:nowrap}
article{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1.25rem;margin:0 0 1.25rem}
.headline{font-size:1.05rem;font-weight:600}
.caution{border-left:4px solid var(--open);background:var(--open-ground);color:var(--open);padding:.4rem .75rem}
.witness{border-left:4px solid var(--accent);background:var(--ground);padding:.6rem 1rem;margin:.75rem 0}
.witness p{margin:0 0 .4rem}
.witness dl{margin:0;display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}
.witness dt{font-weight:600}
.witness dd{margin:0}
.names{columns:20rem;margin:.25rem 0;padding-left:1.25rem}
.names li{break-inside:avoid}
.changes{margin:.25rem 0;padding-left:1.25rem}
.changes li::first-letter{text-transform:uppercase}
time{white-space:nowrap}
figure{margin:1rem 0}
caption,figcaption{font-weight:600;text-align:left;padding:.5rem 0}
.beside{table-layout:fixed}
.beside thead th:first-child,.beside tbody th{width:8.5rem}
.beside tbody th{font-weight:600;background:var(--ground)}
.beside p{margin:0 0 .25rem}
.beside .in1{padding-left:1.25em}.beside .in2{padding-left:2.5em}.beside .in3{padding-left:3.75em}
.same td{color:var(--soft)}
.label{display:none}
del{background:var(--bad-ground);color:var(--bad);text-decoration:line-through}
ins{background:var(--good-ground);color:var(--good);text-decoration:underline;text-decoration-thickness:2px;font-weight:600}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
svg{max-width:100%;height:auto;display:block}
svg text{font-family:inherit;fill:var(--ink)}
footer{padding-bottom:3rem;color:var(--soft);font-size:.875rem}
@media (max-width:40rem){
header,main,footer{padding-left:.75rem;padding-right:.75rem}
h1{font-size:1.4rem}
.sides{grid-template-columns:1fr}
article{padding:.9rem}
.witness dl{grid-template-columns:1fr;gap:0}
.witness dd{margin-bottom:.4rem}
.stack,.stack tbody,.stack tr,.stack th,.stack td{display:block;width:auto!important}
.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack{border-top:2px solid var(--line)}
.stack tr{border-bottom:2px solid var(--line)}
.stack th,.stack td{border-width:0 1px}
.stack .label{display:block;font-size:.8rem;font-weight:600;color:var(--soft)}
}
@media print{
@page{margin:16mm}
body{background:#fff;font-size:10pt}
header,main,footer{max-width:none;padding:0}
.skip,.top{display:none}
article{border:0;border-top:1pt solid #000;border-radius:0;padding:.5rem 0}
.scroll{overflow:visible}
.scroll table{min-width:0;overflow-wrap:break-word;font-size:.85rem}
.scroll th,.scroll td{padding:.25rem .5rem}
tr,figure,.witness,.headline,h3,h4{break-inside:avoid}
h2,h3,h4,.headline,caption,thead{break-after:avoid}
tbody tr:first-child{break-before:avoid}
a{color:inherit;text-decoration:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;

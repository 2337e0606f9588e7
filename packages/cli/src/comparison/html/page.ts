// One self-contained file: no script, no request, and everything in it can be read, printed and listened to.
import type { Voice } from '@huice/core/explain';
import { countsOf, countsText, leftText, nothingText, type Report, type SideKey, versionTitle } from '../report.js';
import { words } from '../words.js';
import { benefitArticle } from './benefit.js';
import { impactSection } from './impact.js';
import { html, Markup } from './markup.js';
import { style } from './style.js';

/** A report as an HTML document in one language; words of the sources are marked as Chinese whatever the language. */
export function comparisonPage(report: Report, voice: Voice): string {
  const { say, language } = voice;
  const { before, after } = report.text;
  const title = `${say(words.title)}${language === 'zh' ? ':' : ': '}${say(before.name)} → ${say(after.name)}`;
  const left = leftText(report);
  const page = html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<a class="skip" href="#main">${say(words.skip)}</a>
<header>
<h1>${title}</h1>
<dl class="sides" aria-label="${say(words.compared)}">${side(report, 'before', voice)}${side(report, 'after', voice)}</dl>
</header>
<main id="main" tabindex="-1">
${overview(report, voice)}
${report.impact === undefined ? undefined : impactSection(report.impact, voice)}
${
  report.benefits.length === 0
    ? undefined
    : html`<section aria-labelledby="details"><h2 id="details">${say(words.details)}</h2>
${report.benefits.map((benefit) => benefitArticle(benefit, report, voice))}
</section>`
}
${unpairedSection(report, voice)}
</main>
<footer>
${left === undefined ? undefined : html`<p>${say(left)}${language === 'zh' ? '。' : '.'}</p>`}
<p>${say(words.proof)}</p>
</footer>
</body>
</html>
`;
  return page.text;
}

/** The benefits of two packs that only one of them has under their ids: named, and compared with nothing. */
function unpairedSection({ unpaired, text }: Report, { say }: Voice): Markup | undefined {
  const lists = (['before', 'after'] as const).flatMap((key) =>
    unpaired[key].length === 0
      ? []
      : html`<h3>${say(words.only(text[key].name))}</h3>
<ul class="names">${unpaired[key].map(({ title, benefit }) => html`<li>${say(title)} <code>${benefit}</code></li>`)}</ul>
`,
  );
  if (lists.length === 0) return undefined;
  return html`<section aria-labelledby="unpaired"><h2 id="unpaired">${say(words.unpaired)}</h2>
${lists}</section>`;
}

function side(report: Report, which: SideKey, { say }: Voice): Markup {
  const one = report.text[which];
  return html`<div><dt>${say(words[which])}</dt><dd class="name">${say(one.name)}</dd><dd>${say(versionTitle(report, which))}</dd><dd>${say(words.asOf)} <time>${one.asOf}</time></dd>
<dd class="small">${say(words.released)} <time>${one.releasedOn}</time></dd>
<dd class="small">${say(words.digest)}<br><code>${one.sha256}</code></dd></div>`;
}

function overview(report: Report, { say }: Voice): Markup {
  const rows = report.benefits.map(
    ({
      benefit,
      title,
      tone,
      verdict,
      headline,
    }) => html`<tr role="row"><th scope="row" role="rowheader"><a href="#${benefit}">${say(title)}</a></th>
<td role="cell"><span class="tag ${tone}">${say(verdict)}</span></td><td role="cell">${say(headline)}</td></tr>`,
  );
  const headings = [words.benefit, words.verdict, words.outcome].map(
    (one) => html`<th scope="col" role="columnheader">${say(one)}</th>`,
  );
  return html`<section aria-labelledby="overview"><h2 id="overview">${say(words.overview)}</h2>
<p>${say(countsText(report))}</p>
<p class="small">${say(report.text.pairing)}</p>
<ul class="counts" aria-hidden="true">${countsOf(report).map(
    ({ tone, verdict, count }) => html`<li><span class="tag ${tone}">${say(verdict)} ${count}</span></li>`,
  )}</ul>
${
  rows.length === 0
    ? html`<p class="headline">${say(nothingText(report))}</p>`
    : html`<table class="stack" role="table"><caption class="unseen">${say(words.overview)}</caption><thead role="rowgroup"><tr role="row">${headings}</tr></thead>
<tbody role="rowgroup">${rows}</tbody></table>`
}
</section>`;
}

// What became of one benefit.
import type { BenefitText, Voice, WitnessText } from '@huice/core/explain';
import { quoteRows, sentenceRows } from '../beside.js';
import { cautionsOf, type Report } from '../report.js';
import { words } from '../words.js';
import { besideTable } from './beside.js';
import { html, type Markup } from './markup.js';

export function benefitArticle(benefit: BenefitText, { text }: Report, voice: Voice): Markup {
  const { say, language } = voice;
  const { before, after } = text;
  const both = benefit.rules.before !== null && benefit.rules.after !== null;
  const names = { before: say(before.name), after: say(after.name) };
  const cautions = cautionsOf(benefit.cautions).map(
    ({ on, text: caution }) =>
      html`<p class="caution"><strong>${on === 'both' ? say(words.bothSides) : names[on]}</strong>: ${say(caution)}</p>`,
  );
  const none = benefit.rules.before === null && benefit.rules.after === null;
  const [rules, quotes] = [say(both ? words.rules : words.rule), say(both ? words.quotes : words.quote)];
  const about = (what: string) => ({ names, caption: `${say(benefit.title)}${language === 'zh' ? ':' : ': '}${what}` });
  const tables = none
    ? undefined
    : html`<h4>${rules}</h4>
${besideTable(sentenceRows(benefit.rules, voice), { ...about(rules), heading: say(words.subject), source: false }, benefit, voice)}
<h4>${quotes}</h4>
${besideTable(quoteRows(benefit.rules, voice), { ...about(quotes), heading: say(words.clause), source: true }, benefit, voice)}`;
  return html`<article id="${benefit.benefit}" aria-labelledby="${benefit.benefit}-title">
<h3 id="${benefit.benefit}-title">${say(benefit.title)} <span class="tag ${benefit.tone}">${say(benefit.verdict)}</span></h3>
<p class="headline">${say(benefit.headline)}</p>
${cautions}
${benefit.witnesses.map((one) => witness(one, names, voice))}
${changes(benefit, voice)}
${tables}
<p class="top small"><a href="#overview">${say(words.toTop)}</a></p>
</article>
`;
}

function witness(
  { lead, whom: [one, other], answers }: WitnessText,
  names: Readonly<Record<'before' | 'after', string>>,
  { say, language }: Voice,
): Markup {
  const colon = language === 'zh' ? ':' : ': ';
  const who = [one, other ?? one] as const;
  const answer = (side: 0 | 1) =>
    html`<dt>${names[side === 0 ? 'before' : 'after']}</dt><dd>${
      other === undefined ? undefined : html`${say(who[side])} → `
    }${say(answers[side])}</dd>`;
  return html`<div class="witness"><p><strong>${say(lead)}</strong>${other === undefined ? colon + say(one) : undefined}</p>
<dl>${answer(0)}${answer(1)}</dl></div>
`;
}

function changes({ changes: all }: BenefitText, { say }: Voice): Markup | undefined {
  if (all.length === 0) return undefined;
  return html`<h4>${say(words.changes)}</h4>
<ul class="changes">${all.map(({ text }) => html`<li>${say(text)}</li>`)}</ul>`;
}

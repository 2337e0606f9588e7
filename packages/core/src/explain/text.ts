import type { Localized } from '../model/index.js';
import { conditionLines } from './condition-lines.js';
import type { Explanation, RuleExplanation, Told } from './explanation.js';
import type { Line } from './line.js';
import type { ConditionPart } from './parts.js';
import { References } from './references.js';
import { stepLines } from './step-lines.js';
import { givenWords } from './summary.js';
import type { Voice } from './voice.js';
import { authorityWords, damagedWords } from './words.js';

/**
 * An explanation as lines to read, or to read out: the outcome and why, the conditions with a mark each, the amount step by step, how the text was
 * read, and last the words of the text, numbered, to which the lines refer. It wraps and colours nothing.
 */
export function explanationText(explanation: Explanation, voice: Voice): Line[] {
  const { say } = voice;
  if (explanation.outcome === 'nothing-released')
    return [
      { level: 0, mark: 'heading', text: say(explanation.of) },
      { level: 1, text: say(explanation.summary) },
    ];
  const references = new References(voice);
  const told = explanation.outcome === 'not-applicable' ? reasonLines : answerLines;
  return [
    { level: 0, mark: 'heading', text: say(explanation.title) },
    { level: 1, text: say(explanation.summary) },
    ...warningLines(explanation, voice),
    ...told(explanation, references, voice),
    ...references.lines(),
  ];
}

function warningLines({ authority, damaged }: RuleExplanation, { say }: Voice): Line[] {
  const words = [authorityWords[authority.kind], damaged ? damagedWords : undefined];
  return words.flatMap((one): Line[] => (one === undefined ? [] : [{ level: 1, mark: 'warning', text: say(one) }]));
}

/** Of a rule that does not apply only what keeps it from applying is told. */
function reasonLines({ reason, subjects, inForce }: RuleExplanation, references: References, voice: Voice): Line[] {
  if (reason === 'other-subject') return [toldLine(labels.subjects, subjects, references, voice)];
  return reason === 'not-in-force' ? [inForceLine(inForce, references, voice)] : [];
}

function answerLines(explanation: RuleExplanation, references: References, voice: Voice): Line[] {
  const { outcome, strength, gives, amount, duration, payee, fund, responsible, inForce, readings } = explanation;
  const { say, language } = voice;
  const line = (label: Localized, text: string): Line => ({ level: 1, text: labelled(label, text, voice) });
  const given = outcome === 'eligible' ? givenWords[strength] : ifMet(givenWords[strength]);
  const lines = [
    ...conditionsOf(explanation, references, voice),
    ...(outcome === 'ineligible'
      ? [line(given, say(gives.text))]
      : [
          toldLine(given, gives, references, voice),
          ...(amount === null ? [] : stepLines(amount, gives, 2, references, voice)),
        ]),
    ...(duration === null ? [] : [line(labels.duration, say(duration.text))]),
    ...(payee === undefined ? [] : [line(labels.payee, say(payee))]),
    ...(fund === undefined ? [] : [line(labels.fund, fund)]),
    ...(responsible.length === 0 ? [] : [line(labels.responsible, responsible.join(language === 'zh' ? '、' : ', '))]),
    inForceLine(inForce, references, voice),
    ...askLines(explanation, voice),
  ];
  // Why something is not given does not hang on how the text was read elsewhere.
  if (outcome !== 'ineligible') references.add(readings);
  return lines;
}

function conditionsOf({ conditions }: RuleExplanation, references: References, voice: Voice): Line[] {
  if (conditions === null) return [];
  if (!isList(conditions))
    return [{ level: 1, text: voice.say(labels.conditions) }, ...conditionLines(conditions, 2, references, voice)];
  return conditionLines(conditions, 1, references, voice).map((line, index) =>
    index === 0 ? { ...line, text: labelled(labels.conditions, line.text, voice) } : line,
  );
}

/** Whether its first line is the heading of a list. */
function isList(part: ConditionPart): boolean {
  if (part.kind === 'comparison' || part.kind === 'lost' || part.kind === 'named') return false;
  const [only, ...others] = part.parts;
  return others.length > 0 || (only !== undefined && isList(only));
}

/** Of what nobody has a right to, this says so even where it is not given. */
const ifMet = ({ zh, en }: Localized): Localized => ({
  zh: `如符合条件,${zh}`,
  en: `If the conditions are met, ${en.charAt(0).toLowerCase()}${en.slice(1)}`,
});

function inForceLine(inForce: Told, references: References, { say }: Voice): Line {
  const text = say(inForce.text);
  return { level: 1, text: references.after(text.charAt(0).toUpperCase() + text.slice(1), inForce) };
}

/** What is still to be asked. */
function askLines({ outcome, missing, waitingFor }: RuleExplanation, voice: Voice): Line[] {
  const asked = outcome === 'eligible' ? waitingFor : outcome === 'undetermined' ? [...missing, ...waitingFor] : [];
  if (asked.length === 0) return [];
  const zh = voice.language === 'zh';
  const lines = asked.map(({ label, question }) => `${voice.say(label)}${zh ? ':' : ': '}${voice.say(question)}`);
  return [{ level: 1, text: voice.say(labels.ask) }, ...[...new Set(lines)].map((text) => ({ level: 2, text }))];
}

const labelled = (label: Localized, text: string, voice: Voice): string =>
  voice.language === 'zh' ? `${label.zh}:${text}` : `${label.en}: ${text}`;

const toldLine = (label: Localized, told: Told, references: References, voice: Voice): Line => ({
  level: 1,
  text: references.after(labelled(label, voice.say(told.text), voice), told),
});

const labels = {
  conditions: { zh: '条件', en: 'Conditions' },
  subjects: { zh: '对象', en: 'For' },
  duration: { zh: '期限', en: 'For how long' },
  payee: { zh: '发给', en: 'Paid to' },
  fund: { zh: '资金来源', en: 'Out of' },
  responsible: { zh: '责任单位', en: 'Responsible' },
  ask: { zh: '还需要知道', en: 'To be asked' },
} satisfies Record<string, Localized>;

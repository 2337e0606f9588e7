import type { Line } from '../line.js';
import type { Voice } from '../voice.js';
import type { BenefitText, ComparisonText } from './comparison.js';
import type { WitnessText } from './witness.js';

/** What became of one benefit as lines: its title, the headline, somebody who shows it, what differs as it is written. It wraps nothing. */
export function comparisonLines(
  { title, headline, cautions, witnesses, changes }: BenefitText,
  { before, after }: Pick<ComparisonText, 'before' | 'after'>,
  voice: Voice,
): Line[] {
  const { say, language } = voice;
  const colon = language === 'zh' ? ':' : ': ';
  const witnessLines = ({ lead, whom: [one, other], answers }: WitnessText): Line[] => {
    const at = (side: 0 | 1) => capital(say([before, after][side]?.at ?? { zh: '', en: '' }));
    const whom = other === undefined ? one : undefined;
    const own = [one, other ?? one] as const;
    return [
      { level: 1, text: `${say(lead)}${whom === undefined ? '' : `${colon}${say(whom)}`}` },
      ...([0, 1] as const).map((side): Line => {
        const who = whom === undefined ? `${say(own[side])} → ` : '';
        return { level: 2, text: `${at(side)}${colon}${who}${say(answers[side])}` };
      }),
    ];
  };
  const cautionLines = (['before', 'after'] as const).flatMap((side) =>
    cautions[side].map((text): Line => {
      const at = capital(say((side === 'before' ? before : after).at));
      return { level: 1, mark: 'warning', text: `${at}${colon}${say(text)}` };
    }),
  );
  return [
    { level: 0, mark: 'heading', text: say(title) },
    { level: 1, text: say(headline) },
    ...cautionLines,
    ...witnesses.flatMap(witnessLines),
    ...(changes.length === 0
      ? []
      : [
          { level: 1, text: language === 'zh' ? '规则的不同:' : 'What differs in the rule:' },
          ...changes.map(({ part, text }): Line => {
            const line = { level: 2, text: capital(say(text)) };
            return part === 'quote' ? { ...line, mark: 'quote' } : line;
          }),
        ]),
  ];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

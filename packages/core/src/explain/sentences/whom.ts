// For whom a rule is.

import type { CompiledRule, CompiledRuleSet } from '../../compile/index.js';
import type { Localized, Subject } from '../../model/index.js';
import type { Supporting } from '../support.js';
import { inBoth, or } from '../voice.js';
import { subjectWords } from '../words.js';
import { type Sentence, sentence } from './sentence.js';

/** What ties each kind of subject to the jurisdiction; `{}` stands for its name. */
const ties: readonly { readonly subjects: readonly Subject[]; readonly tie: Localized }[] = [
  { subjects: ['person', 'household'], tie: { zh: '户籍在{}的', en: ' with household registration in {}' } },
  { subjects: ['enterprise', 'organisation'], tie: { zh: '登记地在{}的', en: ' registered in {}' } },
  { subjects: ['locality'], tie: { zh: '{}内的', en: ' in {}' } },
];

export function whomSentences({ rule }: CompiledRule, { ruleSet }: CompiledRuleSet, backing: Supporting): Sentence[] {
  const { name } = ruleSet.jurisdiction;
  const whom = inBoth(({ language, list }) => {
    const groups = ties.flatMap(({ subjects, tie }) => {
      const meant = rule.subjects.filter((subject) => subjects.includes(subject));
      if (meant.length === 0) return [];
      const kinds = list(
        meant.map((subject) => subjectWords[subject][language]),
        or,
      );
      const place = tie[language].replace('{}', name[language]);
      return [language === 'zh' ? place + kinds : kinds + place];
    });
    return groups.join(language === 'zh' ? ',或者' : ', or ');
  });
  return [sentence(whom, backing('/subjects'))];
}

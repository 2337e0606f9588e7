// What the checks say beside core's own sentences, in English. The Chinese of each stands in `faults/chinese-checks.ts`.
import { sentences as ofCore, speaker } from '../model/index.js';

export const sentences = {
  // source
  'text-not-recorded': 'the text is not the one that was recorded',
  'clause-not-behind': 'the words do not stand behind the start of the clause before',
  'clause-stands-twice': 'the clause stands twice',

  // quote
  'source-unknown': 'there is no such source',
  'clause-unknown': 'the source has no such clause',
  'quote-not-in-clause': 'the quote does not stand in clause `{clause}`',
  'clause-either': 'clause `{either}`',
  'words-of-the-source': 'words of the source, character for character',
  'also-in-another-clause': 'the words also stand in a clause that the document cites besides',

  // support
  'nothing-supports-it': 'no citation and no reading supports it',
  'words-not-in-quote': 'the words do not stand in a quote that supports them',
  'scheme-not-named': 'the scheme is not named by the words that support it',
  'strength-disagrees': 'the strength does not agree with the words that support it',
  'strength-beside': '`{name}` beside `{texts}`',
  'strength-beside-nothing': '`{name}` beside nothing',
  'reading-with':
    'in what the reading of it chose words such as {such}, and no word such as {unlike}; or another strength',
  'reading-without': 'in what the reading of it chose no word such as {unlike}; or another strength',
  'quotes-with':
    'in the quotes that support it words such as {such}, and no word such as {unlike}; or another strength',
  'quotes-without': 'in the quotes that support it no word such as {unlike}; or another strength',

  // figure
  'number-not-in-words': 'the number ({measures}) does not stand in the words that support it',
  'day-not-in-words': 'the day does not stand in the words that support it',
  'number-from-to': '`{from} to {to}`',
  'what-stands-in': 'what stands in `{texts}`',
  'supporting-words': 'words that support it',
  'period-stated': 'the words state how often it is due',
  'period-not-in-words': 'the period does not stand in the words that support it',
  'what-they-say': 'what `{texts}` says',
  'not-changed': 'it is what the condition was before',
  'number-not-in-text': 'the number does not stand in the words that support the text',
  'number-not-in-chinese': 'the number does not stand in the Chinese beside it',
  'shares-not-whole': 'the shares do not make up the whole',
  'per-cent': '`{name}` per cent',

  // comparator
  'operator-disagrees': 'the operator does not agree with the words',
  'figure-disagrees': 'the figure does not agree with the words',
  'where-words-say': '`{name}`, where the words say {occurrences}',
  'bounds-in': '{bounds} in `{text}`',
  'plain-in': 'a plain number in `{text}`',
  'words-of-bound': 'words of {bounds}: {such}',
  'plain-or-reading': 'a plain number, or a reading',
  'another-way': 'the change goes another way than the words that support it',

  // ledger
  'no-source-of-pack': 'the pack has no such source',
  'source-without-pieces': 'a source has no pieces',
  'piece-not-next': 'the piece is not what the text goes on with',
  'pieces-end-early': 'the pieces end before the text does',
  'rules-not-named': 'a piece encoded by rules names them',
  'rule-named-twice': 'the rule is named twice',
  'rule-unknown': 'there is no such rule',
  'rules-named-in-vain': 'only a piece encoded by rules names any',
  'dismissed-without-reason': 'a piece with words of giving is dismissed without a reason',
  'no-piece-names-it': 'no piece of the ledger names the rule',
  'no-piece-quoted': 'no piece of the ledger that names the rule holds words that it quotes',
  'these-texts': '`{texts}`',

  // facts
  'fact-unused': 'no rule reads this fact',
  'condition-unused': 'no rule names this condition',
  'fact-undeclared': 'nobody declares this fact',
  'fact-of-other-subjects': 'the fact `{fact}` is not one of this kind of subject',
  'these-subjects': '{subjects}',
  'in-shared-vocabulary': 'the shared vocabulary declares this fact too',
  'fact-declared-twice': 'the fact is declared twice',
  'means-another-thing': 'the fact means something else in the pack `{pack}`',
  'one-declaration': 'one declaration',
  'one-meaning': 'one meaning',
  'not-chinese': 'this is not Chinese',
  'not-english': 'this is not English',
  'benefit-of-no-rule': 'no rule gives this benefit',
  'finding-not-boolean': 'a finding is true or false',
  'said-by-no-source': 'no source says this',
  'quoted-by-no-rule': 'no rule of `{benefit}` quotes these words',
  'read-by-another': 'the rule `{name}` of another benefit reads the finding',

  // time
  'day-to-day': '`{from}` to `{to}`',
  'days-around': 'days before `{from}` or behind `{to}`',
  'gap-after': '`{benefit}` has no rule in force after `{name}`',

  // frozen
  'released-twice': 'the version is released twice',
  'not-in-lock': 'the lock has no entry for the version',
  'version-in-file': '`{version}` in {file}',
  'not-as-released': 'the rule set is not the one that was released',
  'of-another-pack': 'the rule set belongs to another pack',
  'rule-set-missing': 'the rule set of the entry is missing',
  'changed-since': 'the rules have changed since this, the latest release',

  // scenarios
  'benefit-without-cases': 'the benefit has no cases',
  'no-case-at-limit': 'no case comes to an amount {side} this limit',
  'this-side': '{side}',
  'no-case-on-day': 'no case is judged on a day at this end',
  'no-case-of-subject': 'no case tries this kind of subject',
  'another-subject': 'another',
  'no-case-of-duration': 'no case comes to a day for this',
  'no-case-sees': 'no case sees this comparison {truth}',
  'no-case-sees-for': 'no case sees this comparison {truth} for the rule `{name}`',
  'this-truth': '{truth}',
  'no-case-tries': 'no case tries `{fact}` here',
  'no-case-tries-for': 'no case tries `{fact}` here for the rule `{name}`',
  'this-value': '{name}',
  'one-below': 'one below `{fact}`',
  'equal-to': 'equal to `{fact}`',
  'one-above': 'one above `{fact}`',
  'another-outcome': 'the case `{name}` has another outcome',
  'another-missing': 'the case `{name}` has another list of missing facts',
  'another-waiting': 'the case `{name}` has another list of facts that the amount waits for',
  'another-amount': 'the case `{name}` has another amount',
  'another-first-day': 'the case `{name}` has another first day',
  'another-last-day': 'the case `{name}` has another last day',
  'outcome-because': '`{name}` ({because})',
  'these-facts': '`{facts}`',
  none: 'none',
} as const;

/** The sentences of the checks, and core's. */
export const says = speaker({ ...ofCore, ...sentences });

export type CheckSentenceKey = keyof typeof sentences;

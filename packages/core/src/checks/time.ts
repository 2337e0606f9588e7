import { shiftDays, spread } from '../dates/day.js';
import type { Rule } from '../model/index.js';
import type { Check, Complaint, Subject } from './check.js';
import { complaint } from './document.js';
import { says } from './sentences.js';

/** A stretch of days on which a benefit has rules before and behind, and none in force. */
export interface Gap {
  readonly benefit: string;
  /** The rules on both sides. */
  readonly before: string;
  readonly after: string;
  readonly from: string;
  readonly to: string;
}

/** On no day are two rules of one benefit in force. Gaps are no fault, since the law may have them: they are listed. */
export const timeCheck: Check = {
  name: 'time',
  description: 'the rules of one benefit never overlap in time; gaps are listed',
  run(subject) {
    return subject.rules.flatMap((rule, index) => {
      const document = { check: 'time', file: `rules/${rule.id}.json` };
      const { from, to } = reach(rule);
      if (from > to) {
        return [
          complaint(document, '/effective', says('ends-before-it-starts'), { found: says('day-to-day', { from, to }) }),
        ];
      }
      // A pair of which both rules are looked at is reported once.
      const others = subject.pack.rules.filter(
        (other) =>
          other.id !== rule.id && other.benefit === rule.benefit && !subject.rules.slice(0, index).includes(other),
      );
      return others
        .filter((other) => from <= reach(other).to && reach(other).from <= to)
        .map((other) =>
          complaint(document, '/effective', says('in-force-beside', { name: other.id }), {
            found: says('day-to-day', { from, to }),
            expected: says('days-around', reach(other)),
          }),
        );
    });
  },
  notes(subject) {
    return gapsOf(subject).map(
      ({ benefit, before, after, from, to }): Complaint =>
        complaint(
          { check: 'time', file: `rules/${after}.json` },
          '/effective/from',
          says('gap-after', { benefit, name: before }),
          {
            found: says('day-to-day', { from, to }),
          },
        ),
    );
  },
};

/** The gaps between consecutive rules of one benefit, by benefit and day. Within them the answer is `not-in-force`. */
export function gapsOf({ pack }: Pick<Subject, 'pack'>): Gap[] {
  const sorted = [...pack.rules].sort((a, b) =>
    a.benefit === b.benefit ? (reach(a).from < reach(b).from ? -1 : 1) : a.benefit < b.benefit ? -1 : 1,
  );
  return sorted.flatMap((rule, index): Gap[] => {
    const before = sorted[index - 1];
    if (before === undefined || before.benefit !== rule.benefit || reach(before).to === endless) return [];
    const [from, to] = [shiftDays(reach(before).to, 1), shiftDays(reach(rule).from, -1)];
    return from > to ? [] : [{ benefit: rule.benefit, before: before.id, after: rule.id, from, to }];
  });
}

/** Behind every day. */
const endless = '9999-12-31';

/** The first and the last day on which a rule can be in force. A day that does not exist is for `compile` to refuse. */
function reach({ effective: { from, to } }: Rule): { from: string; to: string } {
  return { from: spread(from)?.first ?? from, to: to === 'not-stated' ? endless : (spread(to)?.last ?? to) };
}

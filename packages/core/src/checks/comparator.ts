import type { Operator } from '../model/index.js';
import type { Check, Complaint } from './check.js';
import { directionComplaints } from './direction.js';
import { type Backing, backingsOf, behind, complaint, type Document, documentsOf } from './document.js';
import { matches } from './match.js';
import { type Stated, statedIn } from './numbers.js';
import { says } from './sentences.js';
import { type Bound, boundsOf, opposite } from './words/bound.js';

type StatedNumber = Stated & { kind: 'number' };

/** A place in the words where the number stands, with the bounds put on it there. */
interface Occurrence {
  readonly text: string;
  readonly unit: string;
  readonly bounds: ReadonlySet<Bound>;
}

const boundOf: Readonly<Partial<Record<Operator, Bound>>> = {
  greaterThanInclusive: 'at-least',
  greaterThan: 'more-than',
  lessThanInclusive: 'at-most',
  lessThan: 'less-than',
};

const wordsFor: Readonly<Record<Bound, string>> = {
  'at-least': '以上, 不低于, 满, 达到',
  'more-than': '超过',
  'at-most': '不超过, 最高, 以内, 以下',
  'less-than': '不满, 低于',
};

/**
 * The operator of each comparison, and the kind of each figure, agree with the words around the number.
 * Numbers that stand nowhere are for `figure` to report.
 */
export const comparatorCheck: Check = {
  name: 'comparator',
  description:
    'operators and figures agree with the words: 以上, 不低于, 满 at least; 超过 more than; 不超过, 最高 at most; 不满 less than',
  run(subject) {
    return documentsOf(subject, 'comparator').flatMap((document) => {
      const backings = backingsOf(document);
      const numbers = statedIn(document, subject.compiled.facts).flatMap((stated) => {
        if (stated.kind !== 'number' || stated.use.kind === 'plain') return [];
        const found = occurrences(stated, behind(stated.at, backings));
        if (found.length === 0) return [];
        return agrees(document, stated, found) ? [] : [disagreement(document, stated, found)];
      });
      return [...numbers, ...directionComplaints(document, backings)];
    });
  },
};

function occurrences(stated: StatedNumber, backings: readonly Backing[]): Occurrence[] {
  return backings.flatMap(({ words }) =>
    words.quantities.flatMap((quantity): Occurrence[] => {
      const end = matches(stated, quantity);
      if (end === undefined) return [];
      const bounds: ReadonlySet<Bound> =
        end === 'whole' ? boundsOf(quantity, words) : new Set([end === 'lower' ? 'at-least' : 'at-most']);
      return [{ text: words.text, unit: quantity.unit, bounds }];
    }),
  );
}

/** What the words must say; undefined: nothing. */
function wanted({ use }: StatedNumber): Bound | undefined {
  if (use.kind !== 'leaf') return use.kind === 'at-most' || use.kind === 'at-least' ? use.kind : undefined;
  const bound = boundOf[use.operator];
  return bound !== undefined && use.negated ? opposite[bound] : bound;
}

function agrees(document: Document, stated: StatedNumber, found: readonly Occurrence[]): boolean {
  const bound = wanted(stated);
  const plain = found.some(({ bounds }) => bounds.size === 0);
  if (bound === undefined) return plain || (stated.use.kind === 'exact' && isRead(document, stated.at));
  if (found.some(({ bounds }) => bounds.has(bound))) return true;
  // 未满16周岁的除外 is a condition of at least 16.
  if (found.some(({ bounds, text }) => bounds.has(opposite[bound]) && /除外|不予|不得享受|不享受|排除/.test(text)))
    return true;
  if (!plain) return false;
  if (stated.use.kind !== 'leaf') return isRead(document, stated.at);
  // 每吸纳1名: one of them is enough.
  return bound === 'at-least' && stated.value === '1' && stated.measures.includes('count');
}

/** Whether a reading speaks of this figure, and not only of the benefit as a whole. */
function isRead({ readings }: Document, at: string): boolean {
  return readings.some(({ about }) =>
    about.some(
      (pointer) =>
        pointer.startsWith('/event/params/') && (`${at}/`.startsWith(`${pointer}/`) || pointer.startsWith(`${at}/`)),
    ),
  );
}

function disagreement(document: Document, stated: StatedNumber, found: readonly Occurrence[]): Complaint {
  const { use, at } = stated;
  const value = `${stated.value} ${stated.measures[0]}`;
  const bound = wanted(stated);
  const what = use.kind === 'leaf' ? `${use.negated ? 'not ' : ''}${use.operator} ${value}` : `${use.kind} ${value}`;
  const occurrences = found.map(({ text, bounds }) =>
    bounds.size === 0 ? says('plain-in', { text }) : says('bounds-in', { bounds: [...bounds], text }),
  );
  return complaint(
    document,
    use.kind === 'leaf' ? at.replace(/\/value(?:\/\d+)?$/, '/operator') : at,
    says(use.kind === 'leaf' ? 'operator-disagrees' : 'figure-disagrees'),
    {
      found: says('where-words-say', { name: what, occurrences: occurrences.map(({ said }) => said) }),
      expected:
        bound === undefined
          ? says('plain-or-reading')
          : says('words-of-bound', { bounds: [bound], such: wordsFor[bound] }),
    },
  );
}

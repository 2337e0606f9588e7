// The desk at which the rows of a roster are answered, a block at a time. Every thread has one of its own.
import { compile, type Engine } from '@huice/core';
import { type Prepared, prepare, type Row } from '@huice/core/bulk';
import { voiceOf } from '@huice/core/explain';
import { vocabulary } from '@huice/vocabulary';
import { subjectKinds } from '../../options.js';
import { ruleSetsOf } from '../../packs.js';
import { type Block, type Given, rowReader } from '../read/index.js';
import { answering } from '../write/answered.js';
import { benefitShape } from '../write/benefit.js';
import { column, type Shape } from '../write/column.js';
import { decisionShape } from '../write/decision.js';
import { encode, writerOf } from '../write/format.js';
import { Pages } from '../write/pages.js';
import { type Phrases, phrasesOf } from '../write/phrases.js';
import { receiptShape } from '../write/receipt.js';
import { type Rejected, rejectsWriter } from '../write/rejects.js';
import { widthsOf } from '../write/sheet.js';
import { type Scope, subjectShape } from '../write/subject.js';
import type { Job } from './job.js';
import { Count, type Statistics } from './statistics.js';

/** What a block came to. */
export interface Answer {
  /** The rows of the result, in the format and the encoding of the job. */
  readonly result: Uint8Array<ArrayBuffer>;
  readonly resultRows: number;
  /** The rows of the file of what was rejected. */
  readonly rejects: Uint8Array<ArrayBuffer>;
  readonly statistics: Statistics;
}

export interface Desk {
  /** How many rules a decision has a result of. */
  readonly rules: number;
  /** What the result begins with. */
  readonly header: Uint8Array<ArrayBuffer>;
  readonly rejectsHeader: Uint8Array<ArrayBuffer>;
  /** How wide the columns of a sheet are. */
  readonly widths: readonly { readonly width: number }[];
  answer(block: Block): Answer;
}

/** The rules of a job, made ready. @throws HuiceError with every fault of the options and the context */
export async function rulesOf({ packs, options }: Pick<Job, 'packs' | 'options'>): Promise<Rules> {
  const engine = compile(await ruleSetsOf(packs), { vocabulary });
  return { engine, prepared: prepare(engine, options) };
}

export interface Rules {
  readonly engine: Engine;
  readonly prepared: Prepared;
}

export function deskOf(job: Job, { engine, prepared }: Rules): Desk {
  const { understanding, format, encoding } = job;
  const voice = voiceOf(job.language);
  const phrases = phrasesOf(engine, prepared, voice);
  const scope = scopeOf(job, prepared);
  const shape = shapeOf(job, phrases, scope);
  const passed = understanding.columns.flatMap((one, place) => (one.meaning.kind === 'passed' ? [{ place, one }] : []));
  const headers = passed.map(({ one }) => one.header);
  const columns = [column('count', 'row', '名册行号', 'row of the roster'), ...shape.columns].map((one) => {
    const heading = voice.say(one.heading);
    // A roster may have a column of the same name; two of one name could not be told apart.
    return { id: one.id, kind: one.kind, heading: headers.includes(heading) ? `${heading} (huice)` : heading };
  });
  const layout = { passed: headers, columns, separator: job.language === 'zh' ? ';' : '; ' };
  const writer = writerOf(format, layout);
  const rejects = rejectsWriter(voice);
  const facts = new Map([...prepared.facts].map(([id, { definition }]) => [id, definition]));
  const read = rowReader(understanding, facts, admitting(prepared));
  const answered = answering(prepared, silentRules(scope.asked, prepared));
  return {
    rules: phrases.rules.length,
    widths: widthsOf(layout),
    header: encode(writer.header(), encoding),
    rejectsHeader: encode(rejects.header(), encoding),
    answer(block) {
      const { rows, blank } = read(block);
      const count = new Count(phrases.rules, scope.rules, phrases.isCapped);
      const pages = new Pages(writer);
      const rejected: Rejected[] = [];
      let refused = 0;
      for (const { row, cells, admitted, rejects: reasons } of rows) {
        if (admitted === undefined) {
          refused += 1;
          for (const reason of reasons) rejected.push({ row, ...reason });
          continue;
        }
        const answer = answered(admitted);
        count.add(answer);
        const own = passed.map(({ place }) => cells[place] ?? '');
        for (const cells of shape.rows(answer)) pages.add({ passed: own, cells: [`${row}`, ...cells] });
      }
      return {
        result: encode(pages.text(), encoding),
        resultRows: pages.rows,
        rejects: encode(rejects.rows(rejected), encoding),
        statistics: count.done(refused, blank),
      };
    },
  };
}

/** Takes rows in by their values alone. */
export function admitting(prepared: Prepared): (given: Given) => Row {
  let ids: readonly string[] | undefined;
  let read: ReturnType<Prepared['reading']>;
  return (given) => {
    if (given.ids !== ids) {
      ids = given.ids;
      read = prepared.reading(given.ids);
    }
    return read(given);
  };
}

/** The rules that can apply to anybody in the roster, and whether they are all that could. */
export function scopeOf({ benefits, understanding }: Job, prepared: Prepared): Scope {
  const { columns, constants } = understanding;
  const kinds = constants.subject === undefined ? subjectKinds : [constants.subject];
  // Nobody of whom nothing is known is outside a jurisdiction, so what does not apply to them applies to nobody of their kind.
  const blanks = kinds.map((subject) => prepared.decide({ subject, facts: {} }).results);
  const applies = prepared.rules.map((_, rule) =>
    blanks.some((results) => results[rule]?.outcome !== 'not-applicable'),
  );
  const rules = prepared.rules.flatMap(({ benefit }, rule) =>
    applies[rule] && (benefits === undefined || benefits.includes(benefit)) ? [rule] : [],
  );
  const asked = columns.flatMap(({ meaning }) => {
    if (meaning.kind === 'fact') return [meaning.fact];
    return meaning.kind === 'region' ? ['region'] : [];
  });
  return { rules, isWhole: benefits === undefined, asked: new Set(asked) };
}

/** The rules that read nothing of what a roster asks, nor anything that follows from it or that it follows from. */
function silentRules(asked: ReadonlySet<string>, { rules, facts }: Prepared): boolean[] {
  const touched = new Set([...asked].flatMap((fact) => [fact, ...(facts.get(fact)?.bases ?? [])]));
  return rules.map((rule) => !rule.facts.some((fact) => touched.has(fact)));
}

function shapeOf({ shape }: Job, phrases: Phrases, scope: Scope): Shape {
  switch (shape) {
    case 'subject':
      return subjectShape(phrases, scope);
    case 'benefit':
      return benefitShape(phrases, scope);
    case 'decision':
      return decisionShape;
    case 'receipt':
      return receiptShape;
  }
}

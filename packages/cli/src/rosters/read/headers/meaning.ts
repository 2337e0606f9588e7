// What each column of a roster is, by its header and the mapping file. Where a header could be two things, it is neither.
import type { FactDefinition, Localized } from '@huice/core';
import { isUnit, timesOf, unitWords } from '../cells/units.js';
import { ticked } from '../mask.js';
import type { Column, Mapping, Meaning } from '../types.js';
import type { Found, Names } from './names.js';
import { normal } from './normal.js';

/** Findings by whether the roster can be read in spite of them. */
export interface Findings {
  readonly faults: Localized[];
  readonly warnings: Localized[];
}

/**
 * The meaning of each header.
 * @param isEmpty whether a column without a header has nothing but empty cells below it
 */
export function columnsOf(
  headers: readonly string[],
  names: Names,
  mapping: Mapping | undefined,
  isEmpty: (index: number) => boolean,
  findings: Findings,
): Column[] {
  const mapped = new Map(Object.entries(mapping?.columns ?? {}).map(([header, column]) => [normal(header), column]));
  const present = new Set(headers.map(normal));
  for (const header of Object.keys(mapping?.columns ?? {}))
    if (!present.has(normal(header)))
      findings.faults.push({
        zh: `对照文件中的列 ${ticked(header)} 在名册里没有`,
        en: `the mapping file speaks of a column ${ticked(header)}, and the roster has none`,
      });
  const columns = headers.map((header, index): Column => {
    const own = mapped.get(normal(header));
    const meaning =
      own === null
        ? ({ kind: 'passed' } as const)
        : own === undefined
          ? meaningOf(header, index, names, isEmpty, findings)
          : mappedMeaning(own, names);
    return { index, header: header.trim(), meaning };
  });
  findTwice(columns, findings);
  return columns;
}

function mappedMeaning(
  own: string | { is: string; values: NonNullable<Extract<Meaning, { kind: 'fact' }>['values']> },
  names: Names,
): Meaning {
  const { is, values } = typeof own === 'string' ? { is: own, values: undefined } : own;
  const rest = { by: 'mapping' as const, ...(values === undefined ? {} : { values }) };
  const [found] = names.find(is);
  return found === undefined || found.named.kind !== 'fact'
    ? { kind: is as 'subject' | 'region', ...rest }
    : { kind: 'fact', fact: found.named.fact.id, ...rest };
}

function meaningOf(
  raw: string,
  index: number,
  names: Names,
  isEmpty: (index: number) => boolean,
  findings: Findings,
): Meaning {
  if (normal(raw) === '') {
    if (isEmpty(index)) return { kind: 'empty' };
    findings.faults.push({
      zh: `第${index + 1}列有内容而没有表头;合并的表头请拆开,每列一个`,
      en: `column ${index + 1} has cells and no header; split merged headers, so that each column has one`,
    });
    return { kind: 'passed' };
  }
  // The facts of a whole profile in NDJSON.
  const header = raw.replace(/^facts\./, '');
  const whole = names.find(header);
  if (whole.length > 0) return chosen(raw, whole, undefined, findings);
  const [, name = '', unit = ''] = /^(.*)[(（[【]([^()（）[\]【】]+)[)）\]】]\s*$/s.exec(header) ?? [];
  const inUnit = isUnit(unit.trim()) ? names.find(name) : [];
  if (inUnit.length > 0) return chosen(raw, inUnit, unit.trim(), findings);
  const near = names.nearest(header);
  if (raw.startsWith('facts.'))
    findings.faults.push({
      zh: `没有 ${ticked(header)} 这个事实${near === undefined ? '' : `,最接近的是 \`${near}\``}`,
      en: `there is no fact ${ticked(header)}${near === undefined ? '' : `; did you mean \`${near}\`?`}`,
    });
  else if (near !== undefined)
    findings.warnings.push({
      zh: `列 ${ticked(raw)} 不是已知的事实,原样保留;是否指“${near}”?如是,请改表头或用对照文件`,
      en: `column ${ticked(raw)} is no known fact and is passed through; if “${near}” is meant, rename it or map it`,
    });
  return { kind: 'passed' };
}

function chosen(header: string, found: readonly Found[], unit: string | undefined, { faults }: Findings): Meaning {
  const [one, other] = found;
  if (one === undefined || other !== undefined) {
    const ids = found.map(({ named }) => (named.kind === 'fact' ? named.fact.id : named.kind));
    faults.push({
      zh: `列 ${ticked(header)} 可以是 ${ids.join('、')} 中的任何一个,请用对照文件指明`,
      en: `column ${ticked(header)} could be any of ${ids.join(', ')}; say which in a mapping file`,
    });
    return { kind: 'passed' };
  }
  const { named, by } = one;
  if (named.kind !== 'fact') return { kind: named.kind, by };
  const { fact } = named;
  if (fact.scope === 'context') {
    faults.push({
      zh: `列 ${ticked(header)}(“${fact.label.zh}”)是一地一时的数值,不随人而异,请用 --context 给出`,
      en: `column ${ticked(header)} is a figure of a place and time and not of a subject; give it with --context`,
    });
    return { kind: 'passed' };
  }
  return inUnit(header, fact, unit, by, faults);
}

function inUnit(
  header: string,
  fact: FactDefinition,
  unit: string | undefined,
  by: Found['by'],
  faults: Localized[],
): Meaning {
  const times = unit === undefined ? '1' : timesOf(unit, fact.unit);
  if (times === undefined) {
    const { zh, en } = unitWords(fact.unit);
    faults.push({
      zh: `列 ${ticked(header)} 的单位不是“${fact.label.zh}”的单位${zh === '' ? '' : `(${zh})`}`,
      en: `column ${ticked(header)} is in another unit than “${fact.label.en}”${en === '' ? ', which has none' : ` (${en})`}`,
    });
    return { kind: 'passed' };
  }
  return { kind: 'fact', fact: fact.id, by, ...(times === '1' ? {} : { times }) };
}

/** Two columns of one meaning contradict each other sooner or later; two that pass through under one header are hard to tell apart. */
function findTwice(columns: readonly Column[], { faults, warnings }: Findings): void {
  const meant = new Map<string, Column>();
  for (const column of columns) {
    const { meaning, header } = column;
    if (meaning.kind === 'empty') continue;
    const key =
      meaning.kind === 'passed' ? `=${normal(header)}` : meaning.kind === 'fact' ? meaning.fact : `:${meaning.kind}`;
    const first = meant.get(key);
    if (first === undefined) meant.set(key, column);
    else if (meaning.kind === 'passed')
      warnings.push({
        zh: `第${first.index + 1}列和第${column.index + 1}列的表头都是 ${ticked(header)},均原样保留`,
        en: `columns ${first.index + 1} and ${column.index + 1} have the same header ${ticked(header)}; both are passed through`,
      });
    else
      faults.push({
        zh: `第${first.index + 1}列 ${ticked(first.header)} 和第${column.index + 1}列 ${ticked(header)} 是同一项内容,请删去一列`,
        en: `columns ${first.index + 1} (${ticked(first.header)}) and ${column.index + 1} (${ticked(header)}) say the same thing; remove one`,
      });
  }
}

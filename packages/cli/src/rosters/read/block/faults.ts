// What core's reader of profiles finds wrong, in terms of the roster: the column, its cell, and the reason in both languages.
import type { FactDefinition, Fault, Localized } from '@huice/core';
import { faultWords } from '../../../refused.js';
import { unitWords } from '../cells/units.js';
import { hidden, masked, ticked } from '../mask.js';
import type { Column, Reject } from '../types.js';

/** One reject for each fault of a row's profile. */
export function rejectsOf(
  faults: readonly Fault[],
  columns: readonly Column[],
  cells: readonly string[],
  facts: ReadonlyMap<string, FactDefinition>,
): Reject[] {
  return faults.map((fault) => {
    const [, place, id] = fault.at.split('/');
    const column = columns.find(({ meaning }) =>
      place === 'facts' ? meaning.kind === 'fact' && meaning.fact === id : meaning.kind === place,
    );
    const value = column === undefined ? '' : masked(cells[column.index] ?? '');
    return { column: column?.header ?? null, value, reason: reasonOf(fault, facts.get(id ?? ''), columns) };
  });
}

function reasonOf(fault: Fault, fact: FactDefinition | undefined, columns: readonly Column[]): Localized {
  if (fact !== undefined && fault.code === 'out-of-bounds') return outOfBounds(fact);
  if (fault.code === 'wrong-type' && (fact?.type ?? 'region') === 'region') return wrongLevel(fact);
  if (fact !== undefined && fault.code === 'wrong-type' && fact.type === 'decimal') return tooManyPlaces(fact);
  if (fact !== undefined && fault.code === 'disagreement') return disagreement(fact, fault, columns);
  // Nothing else is left that a cell could cause; were it otherwise, core's own words say it.
  const { zh, en } = faultWords(fault);
  return { zh: hidden(zh), en: hidden(en) };
}

function outOfBounds({ min, max, unit }: FactDefinition): Localized {
  const { zh, en } = unitWords(unit);
  const zhUnit = zh === '' ? '' : `(${zh})`;
  const enUnit = en === '' ? '' : ` (${en})`;
  const [zhMax, enMax] = max === 'asOf' ? ['判定之日', 'the day that is judged'] : [String(max), String(max)];
  if (max === undefined)
    return { zh: `不应小于 ${min}${zhUnit}`, en: `it is below the least that there can be, ${min}${enUnit}` };
  if (min === undefined)
    return { zh: `不应大于 ${zhMax}${zhUnit}`, en: `it is above the greatest that there can be, ${enMax}${enUnit}` };
  return {
    zh: `超出可能的范围,应为 ${min} 至 ${zhMax}${zhUnit}`,
    en: `it is out of bounds; expected ${min} to ${enMax}${enUnit}`,
  };
}

const levels = {
  province: { zh: '省级代码(如 `530000`)', en: 'the code of a province, such as `530000`' },
  prefecture: { zh: '州(市)级代码(如 `530100`)', en: 'the code of a prefecture, such as `530100`' },
  county: { zh: '县级代码(如 `530102`)', en: 'the code of a county, such as `530102`' },
} as const;

function wrongLevel(fact: FactDefinition | undefined): Localized {
  const derived = fact?.derivation !== undefined && 'region' in fact.derivation ? fact.derivation.region : undefined;
  const level = fact?.level ?? derived;
  const { zh, en } = level === undefined ? { zh: 'GB/T 2260 六位代码', en: 'six digits of GB/T 2260' } : levels[level];
  return { zh: `应为${zh}`, en: `expected ${en}` };
}

function tooManyPlaces({ places = 2 }: FactDefinition): Localized {
  return { zh: `最多${places}位小数`, en: `it has more than ${places} decimal places` };
}

function disagreement(
  { label, derivation }: FactDefinition,
  { expected }: Fault,
  columns: readonly Column[],
): Localized {
  const bases = columns.filter((column) => follows(derivation, column)).map(({ header }) => ticked(header));
  const [zhBases, enBases] =
    bases.length === 0
      ? ['同一行中据以推算它的其他列', 'the columns from which it follows']
      : [`据以推算它的列 ${bases.join('、')} `, `${bases.join(', ')}, from which it follows`];
  const [zh, en] = expected === undefined ? ['', ''] : [`,由其推算应为 ${expected}`, ` as ${expected}`];
  return {
    zh: `“${label.zh}”与${zhBases}不一致${zh};只应填其中之一`,
    en: `“${label.en}” disagrees with ${enBases}${en}; give one of them`,
  };
}

/** Whether a derived fact comes from this column alone; of one that comes from a condition the columns are not named. */
function follows(derivation: FactDefinition['derivation'], { meaning }: Column): boolean {
  if (derivation === undefined) return false;
  if ('since' in derivation) return meaning.kind === 'fact' && meaning.fact === derivation.since;
  return 'region' in derivation && meaning.kind === 'region';
}

// The sheets of an empty roster: the roster itself, what each column asks for, and the choices of its lists.
import type { Language, Localized, Subject } from '@huice/core';
import type { Voice } from '@huice/core/explain';
import stringWidth from 'string-width';
import { rowXml } from '../workbook/row.js';
import { columnName, type DropDown, type Sheet } from '../workbook/workbook.js';
import type { TemplateColumn } from './columns.js';

/** What the sheets are called. Reading a roster skips all but the first. */
export const sheetNames: Record<
  Language,
  { readonly roster: string; readonly guide: string; readonly choices: string }
> = {
  zh: { roster: '名册', guide: '填写说明', choices: '选项' },
  en: { roster: 'roster', guide: 'guide', choices: 'options' },
};

/** @param subject the one kind that the roster is of, for which it has no column then */
export function templateSheets(
  columns: readonly TemplateColumn[],
  subject: Subject | undefined,
  voice: Voice,
): Sheet[] {
  const names = sheetNames[voice.language];
  const { lists, places } = listsOf(columns);
  return [
    {
      name: names.roster,
      columns: columns.map(({ header, cells }) => ({
        width: Math.min(24, Math.max(10, stringWidth(header) + 2)),
        style: cells === 'number' ? 'general' : cells,
      })),
      frozenRows: 1,
      dropDowns: columns.flatMap((column, index) => dropDownOf(column, index, places[index], names.choices, voice)),
      rows: [
        rowXml(
          columns.map(({ header }) => header),
          'header',
        ),
      ],
    },
    guideSheet(columns, subject, names.guide, voice),
    {
      name: names.choices,
      columns: lists.map(() => ({ width: 24 })),
      hidden: true,
      rows: Array.from({ length: Math.max(0, ...lists.map((list) => list.length)) }, (_, row) =>
        rowXml(lists.map((list) => list[row] ?? null)),
      ),
    },
  ];
}

/** Each list of choices once, and for each column which one it has. */
function listsOf(columns: readonly TemplateColumn[]) {
  const lists: (readonly string[])[] = [];
  const known = new Map<string, number>();
  const places = columns.map(({ choices }) => {
    if (choices === undefined) return undefined;
    const key = JSON.stringify(choices);
    const place = known.get(key) ?? lists.push(choices) - 1;
    known.set(key, place);
    return place;
  });
  return { lists, places };
}

function dropDownOf(
  { header, choices }: TemplateColumn,
  column: number,
  place: number | undefined,
  sheet: string,
  { say }: Voice,
): DropDown[] {
  if (choices === undefined || place === undefined) return [];
  const name = columnName(place);
  return [
    {
      column,
      choices: `'${sheet}'!$${name}$1:$${name}$${choices.length}`,
      // Excel takes 32 characters here.
      title: Array.from(header).slice(0, 30).join(''),
      message: say({ zh: '请从列表中选择,或留空表示未知', en: 'Choose from the list, or leave it empty if unknown.' }),
    },
  ];
}

/** What must be said when a roster of one kind is decided. */
export const subjectNote = (subject: Subject): Localized => ({
  zh: `没有“对象类型”一列:请给huice batch加上--subject ${subject}`,
  en: `no column says the kind of subject: give huice batch --subject ${subject}`,
});

function guideSheet(
  columns: readonly TemplateColumn[],
  subject: Subject | undefined,
  name: string,
  { say }: Voice,
): Sheet {
  const headings = [
    say({ zh: '列', en: 'column' }),
    say({ zh: '问什么', en: 'what is asked' }),
    say({ zh: '怎样填', en: 'how to answer' }),
    say({ zh: '说明', en: 'help' }),
    say({ zh: '用于哪些待遇', en: 'which benefits read it' }),
  ];
  const note = say({
    zh: '不知道的留空:空格表示未知,不表示“否”。表头请勿改动;不需要的列可以删去,也可以另加自己的列。',
    en: 'Leave empty what is not known: an empty cell is unknown, and not “no”. Keep the headers as they are; columns may be removed, and others of your own added.',
  });
  const rows = columns.map(({ header, question, answer, help, benefits }) =>
    rowXml([header, question, answer, help, benefits.join(say({ zh: ';', en: '; ' }))], 'wrapped'),
  );
  return {
    name,
    columns: [{ width: 30 }, { width: 44 }, { width: 40 }, { width: 60 }, { width: 50 }],
    frozenRows: 1,
    rows: [
      rowXml(headings, 'header'),
      ...rows,
      rowXml([]),
      rowXml([note], 'text'),
      ...(subject === undefined ? [] : [rowXml([say(subjectNote(subject))], 'text')]),
    ],
  };
}

// The mapping file, as strictly read as everything else: a name misspelt there would silently lose a column.
import type { FactDefinition, Localized, Subject } from '@huice/core';
import { nearest } from '../../../facts/names.js';
import { subjects } from '../cells/subject.js';
import { ticked } from '../mask.js';
import { RosterRefusal } from '../refusal.js';
import type { CellValues, MappedColumn, Mapping } from '../types.js';

/**
 * Reads the content of a mapping file, `{ "columns": { header: … }, "constants": { "subject": …, "region": … } }`.
 * @param facts all that a column may be, by id
 * @throws RosterRefusal with everything that is wrong in it
 */
export function readMapping(json: unknown, facts: ReadonlyMap<string, FactDefinition>): Mapping {
  const findings: Localized[] = [];
  const add = (zh: string, en: string) => findings.push({ zh: `对照文件:${zh}`, en: `mapping file: ${en}` });
  if (!isRecord(json)) throw new RosterRefusal([notAnObject]);
  for (const key of Object.keys(json))
    if (key !== 'columns' && key !== 'constants')
      add(
        `没有 ${ticked(key)} 这一项,只有 \`columns\` 和 \`constants\``,
        `there is no ${ticked(key)}; expected \`columns\` and \`constants\``,
      );
  const { columns = {}, constants = {} } = json;
  if (!isRecord(columns) || !isRecord(constants)) throw new RosterRefusal([notAnObject]);
  const names = [...facts.keys(), 'subject', 'region'];
  for (const [header, column] of Object.entries(columns)) {
    if (column === null) continue;
    const is = isRecord(column) ? column['is'] : column;
    if (typeof is !== 'string' || (isRecord(column) && !isCellValues(column['values'])))
      add(
        `列 ${ticked(header)} 应对应一个事实的标识、\`subject\`、\`region\`、null,或 {"is": …, "values": {…}}`,
        `column ${ticked(header)}: expected the id of a fact, \`subject\`, \`region\`, null, or {"is": …, "values": {…}}`,
      );
    else if (!names.includes(is)) {
      const near = nearest(
        is,
        names.map((name) => ({ of: name, names: [name] })),
        1,
      )[0];
      add(
        `列 ${ticked(header)} 对应的 ${ticked(is)} 不是已知的事实${near === undefined ? '' : `,最接近的是 \`${near}\``}`,
        `column ${ticked(header)}: there is no fact ${ticked(is)}${near === undefined ? '' : `; did you mean \`${near}\`?`}`,
      );
    }
  }
  checkConstants(constants, add);
  if (findings.length > 0) throw new RosterRefusal(findings);
  return {
    columns: columns as Record<string, MappedColumn>,
    constants: constants as NonNullable<Mapping['constants']>,
  };
}

function checkConstants(constants: Record<string, unknown>, add: (zh: string, en: string) => void): void {
  for (const [key, value] of Object.entries(constants)) {
    const text = String(value);
    if (key === 'subject' && !subjects.includes(value as Subject))
      add(
        `对象类型 ${ticked(text)} 应为 ${subjects.join('、')} 之一`,
        `subject ${ticked(text)}: expected one of ${subjects.join(', ')}`,
      );
    else if (key === 'region' && !(typeof value === 'string' && /^[1-9]\d{5}$/.test(value)))
      add(`行政区划代码 ${ticked(text)} 应为加引号的六位数字`, `region ${ticked(text)}: expected six digits in quotes`);
    else if (key !== 'subject' && key !== 'region')
      add(
        `\`constants\` 中没有 ${ticked(key)} 这一项,只有 \`subject\`(${subjects.join('、')})和 \`region\`(加引号的六位数字)`,
        `\`constants\` has no ${ticked(key)}; expected \`subject\` (${subjects.join(', ')}) and \`region\` (six digits in quotes)`,
      );
  }
}

const notAnObject: Localized = {
  zh: '对照文件:应为 {"columns": {表头: 事实标识, …}, "constants": {"subject": "person", "region": "530102"}};`constants` 可有可无,只能有 `subject`、`region`,对每一行都适用',
  en: 'mapping file: expected {"columns": {header: fact id, …}, "constants": {"subject": "person", "region": "530102"}}; `constants` may be left out, and holds `subject` and `region` alone, for every row',
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCellValues = (value: unknown): value is CellValues =>
  isRecord(value) &&
  Object.values(value).every((one) => one === null || ['string', 'number', 'boolean'].includes(typeof one));

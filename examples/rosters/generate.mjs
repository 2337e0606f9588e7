// Writes a roster such as a county bureau keeps: CSV with Chinese headers, of any length, the same for the same seed.
//   node examples/rosters/generate.mjs 2000 > roster.csv
//   node examples/rosters/generate.mjs 1000000 --seed 7 > roster.csv
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { columns, drawing, factOf, person } from './people.mjs';

/** One row in so many holds a day that does not exist, or another slip that rosters of real life hold. */
const rowsToASlip = 500;
const slips = { stableEmploymentSince: '2018/2/30', unemploymentInsuranceMonthsPaid: '-3', isRegisteredPoor: '是否' };

export const headers = [
  '序号',
  '姓名',
  '身份证号',
  '乡镇',
  '行政区划代码',
  ...columns.map(([id]) => factOf(id).label.zh),
  '备注',
];

/**
 * The lines of a roster, its header first, each with its line break.
 * @param {number} rows
 * @param {number} [seed]
 */
export function* roster(rows, seed = 1) {
  yield `${headers.join(',')}\r\n`;
  for (const { cells } of people(rows, seed)) yield `${cells.map(quoted).join(',')}\r\n`;
}

/**
 * The rows of a roster: their cells, and what a profile knows of each; none of a row with a slip.
 * @param {number} rows
 * @param {number} [seed]
 * @returns {Generator<{ cells: string[], profile: import('@huice/core').Profile | undefined }>}
 */
export function* people(rows, seed = 1) {
  const draw = drawing(seed);
  for (let number = 1; number <= rows; number++) {
    const { region, bornOn, facts } = person(draw);
    const slip = number % rowsToASlip === 0 ? Object.keys(slips)[(number / rowsToASlip) % 3] : undefined;
    /** @type {Record<string, boolean | number | string>} */
    const known = {};
    const cells = columns.map(([id, share]) => {
      // Drawn for every cell, so that one column's share does not move the others.
      const isMissing = draw() < share;
      const value = facts[id] ?? '';
      if (id === slip) return slips[/** @type {keyof typeof slips} */ (id)];
      if (isMissing || value === '') return '';
      known[id] = value;
      return cellOf(id, value);
    });
    // Nobody's number: no identity card ends in this letter.
    const identity = `${region}${bornOn.replaceAll('-', '')}${`${number % 1000}`.padStart(3, '0')}N`;
    const township = `第${1 + Math.floor(draw() * 12)}乡`;
    const remark = draw() < 0.05 ? '外出,电话联系' : '';
    yield {
      cells: [`${number}`, `村民${number}`, identity, township, region, ...cells, remark],
      profile: slip === undefined ? { subject: 'person', region, facts: known } : undefined,
    };
  }
}

/** @param {string} cell */
const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * A value as Excel writes it into a CSV file.
 * @param {string} id
 * @param {boolean | number | string} value
 */
function cellOf(id, value) {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const { type, options = [] } = factOf(id);
  if (type === 'date') return String(value).replace(/-0?/g, '/');
  if (type === 'option') return options.find((option) => option.value === value)?.label.zh ?? '';
  return String(value);
}

async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } });
  let block = '';
  for (const line of roster(Number(positionals[0] ?? 1000), Number(values.seed ?? 1))) {
    block += line;
    if (block.length < 1 << 16) continue;
    if (!process.stdout.write(block)) await once(process.stdout, 'drain');
    block = '';
  }
  process.stdout.write(block);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();

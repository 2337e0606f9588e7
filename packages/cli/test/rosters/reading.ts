import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, type Localized, type Profile } from '@huice/core';
import { type Prepared, prepare } from '@huice/core/bulk';
import { ruleSets } from '@huice/policy-yunnan';
import { vocabulary } from '@huice/vocabulary';
import {
  blocks,
  type RosterOptions,
  RosterRefusal,
  type RosterRow,
  rowReader,
  sniff,
} from '../../src/rosters/read/index.js';
import { admitting } from '../../src/rosters/run/desk.js';

const yunnan = prepare(compile(ruleSets, { vocabulary }), { asOf: '2019-06-01' });

/**
 * Writes a roster to a file of this name, reads it as a run would, core itself admitting the profiles, and says what came of it: a line for
 * each refusal, warning, row and reject, in both languages.
 */
export async function reading(
  name: string,
  bytes: Uint8Array,
  options: RosterOptions = {},
  prepared: Prepared = yunnan,
): Promise<string[]> {
  const known = new Map([...prepared.facts].map(([id, { definition }]) => [id, definition]));
  const folder = mkdtempSync(join(tmpdir(), 'huice-roster-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const understanding = await sniff(path, options, known);
    const lines = understanding.warnings.map((warning) => `warning: ${both(warning)}`);
    // It is sent to workers.
    const read = rowReader(JSON.parse(JSON.stringify(understanding)), known, admitting(prepared));
    for await (const block of blocks(understanding)) lines.push(...[...read(block).rows].flatMap(rowLines));
    return lines;
  } catch (error) {
    if (error instanceof RosterRefusal) return error.findings.map((finding) => `refused: ${both(finding)}`);
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const both = ({ zh, en }: Localized) => `${zh} / ${en}`;

function rowLines({ row, line, cells, given, rejects }: RosterRow<unknown>): string[] {
  const at = line === row ? `row ${row}` : `row ${row} (line ${line})`;
  if (given !== undefined) return [`${at}: ${cells.map(bare).join(' | ')} -> ${profileLine(given.profile)}`];
  return rejects.map(
    ({ column, value, reason }) =>
      `${at} rejected: ${column === null ? '' : `${column} \`${value}\`: `}${both(reason)}`,
  );
}

/** Text with its invisible characters escaped. */
const bare = (text: string) => JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');

function profileLine({ subject, region, facts: known }: Profile): string {
  const values = Object.entries(known).map(([id, value]) => {
    return `${id}=${typeof value === 'string' ? `'${value}'` : JSON.stringify(value)}`;
  });
  return [subject, ...(region === undefined || region === null ? [] : [region]), ...values].join(' ');
}

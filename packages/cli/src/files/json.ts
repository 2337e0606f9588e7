import { describeFault } from '@huice/core';
import { Faults, readJson as readJsonText } from '@huice/core/pack';
import { exit, Failure } from '../failure.js';
import type { Io } from '../io.js';
import { readText } from './text.js';

/** Reads JSON from a file, or from standard input for `-`, as strictly as the files of a pack are read. */
export function readJson(path: string, io: Io): unknown {
  const name = path === '-' ? 'standard input' : path;
  const faults = new Faults();
  const json = readJsonText(readText(path, io), name, faults);
  if (faults.all.length > 0) throw new Failure(exit.refused, faults.all.map(describeFault).join('\n'));
  return json;
}

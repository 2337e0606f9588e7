import { Faults, readJson } from '@huice/core/pack';
import { exit, Failure } from '../failure.js';
import type { Io } from '../io.js';
import { faultsWords } from '../refused.js';
import { readText } from './text.js';
import { readYaml } from './yaml.js';

/**
 * Reads JSON or YAML from a file, or from standard input for `-`, as strictly as the files of a pack are read: a key that stands twice is a
 * fault. A file's name says which of the two it is; where it does not, what begins like JSON is JSON.
 */
export function readData(path: string, io: Io): unknown {
  const name = path === '-' ? 'standard input' : path;
  const text = readText(path, io);
  const isYaml = /\.ya?ml$/i.test(path) || (!/\.json$/i.test(path) && !/^\uFEFF?\s*[[{]/.test(text));
  if (isYaml && text.trim() !== '') return readYaml(text, name);
  const faults = new Faults();
  const json = readJson(text, name, faults);
  if (faults.all.length > 0) throw new Failure(exit.refused, faultsWords(faults.all));
  return json;
}

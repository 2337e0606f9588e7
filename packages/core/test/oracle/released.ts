// The latest rule set that each pack has released, read from its file.
import { readdirSync, readFileSync } from 'node:fs';
import type { RuleSet } from '../../src/index.js';

const packages = new URL('../../../', import.meta.url);

export function releasedRuleSets(): RuleSet[] {
  return readdirSync(packages)
    .filter((name) => name.startsWith('policy-'))
    .sort()
    .flatMap((name) => {
      const folder = new URL(`${name}/rule-sets/`, packages);
      return readdirSync(folder)
        .filter((file) => /^\d+\.\d+\.\d+\.json$/.test(file))
        .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
        .slice(-1)
        .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as RuleSet);
    });
}

// Every rule of every pack as sentences: snapshots that a reviewer reads, and no gap in any of them.
import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '@huice/core';
import { ruleLines, ruleText, voiceOf } from '@huice/core/explain';
import { describe, expect, test } from 'vitest';

const names = readdirSync('packages').filter((name) => name.startsWith('policy-'));

function latestOf(name: string) {
  const folder = `packages/${name}/rule-sets`;
  const [newest] = readdirSync(folder)
    .filter((file) => /^\d/.test(file))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  const engine = compile(JSON.parse(readFileSync(`${folder}/${newest}`, 'utf8')));
  return [...engine.packs.values()][0]?.[0] as NonNullable<ReturnType<typeof engine.packs.get>>[number];
}

describe.each(names)('%s', (name) => {
  const ruleSet = latestOf(name);

  test.each(['zh', 'en'] as const)('reads as before in %s', async (language) => {
    const voice = voiceOf(language);
    const rules = ruleSet.rules.map((rule) =>
      ruleLines(ruleText(ruleSet, rule), voice)
        .map(({ level, text }) => '  '.repeat(level) + text)
        .join('\n'),
    );
    await expect(`${rules.join('\n\n')}\n`).toMatchFileSnapshot(
      `sentences/${name.slice('policy-'.length)}.${language}.txt`,
    );
  });
});

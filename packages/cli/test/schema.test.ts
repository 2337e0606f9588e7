import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { huice } from './huice.js';
import { transcript } from './transcript.js';

const slow = { timeout: 30_000 };

it('huice schema looks like this', slow, async () => {
  await transcript('schema', [
    ['schema', 'profile', '--pack', 'guangxi', '--subject', 'household', '--lang', 'zh'],
    ['schema', 'context', '--pack', 'guangxi', '--lang', 'en'],
    ['schema', 'profil', '--lang', 'zh'],
  ]);
});

it('the schema of a rule is the one that an editor uses', slow, async () => {
  const { out } = await huice(['schema', 'rule']);
  expect(out).toBe(readFileSync(new URL('../../core/schema/rule.json', import.meta.url), 'utf8'));
});

it('the schema of a profile has the facts of the packs asked, and no others', slow, async () => {
  const facts = async (...packs: string[]) => {
    const { out } = await huice(['schema', 'profile', ...packs.flatMap((pack) => ['--pack', pack])]);
    return Object.keys(JSON.parse(out).properties.facts.properties);
  };
  const [yunnan, both] = [await facts('yunnan'), await facts('yunnan', 'guangxi')];
  expect(yunnan).toContain('poorWorkersNewlyHired');
  expect(yunnan).not.toContain('ageInYears');
  expect(both).toEqual(expect.arrayContaining([...yunnan, 'ageInYears']));
});

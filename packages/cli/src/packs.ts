// The packs that this command comes with. Each is loaded when it is asked for: releasing a pack must not need its last release.
import type { RuleSet } from '@huice/core';
import { exit, Failure } from './failure.js';

const packs: Readonly<Record<string, () => Promise<{ readonly ruleSets: readonly RuleSet[] }>>> = {
  yunnan: () => import('@huice/policy-yunnan'),
  guizhou: () => import('@huice/policy-guizhou'),
  chongqing: () => import('@huice/policy-chongqing'),
  qingcheng: () => import('@huice/policy-qingcheng'),
  guangxi: () => import('@huice/policy-guangxi'),
};

export const packNames = Object.keys(packs);

/** Every released version of the packs named. */
export async function ruleSetsOf(names: readonly string[]): Promise<RuleSet[]> {
  const loaded = [...new Set(names)].map(async (name) => {
    const load = Object.hasOwn(packs, name) ? packs[name] : undefined;
    if (load === undefined)
      throw new Failure(
        exit.usage,
        { zh: `没有政策包\`${name}\``, en: `there is no pack \`${name}\`` },
        { zh: `有:${packNames.join('、')}`, en: `there is: ${packNames.join(', ')}` },
      );
    return (await load()).ruleSets;
  });
  return (await Promise.all(loaded)).flat();
}

// Places by name, as far as the packs asked know them: each names its own jurisdiction, and no other list of places is kept.
import type { RuleSet } from '@huice/core';
import type { Voice } from '@huice/core/explain';

type Jurisdiction = RuleSet['jurisdiction'];

/** 云南省(530000); 530102(属云南省); 110101, of which the packs know nothing. */
export function placeText(code: string, known: readonly Jurisdiction[], { say, language }: Voice): string {
  const zh = language === 'zh';
  const own = known.find(({ region }) => region === code);
  if (own !== undefined) return zh ? `${say(own.name)}(${code})` : `${say(own.name)} (${code})`;
  const around = known.find(({ region }) => code.startsWith(region.replace(/(?:00){1,2}$/, '')));
  if (around === undefined) return code;
  return zh ? `${code}(属${say(around.name)})` : `${code} (in ${say(around.name)})`;
}

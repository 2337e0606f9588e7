import type { Localized } from '@huice/core';

/** A roster that cannot be read as it is: everything that was found wrong, each with its way out. */
export class RosterRefusal extends Error {
  override readonly name = 'RosterRefusal';

  constructor(readonly findings: readonly Localized[]) {
    super(findings.map(({ en }) => en).join('\n'));
  }
}

/** @throws RosterRefusal always */
export function refuse(zh: string, en: string): never {
  throw new RosterRefusal([{ zh, en }]);
}

import type { FactInput, Profile, Subject } from '@huice/core';

/** What a row says of its subject. The facts stand in the order of the roster's columns: most rows never need a profile. */
export class Given {
  constructor(
    /** The same list for every row of a roster. */
    readonly ids: readonly string[],
    readonly subject: Subject,
    readonly region: string | undefined,
    /** In the order of the ids; undefined where a cell is empty. */
    readonly values: readonly (FactInput | undefined)[],
  ) {}

  /** The same as a profile, without what is unknown. */
  get profile(): Profile {
    const { subject, region } = this;
    const facts: Record<string, FactInput> = {};
    for (const [place, id] of this.ids.entries()) {
      const value = this.values[place];
      if (value !== undefined) facts[id] = value;
    }
    return { subject, ...(region === undefined ? {} : { region }), facts };
  }
}

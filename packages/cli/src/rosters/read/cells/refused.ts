import type { Localized } from '@huice/core';

/** What a cell's text stands for could not be told without guessing. */
export class Refused {
  constructor(readonly reason: Localized) {}
}

export const refused = (zh: string, en: string) => new Refused({ zh, en });

import type { Decision } from '../evaluate/index.js';
import type { Row as EvaluatedRow } from '../evaluate/row.js';
import type { Subject } from '../model/index.js';

/** A profile that has been read and checked. */
export interface Row {
  readonly profile: Decision['profile'];
  readonly subject: Subject;
  readonly region: string | undefined;
}

export class ReadRow implements Row {
  readonly row: EvaluatedRow;

  constructor(row: EvaluatedRow) {
    this.row = row;
  }

  get profile(): Decision['profile'] {
    return this.row.profile;
  }

  get subject(): Subject {
    return this.row.subject;
  }

  get region(): string | undefined {
    return this.row.region;
  }
}

/** @throws TypeError if something else is given than a row that was read */
export function rowOf(row: Row): EvaluatedRow {
  if (row instanceof ReadRow) return row.row;
  throw new TypeError('it is not a row: give what `read` returns');
}

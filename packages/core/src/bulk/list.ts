import { type Clerk, doubtful } from '../evaluate/clerk.js';
import type { Decision, FactInput } from '../evaluate/index.js';
import { Row } from '../evaluate/row.js';
import { type Subject, subjects } from '../model/index.js';

/** One subject, its facts in an agreed order. */
export interface Listed {
  readonly subject: Subject;
  readonly region: string | undefined;
  /** In the order of the ids; undefined or null where a fact is unknown. */
  readonly values: readonly (FactInput | undefined)[];
}

/**
 * Reads subjects whose facts come in one order, such as the columns of a table, as their profiles would be read. A profile is made only where
 * one is asked for, or where a value is in doubt; what is unknown is left out of it.
 */
export function listReader(clerk: Clerk, ids: readonly string[]): (listed: Listed) => Row {
  const { sitting } = clerk;
  const slots = ids.map((id) => clerk.slotOf(id));
  const regionSlot = clerk.slotOf('region');
  // A derived fact must agree with what it follows from, a fact may come once only, and slots must hold all that the context says.
  const isPlain =
    sitting.isPlain &&
    new Set(ids).size === ids.length &&
    ids.every(
      (id) => sitting.facts.get(id)?.definition.scope === 'subject' && sitting.facts.get(id)?.derivation === undefined,
    );
  return (listed) => {
    const { subject, region, values } = listed;
    let made: Decision['profile'] | undefined;
    const profile = () => {
      made ??= profileOf(listed, ids);
      return made;
    };
    const isKnownKind = subjects.includes(subject) && (region === undefined || clerk.isRegion(region));
    if (!isPlain || !isKnownKind) return clerk.row(profile());
    const own = sitting.newSlots();
    if (region !== undefined && regionSlot >= 0) own[regionSlot] = Number(region);
    for (let place = 0; place < ids.length; place += 1) {
      const value = values[place];
      if (value === undefined || value === null) continue;
      const code = clerk.codeOf(ids[place] as string, value);
      if (code === doubtful) return clerk.row(profile());
      const slot = slots[place] as number;
      if (slot >= 0) own[slot] = code;
    }
    return Row.lazy(sitting, subject, region, own, profile);
  };
}

function profileOf({ subject, region, values }: Listed, ids: readonly string[]): Decision['profile'] {
  const known = ids.flatMap((id, place): [string, FactInput][] => {
    const value = values[place];
    return value === undefined || value === null ? [] : [[id, value]];
  });
  return { subject, ...(region === undefined ? {} : { region }), facts: Object.fromEntries(known) };
}

import { HuiceError } from '../../src/index.js';
import type { Told } from '../../src/model/index.js';

/** Something that is refused, and what is told of it. */
export type Examples = Readonly<Record<string, () => readonly Told[] | Promise<readonly Told[]>>>;

/** What is told of work that core refuses. */
export const refused = (work: () => unknown) => (): readonly Told[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof HuiceError) return error.faults;
    throw error;
  }
  return [];
};

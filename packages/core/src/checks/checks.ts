import type { Check } from './check.js';
import { comparatorCheck } from './comparator.js';
import { factsCheck } from './facts.js';
import { figureCheck } from './figure.js';
import { frozenCheck } from './frozen.js';
import { ledgerCheck } from './ledger.js';
import { quoteCheck } from './quote.js';
import { scenariosCheck } from './scenarios.js';
import { sourceCheck } from './source.js';
import { supportCheck } from './support.js';
import { timeCheck } from './time.js';

/** Every check, in the order in which they are best read: what the first ones find explains what the later ones do. */
export const checks: readonly Check[] = [
  sourceCheck,
  quoteCheck,
  supportCheck,
  figureCheck,
  comparatorCheck,
  ledgerCheck,
  factsCheck,
  timeCheck,
  frozenCheck,
  scenariosCheck,
];

// Generated from rule-sets/*.json by `pnpm generate`; do not edit.

import v0_1_0 from '../../rule-sets/0.1.0.json';
import v1_0_0 from '../../rule-sets/1.0.0.json';

/** Oldest first. */
export const released: readonly unknown[] = [v0_1_0, v1_0_0];

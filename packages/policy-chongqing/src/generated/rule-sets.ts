// Generated from rule-sets/*.json by `pnpm generate`; do not edit.

import v1_0_0 from '../../rule-sets/1.0.0.json';

/** Oldest first. */
export const released: readonly unknown[] = [v1_0_0];

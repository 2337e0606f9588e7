import type { AmountResult } from '../../evaluate/index.js';

/** An amount in one short text, as scenario files write it: `50000`, `up to 500`, `at least 90`, `5 to 10`; `?` while it waits for facts. */
export function amountText({ figure, value, from, to, waitingFor }: AmountResult): string {
  const open = waitingFor.length > 0 ? '?' : '';
  const upper = to ?? '∞';
  switch (figure) {
    case 'exact':
      return value ?? `${from} to ${upper}${open}`;
    case 'up-to':
      return `up to ${upper}${open}`;
    case 'at-least':
      return `at least ${from}${open}`;
    case 'range':
      return `${from} to ${upper}${open}`;
  }
}

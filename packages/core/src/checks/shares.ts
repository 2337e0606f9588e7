import type { BenefitParams } from '../model/index.js';
import { exact } from '../money/exact.js';
import type { Complaint } from './check.js';
import { complaint, type Document } from './document.js';
import { says } from './sentences.js';

/** Those who share a cost bear the whole of it, whatever ratio the words give (6∶4, 8∶2). */
export function shareComplaints(document: Document): Complaint[] {
  const { event } = document.body as { event?: { params: BenefitParams } };
  if (event?.params.form !== 'cost-sharing') return [];
  const sum = event.params.shares.reduce((total, { percent }) => total.plus(percent), exact(0));
  if (sum.equals(100)) return [];
  return [
    complaint(document, '/event/params/shares', says('shares-not-whole'), {
      found: says('per-cent', { name: sum.toFixed() }),
      expected: says('per-cent', { name: '100' }),
    }),
  ];
}

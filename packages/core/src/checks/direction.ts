import type { BenefitParams } from '../model/index.js';
import type { Complaint } from './check.js';
import { type Backing, behind, complaint, type Document } from './document.js';
import { says } from './sentences.js';

const words = { raises: /提高|上调|增加|上浮/, lowers: /降低|下调|减少|减半|下浮/ } as const;

/** A change by points, by per cent or of a size not given goes the way that its words say. */
export function directionComplaints(document: Document, backings: readonly Backing[]): Complaint[] {
  const { event } = document.body as { event?: { params: BenefitParams } };
  if (event?.params.form !== 'rate-change') return [];
  const { change } = event.params;
  if (!('points' in change || 'percent' in change || 'unstated' in change)) return [];
  const at = '/event/params/change';
  const way = 'unstated' in change ? change.unstated : change.lowers === true ? 'lowers' : 'raises';
  const said = behind(at, backings).map((backing) => backing.words.text);
  if (said.length === 0 || said.some((text) => words[way].test(text))) return [];
  return [
    complaint(document, at, says('another-way'), {
      found: `\`${way}\``,
      expected: says('what-they-say', { texts: said }),
    }),
  ];
}

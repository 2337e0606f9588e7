// How the benefits of two sides were paired: by id alone.
import type { Comparison } from '../../compare/index.js';
import type { Localized } from '../../model/index.js';

/** What a reader must know of it: nothing is said of benefits that are alike and bear two ids. */
export function pairingWords({ before, after }: Pick<Comparison, 'before' | 'after'>): Localized {
  if (before.pack !== after.pack)
    return {
      zh: '两个政策包的待遇按编号配对。编号不同的,即使内容相当也未作比较;一边没有同一编号的待遇,不表示没有类似的待遇。',
      en: 'Benefits of the two packs are paired by their ids. Two that give the like under different ids are not compared, and that a pack has no benefit of an id does not mean that it has none like it.',
    };
  if (before.sha256 !== after.sha256)
    return {
      zh: '待遇按编号配对;改了编号的,显示为一项取消、一项新增。',
      en: 'Benefits are paired by their ids; one whose id has changed shows as one gone and another new.',
    };
  return { zh: '待遇按编号配对。', en: 'Benefits are paired by their ids.' };
}

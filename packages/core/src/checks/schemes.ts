import type { BenefitParams } from '../model/index.js';
import type { Complaint } from './check.js';
import { type Backing, behind, complaint, type Document } from './document.js';
import { says } from './sentences.js';

/** 城乡居民基本养老保险 names the residents' scheme and not the basic pension of employees. */
const residents = '(?<!居民(?:基本|社会)?)';
const schemeWords: Readonly<Record<Extract<BenefitParams, { form: 'premium' }>['schemes'][number], RegExp>> = {
  'basic-pension': new RegExp(`${residents}养老保险`),
  'basic-medical': new RegExp(`${residents}(?:医疗保险|医保)`),
  unemployment: /失业保险/,
  'work-injury': /工伤保险/,
  maternity: /生育保险/,
  'resident-pension': /居民(?:基本|社会)?养老/,
  'resident-medical': /居民(?:基本)?医/,
};

/** The insurance scheme whose premium is paid is named by the words. */
export function schemeComplaints(document: Document, backings: readonly Backing[]): Complaint[] {
  const { event } = document.body as { event?: { params: BenefitParams } };
  if (event?.params.form !== 'premium') return [];
  return event.params.schemes.flatMap((scheme, index) => {
    const place = `/event/params/schemes/${index}`;
    if (behind(place, backings).some(({ words }) => schemeWords[scheme].test(words.text))) return [];
    return [complaint(document, place, says('scheme-not-named'), { found: `\`${scheme}\`` })];
  });
}
